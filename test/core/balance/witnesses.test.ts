import { describe, expect, test } from '@jest/globals';
import { diagnose } from '../../../src/core/balance/diagnose';
import type { Equation, Graph, Variable } from '../../../src/core/balance/graph';
import { negate } from '../../../src/core/quantity/arithmetic';
import { ONE } from '../../../src/core/quantity/decimal';
import { exactly, ZERO_TOLERANCE } from './exactly';

const MINUS = negate(ONE);

interface Check {
  readonly parts: readonly string[];
  readonly total: string;
  readonly defines?: boolean;
}

function graphOf(cells: Readonly<Record<string, number>>, checks: readonly Check[]): Graph {
  const names = Object.keys(cells);
  const calculated = new Set(checks.flatMap(({ total, defines }) => (defines === true ? [total] : [])));
  const variables = names.map((name, position): Variable => ({
    ...{ id: name, value: exactly(cells[name] ?? 0), kind: 'money', line: name.slice(1), column: name.slice(0, 1) },
    ...{ position: 2 * position, formula: calculated.has(name) },
  }));
  const equations = checks.map(({ parts, total, defines }, at): Equation => {
    const term = (name: string, coefficient = ONE) => ({ coefficient, variables: [names.indexOf(name)] as const });
    return {
      ...{ id: `check ${at}`, kind: 'check', relation: '==', tolerance: ZERO_TOLERANCE },
      terms: [...parts.map((name) => term(name)), term(total, MINUS)],
      ...(defines === true ? { defines: names.indexOf(total) } : {}),
    };
  });
  return { variables, equations };
}

const witnessesOf = (cells: Readonly<Record<string, number>>, checks: readonly Check[]) => {
  const graph = graphOf(cells, checks);
  const [explanation] = diagnose(graph).explanations;
  const [change] = explanation?.changes ?? [];
  return [change && graph.variables[change.variable]?.id, explanation?.witnesses];
};

/** S1 + R1 = A1, and what else checks A1; A1 holds 65 200 000 for 62 500 000. */
const ROW: Check = { parts: ['S1', 'R1'], total: 'A1' };
const CELLS = { S1: 40_100_000, R1: 22_400_000, A1: 65_200_000 };

describe('witnesses are independent or they are one', () => {
  test.each<[string, Readonly<Record<string, number>>, readonly Check[], readonly unknown[]]>([
    ['one equation', CELLS, [ROW], ['A1', 1]],
    ['the same equation found twice', CELLS, [ROW, { ...ROW }], ['A1', 1]],
    [
      'an equation of its own',
      { ...CELLS, G1: 7_000_000, T1: 69_500_000 },
      [ROW, { parts: ['A1', 'G1'], total: 'T1' }],
      ['A1', 2],
    ],
    [
      'an equation that follows from the first by formulas',
      { ...CELLS, S2: 40_100_000, R2: 22_400_000, A2: 65_200_000 },
      [
        ROW,
        { parts: ['S1'], total: 'S2', defines: true },
        { parts: ['R1'], total: 'R2', defines: true },
        { parts: ['A1'], total: 'A2', defines: true },
        { parts: ['S2', 'R2'], total: 'A2' },
      ],
      ['A1', 1],
    ],
    [
      'every other cell is cleared by a check of its own',
      { ...CELLS, S3: 40_100_000, R3: 22_400_000 },
      [ROW, { parts: ['S1'], total: 'S3' }, { parts: ['R1'], total: 'R3' }],
      ['A1', 2],
    ],
    [
      'one other cell is cleared by none',
      { ...CELLS, S3: 40_100_000 },
      [ROW, { parts: ['S1'], total: 'S3' }],
      ['A1', 1],
    ],
  ])('%s', (...[, cells, checks, expected]) => {
    expect(witnessesOf(cells, checks)).toEqual(expected);
  });
});
