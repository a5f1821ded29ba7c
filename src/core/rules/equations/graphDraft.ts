import type { Aggregate, Equation, Term, Variable } from '../../balance/graph';
import { roleOfKey } from '../../plan/figureKey';
import { multiply } from '../../quantity/arithmetic';
import { ONE, ZERO, type Decimal } from '../../quantity/decimal';
import type { Address } from '../../workbook/address';
import type { Undecided } from '../../findings/undecided';
import type { PlanIndex } from '../planIndex';
import type { EquationRule } from './equationRule';
import { isBlankZero } from './blankMoney';
import { isWithin, MINUS_ONE } from './decimals';
import { definedCell } from './definedCell';
import { formulaDefinition } from './formulaDefinition';
import { leastTolerance } from './tolerance';
import { cellsOf, computedValue, residueOf, statedValue, type EquationDraft, type Operand } from './equationDraft';
import { addressOf, obstacle, PlanVariable, traitsOf, type LineTraits, type PlanCell } from './planCell';
import type { EquationMeaning, PlanEquation, PlanGraph } from './planGraph';

/** Cells of which something is known beforehand. */
export interface KnownCells {
  /** Known to be right: never proposed for a change. */
  readonly fixed: ReadonlySet<Address>;
  /** Wrong for a reason that is already a finding. */
  readonly explained: ReadonlySet<Address>;
  /** Not known, because they add up cells that hold no number. */
  readonly open: ReadonlySet<Address>;
}

/** The figures of a sheet that may be about something else than the plan, as equations. */
export type DoubtfulSheet = readonly { readonly equation: EquationDraft; readonly tolerance: Decimal }[];

/** Collects the equations of all checks into one graph, and what could not enter it. */
export class GraphDraft {
  private readonly variables: Variable[] = [];
  private readonly equations: PlanEquation[] = [];
  /** Indices of the cells' variables by sheet and place, and of the products by name. */
  private readonly places = new Map<string, Map<number, number>>();
  private readonly products = new Map<string, number>();
  /** Cells of the graph that calculate, and those of them that an equation of the graph defines. */
  private readonly calculated = new Map<number, PlanCell>();
  private readonly defined = new Set<number>();
  private last: KnownTraits | null = null;
  /** Checks that were made without the graph, by rule: a fault that is known already, or one that is no slip. */
  readonly apart = new Map<EquationRule, { readonly done: number; readonly failed: number }>();
  /** Checks that do not hold and are to be said as they are, without looking for a slip. */
  readonly breaches: EquationMeaning[] = [];
  /** Blank cells that a row determines, each with what says so. */
  readonly blanks: EquationDraft[] = [];
  /** Sheets that do not agree with the plan as it is: whether they are about it shows once its errors are known. */
  readonly doubtful: DoubtfulSheet[] = [];
  /** Checks that could not be made, by rule. */
  readonly undecided = new Map<EquationRule, Undecided[]>();
  /** Rules that applied to something, whether or not it could be decided. */
  readonly applied = new Set<EquationRule>();

  constructor(
    private readonly index: PlanIndex,
    private readonly known: KnownCells,
  ) {}

  /** Takes note of a blank that its row determines, without making a sum over its column undecided. */
  determine(draft: EquationDraft, tolerance: Decimal): void {
    if (!isWithin(residueOf(draft), tolerance)) this.blanks.push(draft);
  }

  /** Whether every cell of a draft can take part; what cannot is noted. */
  admits(draft: EquationDraft): boolean {
    this.applied.add(draft.rule);
    for (const cell of cellsOf(draft)) {
      const why = obstacle(cell.figure);
      if (why === null) continue;
      this.leaveOut(draft.rule, { cell: addressOf(cell), why });
      return false;
    }
    return true;
  }

  leaveOut(rule: EquationRule, undecided: Undecided): void {
    this.applied.add(rule);
    const known = this.undecided.get(rule);
    if (known) known.push(undecided);
    else this.undecided.set(rule, [undecided]);
  }

