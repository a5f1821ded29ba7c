import { negate } from '../../../src/core/quantity/arithmetic';
import { ONE, toNumber, ZERO } from '../../../src/core/quantity/decimal';
import { diagnose } from '../../../src/core/balance/diagnose';
import type { Candidate, DiagnoseOptions, Explanation } from '../../../src/core/balance/diagnosis';
import { exactly } from './exactly';
import type { Equation, Graph, Term, Variable } from '../../../src/core/balance/graph';

/** The figures of a small plan by cell: rows R1 to R7 in the fronts F1 and F2 of an axis A1. */
export type Figures = Record<string, number | null>;

const COLUMNS = ['q', 'u', 't', 'a', 'g', 's1', 's2', 's3', 'T1', 'T2', 'T3', 'T4'];
const MONEY = ['t', 'a', 'g', 's1', 's2', 's3'];
const FRONTS: Readonly<Record<string, readonly string[]>> = { F1: ['R1', 'R2', 'R3', 'R4'], F2: ['R5', 'R6', 'R7'] };

const ROWS: Readonly<Record<string, readonly number[]>> = {
  R1: [4, 2500000, 10000000, 6000000, 4000000, 6000000, 0, 0, 2500000, 2500000, 2500000, 2500000],
  R2: [120, 18500, 2220000, 2220000, 0, 1000000, 1220000, 0, 0, 2220000, 0, 0],
  R3: [37, 412000, 15244000, 5000000, 10244000, 0, 3500000, 1500000, 4000000, 4000000, 4000000, 3244000],
  R4: [
    250, 2500000, 625000000, 325000000, 300000000, 200000000, 125000000, 0, 125000000, 200000000, 150000000, 150000000,
  ],
  R5: [3, 2500000, 7500000, 0, 7500000, 0, 0, 0, 0, 0, 3500000, 4000000],
  R6: [18, 1340000, 24120000, 24120000, 0, 0, 24120000, 0, 6000000, 6000000, 6000000, 6120000],
  R7: [1, 86317000, 86317000, 16317000, 70000000, 16000000, 0, 317000, 20000000, 20000000, 20000000, 26317000],
};

/** A plan whose checks all hold. */
export function cleanFigures(): Figures {
  const figures: Figures = {};
  for (const [row, values] of Object.entries(ROWS))
    COLUMNS.forEach((column, place) => (figures[`${row}.${column}`] = values[place] ?? 0));
  for (const column of MONEY) {
    for (const [front, rows] of Object.entries(FRONTS)) figures[`${front}.${column}`] = sumOf(figures, rows, column);
    figures[`A1.${column}`] = sumOf(figures, Object.keys(FRONTS), column);
  }
  return figures;
}

function sumOf(figures: Figures, lines: readonly string[], column: string): number {
  return lines.reduce((sum, line) => sum + (figures[`${line}.${column}`] ?? 0), 0);
}

/** What differs from the plain graph of the figures. */
export interface Variation {
  readonly variables?: Readonly<Record<string, Partial<Variable>>>;
  readonly equations?: Readonly<Record<string, Partial<Equation>>>;
  readonly more?: (index: (cell: string) => number) => readonly Equation[];
}

/** The graph of the figures: a product, a funding, a sources and a schedule equation a row; totals of every money column. */
export function graphOf(figures: Figures, { variables = {}, equations = {}, more }: Variation = {}): Graph {
  const cells = Object.keys(figures);
  const index = (cell: string) => cells.indexOf(cell);
  const made: Equation[] = [];
  const sum = (kind: string, [result, ...parts]: readonly string[], extra: Partial<Equation> = {}) =>
    made.push(
      equation(
        `${kind} ${result ?? ''}`,
        [...parts.map((part) => linear(index(part))), linear(index(result ?? ''), -1)],
        extra,
      ),
    );
  for (const row of Object.keys(ROWS)) {
    const product: Term = { coefficient: ONE, variables: [index(`${row}.q`), index(`${row}.u`)] };
    made.push(equation(`product ${row}.t`, [product, linear(index(`${row}.t`), -1)]));
    sum('schedule', [`${row}.t`, `${row}.T1`, `${row}.T2`, `${row}.T3`, `${row}.T4`]);
  }
  for (const line of [...Object.keys(ROWS), ...Object.keys(FRONTS), 'A1']) {
    sum('funding', [`${line}.t`, `${line}.a`, `${line}.g`]);
    sum('sources', [`${line}.a`, `${line}.s1`, `${line}.s2`, `${line}.s3`]);
  }
  for (const column of MONEY) {
    const total = (line: string, parts: readonly string[], family: string) =>
      sum(family, [`${line}.${column}`, ...parts.map((part) => `${part}.${column}`)], {
        aggregate: { result: index(`${line}.${column}`), group: line, family, column },
      });
    for (const [front, rows] of Object.entries(FRONTS)) total(front, rows, 'front');
    total('A1', Object.keys(FRONTS), 'axis');
  }
  return {
    variables: cells.map((cell) => ({ ...variableOf(cell, figures[cell] ?? null), ...variables[cell] })),
    equations: [...made, ...(more?.(index) ?? [])].map((each) => ({ ...each, ...equations[each.id] })),
  };
}

/** An equality of terms. */
export function equation(id: string, terms: readonly Term[], extra: Partial<Equation> = {}): Equation {
  return { id, kind: id.split(' ')[0] ?? id, terms, relation: '==', tolerance: ZERO, ...extra };
}

/** ± a variable. */
export function linear(variable: number, sign: 1 | -1 = 1): Term {
  return { coefficient: sign === 1 ? ONE : negate(ONE), variables: [variable] };
}

function variableOf(id: string, value: number | null): Variable {
  const [line = '', column = ''] = id.split('.');
  const kind = column === 'q' ? 'quantity' : column === 'u' ? 'price' : 'money';
  const position = COLUMNS.indexOf(column);
  return {
    id,
    value: value === null ? null : exactly(value),
    kind,
    line,
    column,
    position,
    formula: false,
    blankIsZero: /^[sT]/.test(column),
  };
}

/** The explanations of a graph, readable: changes by cell, equations by name. */
export function explain(graph: Graph, options: DiagnoseOptions = {}) {
  const diagnosis = diagnose(graph, options);
  const name = (equationIndex: number) => graph.equations[equationIndex]?.id ?? '';
  return {
    ...diagnosis,
    explanations: diagnosis.explanations.map((each) => readable(graph, each)),
    undecided: diagnosis.undecided.map(name),
  };
}

function readable(graph: Graph, explanation: Explanation) {
  const name = (equationIndex: number) => graph.equations[equationIndex]?.id ?? '';
  const { confidence, slip, lines, relocation } = explanation;
  return {
    ...{ confidence, slip, lines, relocation, changes: changesOf(graph, explanation) },
    repairs: explanation.repairs.map(name),
    breaks: explanation.breaks.map(name),
    clears: explanation.clears.map(name),
    difference: explanation.difference === null ? null : toNumber(explanation.difference),
    alternatives: explanation.alternatives.map((each) => ({
      slip: each.slip,
      changes: changesOf(graph, each),
      score: each.score,
    })),
  };
}

function changesOf({ variables }: Graph, { changes }: Candidate): Record<string, number | null> {
  return Object.fromEntries(
    changes.map(({ variable, proposed }) => [
      variables[variable]?.id ?? '',
      proposed === null ? null : toNumber(proposed),
    ]),
  );
}
