import { describe, expect, test } from '@jest/globals';
import { diagnose } from '../../../src/core/balance/diagnose';
import type { Equation, Graph, Variable } from '../../../src/core/balance/graph';
import { ONE, toNumber } from '../../../src/core/quantity/decimal';
import { negate } from '../../../src/core/quantity/arithmetic';
import { exactly, ZERO_TOLERANCE } from './exactly';

/** Cells by name: `=` marks a formula, null a blank. */
type Cells = Readonly<Record<string, number | null>>;

const MINUS = negate(ONE);

/** Sums `total = part + part`; one that a formula calculates names it. */
interface Sum {
  readonly total: string;
  readonly parts: readonly string[];
  readonly defines?: string;
}

function graphOf(cells: Cells, sums: readonly Sum[]): Graph {
  const names = Object.keys(cells);
  const variables = names.map((name, position): Variable => {
    const value = cells[name] ?? null;
    return {
      ...{ id: name, value: value === null ? null : exactly(value), kind: 'money', line: name.slice(1), position },
      ...{ column: name.slice(0, 1), formula: sums.some(({ defines }) => defines === name) },
    };
  });
  const equations = sums.map(({ total, parts, defines }): Equation => {
    const term = (name: string, coefficient = ONE) => ({ coefficient, variables: [names.indexOf(name)] as const });
    return {
      ...{ id: `sum ${total}`, kind: 'sum', relation: '==', tolerance: ZERO_TOLERANCE },
      terms: [...parts.map((name) => term(name)), term(total, MINUS)],
      ...(defines === undefined ? {} : { defines: names.indexOf(defines) }),
    };
  });
  return { variables, equations };
}

/** total = assigned + to raise, the to raise of row 1 blank; row 3 adds the rows by formulas. */
const SUMS: readonly Sum[] = [
  { total: 'T1', parts: ['A1', 'G1'] },
  { total: 'T2', parts: ['A2', 'G2'] },
  { total: 'T3', parts: ['T1', 'T2'], defines: 'T3' },
  { total: 'A3', parts: ['A1', 'A2'], defines: 'A3' },
  { total: 'G3', parts: ['G1', 'G2'], defines: 'G3' },
  { total: 'T3', parts: ['A3', 'G3'] },
];
const CELLS: Cells = {
  ...{ T1: 708102000, A1: 566481600, G1: null },
  ...{ T2: 191760000, A2: 150000000, G2: 41760000 },
  ...{ T3: 899862000, A3: 716481600, G3: 41760000 },
};

describe('a blank that the rules determine comes before any total', () => {
  test('it is filled in, formulas calculate again, and nothing is left to explain', () => {
    const { determined, explanations, violated } = diagnose(graphOf(CELLS, SUMS));
    expect(violated).toEqual([5]);
    expect(explanations).toEqual([]);
    expect(determined.map(({ proposed, repairs }) => [toNumber(proposed), repairs])).toEqual([[141620400, [5]]]);
  });

  test('one that mends nothing is only said', () => {
    const { determined, violated } = diagnose(graphOf({ ...CELLS, G3: 183380400 }, SUMS.slice(0, 2)));
    expect(violated).toEqual([]);
    expect(determined.map(({ repairs }) => repairs)).toEqual([[]]);
  });

  test('one that would break a check stays blank', () => {
    const broken: Sum[] = [...SUMS, { total: 'G3', parts: ['G2'] }];
    const { determined, explanations } = diagnose(graphOf(CELLS, broken));
    expect(determined.map(({ repairs }) => repairs)).toEqual([[]]);
    expect(explanations.length).toBeGreaterThan(0);
  });
});