  /** Adds an equation that was admitted. */
  add(draft: EquationDraft, tolerance: Decimal): void {
    if (this.isExplained(draft, tolerance)) {
      this.countApart(draft.rule, { done: 1, failed: 1 });
      return;
    }
    const open = this.openCell(draft, tolerance);
    if (open) {
      this.leaveOut(draft.rule, { cell: addressOf(open), why: 'unreadable' });
      return;
    }
    const stated = this.variable(draft.stated);
    const coefficient = multiply(draft.statedUnit ?? ONE, MINUS_ONE);
    const defining = definedCell(draft, tolerance, this.index.plan);
    const defines = defining ? this.variable(defining) : undefined;
    if (defines !== undefined) this.defined.add(defines);
    else if (draft.group && isWithin(residueOf(draft), tolerance)) this.defined.add(stated);
    this.equations.push(
      new MeantEquation(draft, {
        id: `${draft.rule} ${addressOf(draft.stated)}`,
        kind: draft.rule,
        terms: [...draft.computed.map((operand) => this.term(operand)), { coefficient, variables: [stated] }],
        ...(draft.constant ? { constant: draft.constant } : {}),
        relation: '==',
        tolerance,
        ...(draft.group ? { aggregate: { ...draft.group, result: stated, column: draft.stated.key } } : {}),
        ...(defines === undefined ? {} : { defines }),
      }),
    );
  }

  /** Adds what the formulas calculate that no check says: what changes with what is known, whether or not it is checked. */
  defineFormulas(): void {
    // What they read may calculate too.
    for (const [variable, cell] of this.calculated) {
      const draft = this.defined.has(variable) ? null : formulaDefinition(this.index, cell);
      if (!draft) continue;
      this.defined.add(variable);
      const minus = { coefficient: MINUS_ONE, variables: [variable] } as const;
      this.equations.push(
        new MeantEquation(draft, {
          ...{ id: `formula ${addressOf(cell)}`, kind: 'formula', relation: '==', tolerance: leastTolerance(draft) },
          terms: [...draft.computed.map((operand) => this.term(operand)), minus],
          ...(draft.constant ? { constant: draft.constant } : {}),
          ...{ defines: variable, isFormula: true },
        }),
      );
    }
  }

  /** Counts checks that are made without the graph. */
  countApart(rule: EquationRule, { done, failed }: { readonly done: number; readonly failed: number }): void {
    this.applied.add(rule);
    const known = this.apart.get(rule) ?? { done: 0, failed: 0 };
    this.apart.set(rule, { done: known.done + done, failed: known.failed + failed });
  }

  /** Adds equations that somebody else makes, over variables that this graph gives out. */
  addEquations(
    make: (variable: (cell: PlanCell) => number, product: (first: number, second: number) => number) => Equation[],
    meaning: EquationMeaning,
  ): void {
    this.applied.add(meaning.rule);
    const made = make(
      (cell) => this.variable(cell),
      (first, second) => this.product(first, second),
    );
    for (const equation of made) this.equations.push({ ...equation, rule: meaning.rule, meaning });
  }

  /** A number of the graph alone: the product of two cells inside a rule of more. */
  private product(first: number, second: number): number {
    const [a, b] = [this.variables[first], this.variables[second]];
    const id = `${a?.id ?? ''}×${b?.id ?? ''}`;
    const known = this.products.get(id);
    if (known !== undefined || !a || !b) return known ?? first;
    const value = multiply(a.value ?? ZERO, b.value ?? ZERO);
    this.products.set(id, this.variables.length);
    return this.variables.push({ ...a, line: a.line, id, value, kind: 'number', column: id, formula: true }) - 1;
  }

  /** Whether it fails only because of a cell whose fault is known. */
  private isExplained(draft: EquationDraft, tolerance: Decimal): boolean {
    const { explained } = this.known;
    if (explained.size === 0 || isWithin(residueOf(draft), tolerance)) return false;
    return cellsOf(draft).some((cell) => explained.has(addressOf(cell)));
  }

  /** The cell whose value nobody knows, of a check that fails. */
  private openCell(draft: EquationDraft, tolerance: Decimal): PlanCell | undefined {
    const { open } = this.known;
    if (open.size === 0 || isWithin(residueOf(draft), tolerance)) return undefined;
    return cellsOf(draft).find((cell) => open.has(addressOf(cell)));
  }

  build(): PlanGraph {
    return { variables: this.variables, equations: this.equations };
  }

  /** The variable of a cell that takes part in the graph; undefined for another. */
  variableOf({ figure: { cell } }: PlanCell): number | undefined {
    return this.places.get(cell.sheet)?.get(cell.row * COLUMNS + cell.column);
  }

  private term({ coefficient = ONE, cells: [first, second] }: Operand): Term {
    const index = this.variable(first);
    return { coefficient, variables: second ? [index, this.variable(second)] : [index] };
  }

  private variable(cell: PlanCell): number {
    const { sheet, row, column } = cell.figure.cell;
    let ofSheet = this.places.get(sheet);
    if (!ofSheet) this.places.set(sheet, (ofSheet = new Map<number, number>()));
    const place = row * COLUMNS + column;
    const known = ofSheet.get(place);
    if (known !== undefined) return known;
    const fixed = this.known.fixed.size > 0 && this.known.fixed.has(addressOf(cell));
    ofSheet.set(place, this.variables.length);
    if (cell.figure.formula !== undefined) this.calculated.set(this.variables.length, cell);
    const settled = { traits: this.traitsOf(cell), fixed, blankIsZero: isBlankZero(cell) };
    return this.variables.push(new PlanVariable(cell, this.index, settled)) - 1;
  }

  /** Row checks ask for one cell of a line after the other. */
  private traitsOf(cell: PlanCell): LineTraits {
    const { sheet, row } = cell.figure.cell;
    const { last } = this;
    if (last?.row === row && last.sheet === sheet && last.line === cell.line) return last.traits;
    const traits = traitsOf(cell);
    this.last = { sheet, row, line: cell.line, traits };
    return traits;
  }
}

interface KnownTraits {
  readonly sheet: string;
  readonly row: number;
  readonly line: PlanCell['line'];
  readonly traits: LineTraits;
}

/** More columns than a sheet has. */
const COLUMNS = 2 ** 15;

/** An equation that remembers its draft and says what it means when it is asked. */
class MeantEquation implements PlanEquation {
  readonly id: string;
  readonly kind: string;
  readonly terms: readonly Term[];
  readonly constant?: Decimal;
  readonly relation: Equation['relation'];
  readonly tolerance: Decimal;
  readonly aggregate?: Aggregate;
  readonly defines?: number;
  readonly isFormula?: boolean;
  private said: EquationMeaning | undefined;

  constructor(
    private readonly draft: EquationDraft,
    equation: Equation,
  ) {
    const { id, kind, terms, constant, relation, tolerance, aggregate, defines, isFormula } = equation;
    this.id = id;
    this.kind = kind;
    this.terms = terms;
    this.relation = relation;
    this.tolerance = tolerance;
    if (constant) this.constant = constant;
    if (aggregate) this.aggregate = aggregate;
    if (defines !== undefined) this.defines = defines;
    if (isFormula) this.isFormula = isFormula;
  }

  get rule(): EquationRule {
    return this.draft.rule;
  }

  get meaning(): EquationMeaning {
    return (this.said ??= meaningOf(this.draft));
  }
}

function meaningOf(draft: EquationDraft): PlanEquation['meaning'] {
  return {
    rule: draft.rule,
    severity: draft.severity,
    stated: addressOf(draft.stated),
    statedValue: statedValue(draft),
    computed: computedValue(draft),
    cells: cellsOf(draft).map(addressOf),
    line: draft.line,
    key: draft.key,
    label: draft.label,
    formula: draft.formula ?? '',
    values: draft.group ? {} : valuesOf(draft),
    sums: draft.group !== undefined,
  };
}

function valuesOf(draft: EquationDraft): Record<string, Decimal> {
  return Object.fromEntries(
    cellsOf(draft).flatMap(({ figure, key }) => (figure.value ? [[roleOfKey(key), figure.value]] : [])),
  );
}
