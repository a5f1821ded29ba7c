import { describe, expect, test } from '@jest/globals';
import { ZERO } from '../../../src/core/quantity/decimal';
import type { Graph, Variable } from '../../../src/core/balance/graph';
import { exactly } from './exactly';
import { cleanFigures, equation, explain, graphOf, linear, type Figures, type Variation } from './smallPlan';

function explained(change: (figures: Figures) => void, variation?: Variation) {
  const figures = cleanFigures();
  change(figures);
  return explain(graphOf(figures, variation));
}

function only(change: (figures: Figures) => void, variation?: Variation) {
  const { explanations } = explained(change, variation);
  expect(explanations).toHaveLength(1);
  const [first] = explanations;
  if (first === undefined) throw new Error('nothing explained');
  return first;
}

function raise(figures: Figures, by: number, cells: readonly string[]): void {
  for (const cell of cells) figures[cell] = (figures[cell] ?? 0) + by;
}

/** A sum that no other check knows anything of, and a cell of its line that is in no check. */
function loneSum({ total, parts, far }: { total: number; parts: readonly (number | null)[]; far?: number }): Graph {
  const cell = (column: string, value: number | null, position: number): Variable => ({
    ...{ id: `X.${column}`, value: value === null ? null : exactly(value), kind: 'money', line: 'X', column },
    ...{ position, formula: false, blankIsZero: true },
  });
  const columns = parts.map((part, at) => cell(`p${at}`, part, at));
  return {
    variables: [...columns, cell('sum', total, parts.length), ...(far === undefined ? [] : [cell('far', far, 40)])],
    equations: [equation('identity X.sum', [...columns.map((_, at) => linear(at)), linear(columns.length, -1)])],
  };
}

test('a plan that balances has nothing to explain', () => {
  const { explanations, violated, undecided, bound } = explained(() => undefined);
  expect({ explanations, violated, undecided, bound }).toEqual({
    explanations: [],
    violated: [],
    undecided: [],
    bound: null,
  });
});

describe('one slip in one cell', () => {
  test.each([
    ['R6.t', 24210000, 24120000, 'transposed-digits'],
    ['R4.t', 652000000, 625000000, 'transposed-digits'],
    ['R3.a', 8000000, 5000000, 'wrong-digit'],
    ['R7.t', 8637000, 86317000, 'missing-digit'],
    ['R4.g', 3000000000, 300000000, 'factor-10'],
    ['R3.s2', 35500000, 3500000, 'extra-digit'],
    ['R5.g', -7500000, 7500000, 'sign'],
    ['F1.t', 652446000, 652464000, 'transposed-digits'],
    ['A1.s1', 223000, 223000000, 'factor-1000'],
    ['R2.u', 15800, 18500, 'transposed-digits'],
    ['R6.q', 81, 18, 'transposed-digits'],
  ])('%s holds %d for %d: %s', (cell, observed, proposed, slip) => {
    const explanation = only((figures) => (figures[cell] = observed));
    expect(explanation).toMatchObject({ changes: { [cell]: proposed }, slip, breaks: [], confidence: 'high' });
  });

  test('the explanation names what it repairs, what clears the neighbours, and the difference', () => {
    const { repairs, clears, difference } = only((figures) => (figures['R6.t'] = 24210000));
    expect(repairs.sort()).toEqual(['front F2.t', 'funding R6.t', 'product R6.t', 'schedule R6.t']);
    expect(clears).toEqual(expect.arrayContaining(['sources R6.a', 'front F2.a', 'product R5.t']));
    expect(clears).not.toContain('product R6.t');
    expect(difference).toBe(-90000);
  });

  test('a value that several equations ask for leads, but without a slip that makes it nothing is sure', () => {
    expect(only((figures) => (figures['R3.t'] = 81999))).toMatchObject({
      changes: { 'R3.t': 15244000 },
      slip: 'none',
      confidence: 'medium',
    });
  });

  test('what a missing amount in a blank explains as well is not sure', () => {
    // One check alone: a total of three parts, of which one is blank.
    const graph = loneSum({ total: 3600000000, parts: [1600000000, 1600000000, null] });
    const [explanation] = explain(graph).explanations;
    expect(explanation?.confidence).not.toBe('high');
    const told = [explanation, ...(explanation?.alternatives ?? [])].map((each) => each?.changes);
    expect(told).toEqual(expect.arrayContaining([{ 'X.sum': 3200000000 }, { 'X.p2': 400000000 }]));
  });

  test('an amount is not exchanged with an empty cell of another check', () => {
    const graph = loneSum({ total: 30000000, parts: [0, 0, null], far: 0 });
    const [explanation, ...others] = explain(graph).explanations;
    expect(others).toEqual([]);
    expect(explanation?.confidence).toBe('low');
    const slips = [explanation, ...(explanation?.alternatives ?? [])].map((each) => each?.slip);
    expect(slips).not.toContain('swapped-cells');
  });

  test('where nothing explains a value the cells to look at are named, without a value', () => {
    const [explanation, ...others] = explain(loneSum({ total: 682066006, parts: [680511556, 0, 0] })).explanations;
    expect(others).toEqual([]);
    expect(explanation).toMatchObject({ confidence: 'low', changes: { 'X.p0': null } });
    expect(explanation?.alternatives.map(({ changes }) => changes)).toEqual([
      { 'X.p1': null },
      { 'X.p2': null },
      { 'X.sum': null },
    ]);
  });

  test('a value that one equation asks for and no slip explains is only located', () => {
    const { confidence, slip } = only((figures) => {
      figures['R1.q'] = 7;
      figures['R1.u'] = 1428571;
    });
    expect([confidence, slip]).not.toEqual(['high', 'none']);
  });
});

describe('prices of like rows', () => {
  test.each([
    ['R5.u', 25000000, 2500000],
    ['R5.q', 30, 3],
  ])('decide between quantity and price: %s', (cell, observed, proposed) => {
    const likeness = { likeness: 'viaje de recebo' };
    const variables = { 'R1.u': likeness, 'R4.u': likeness, 'R5.u': likeness };
    const explanation = only((figures) => (figures[cell] = observed), { variables });
    expect(explanation.changes).toEqual({ [cell]: proposed });
  });
});

describe('several cells, one cause', () => {
  test('two sources interchanged, which only the columns show', () => {
    const { changes, slip } = only((figures) => {
      [figures['R3.s2'], figures['R3.s3']] = [1500000, 3500000];
    });
    expect({ changes, slip }).toEqual({ changes: { 'R3.s2': 3500000, 'R3.s3': 1500000 }, slip: 'swapped-cells' });
  });

  test('a run of sources one column too far', () => {
    const { changes, slip } = only((figures) => {
      [figures['R2.s1'], figures['R2.s2'], figures['R2.s3']] = [null, 1000000, 1220000];
    });
    expect({ changes, slip }).toEqual({
      changes: { 'R2.s1': 1000000, 'R2.s2': 1220000, 'R2.s3': 0 },
      slip: 'shifted-cells',
    });
  });

  test('a schedule that accumulates', () => {
    const { changes, slip } = only((figures) => {
      [figures['R3.T1'], figures['R3.T2'], figures['R3.T3'], figures['R3.T4']] = [4000000, 8000000, 12000000, 15244000];
    });
    expect({ changes, slip }).toEqual({
      changes: { 'R3.T2': 4000000, 'R3.T3': 4000000, 'R3.T4': 3244000 },
      slip: 'cumulative',
    });
  });

  test('totals that were not brought up to date, in two columns and on two levels', () => {
    const explanation = only((figures) => {
      raise(figures, 1, ['R1.q']);
      raise(figures, 2500000, ['R1.t', 'R1.g', 'R1.T4']);
    });
    const clean = cleanFigures();
    const expected = Object.fromEntries(
      ['F1.t', 'F1.g', 'A1.t', 'A1.g'].map((cell) => [cell, (clean[cell] ?? 0) + 2500000]),
    );
    expect(explanation).toMatchObject({ changes: expected, slip: 'stale-total', confidence: 'medium', breaks: [] });
  });

  test('a row left out of its subtotal', () => {
    const { changes, slip, lines } = only((figures) => raise(figures, -15244000, ['F1.t']));
    expect({ changes, slip, lines }).toEqual({ changes: { 'F1.t': 652464000 }, slip: 'missing-in-sum', lines: ['R3'] });
  });

  test('a number stored as text, which the sum left out', () => {
    const { slip, lines } = only((figures) => raise(figures, -24120000, ['F2.t', 'A1.t']), {
      variables: { 'R6.t': { text: true } },
    });
    expect({ slip, lines }).toEqual({ slip: 'text-number', lines: ['R6'] });
  });

  test('a row counted twice beside its subtotal', () => {
    const { changes, slip, lines } = only((figures) => raise(figures, 24120000, ['A1.t']));
    expect({ changes, slip, lines }).toEqual({ changes: { 'A1.t': 770401000 }, slip: 'double-counted', lines: ['R6'] });
  });

  test('a row under the wrong heading', () => {
    const { changes, slip, relocation, confidence } = only((figures) => {
      for (const [column, amount] of [
        ['t', 15244000],
        ['a', 5000000],
        ['g', 10244000],
        ['s2', 3500000],
        ['s3', 1500000],
      ] as const) {
        raise(figures, -amount, [`F1.${column}`]);
        raise(figures, amount, [`F2.${column}`]);
      }
    });
    expect({ changes, slip, relocation, confidence }).toEqual({
      changes: {},
      slip: 'wrong-heading',
      relocation: { line: 'R3', from: 'F1', to: 'F2' },
      confidence: 'medium',
    });
  });
});

describe('several causes', () => {
  test('three in one front, each located, none hidden by the others', () => {
    const { explanations } = explained((figures) => {
      figures['R1.t'] = 1000000;
      figures['R3.g'] = 12044000;
      figures['R4.u'] = 2500;
    });
    expect(Object.assign({}, ...explanations.map(({ changes }) => changes))).toEqual({
      'R1.t': 10000000,
      'R3.g': 10244000,
      'R4.u': 2500000,
    });
  });

  test('two that cancel out in the subtotal are both seen', () => {
    const { explanations } = explained((figures) => {
      raise(figures, 30000, ['R3.t']);
      raise(figures, -30000, ['R2.t']);
    });
    expect(Object.assign({}, ...explanations.map(({ changes }) => changes))).toEqual({
      'R3.t': 15244000,
      'R2.t': 2220000,
    });
  });

  test('what two causes change above them is proposed once, with both', () => {
    const clean = cleanFigures();
    const { explanations } = explained((figures) => {
      raise(figures, 3000, ['R1.s1', 'R1.a', 'F1.a']);
      raise(figures, -3000, ['R1.g', 'F1.g']);
      raise(figures, 5000, ['R7.s3', 'R7.a', 'F2.a']);
      raise(figures, -5000, ['R7.g', 'F2.g']);
      raise(figures, 8000, ['A1.a']);
      raise(figures, -8000, ['A1.g']);
    });
    const proposals = explanations.flatMap(({ changes }) =>
      Object.entries(changes).filter(([cell]) => cell.startsWith('A1')),
    );
    for (const [cell, value] of proposals) {
      const others = proposals.filter(([other]) => other === cell).map(([, each]) => each);
      expect(new Set(others)).toEqual(new Set([value]));
    }
    const all = Object.assign({}, ...explanations.map(({ changes }) => changes)) as Figures;
    expect(all).toEqual({
      'F1.s1': (clean['F1.s1'] ?? 0) + 3000,
      'F2.s3': (clean['F2.s3'] ?? 0) + 5000,
      'A1.s1': (clean['A1.s1'] ?? 0) + 3000,
      'A1.s3': (clean['A1.s3'] ?? 0) + 5000,
    });
  });
});

describe('what is known besides', () => {
  test('a fixed cell is never changed, and the rest is located again', () => {
    const figures = cleanFigures();
    figures['R6.t'] = 24210000;
    const graph = graphOf(figures);
    const fixed = new Set([graph.variables.findIndex(({ id }) => id === 'R6.t')]);
    const { explanations } = explain(graph, { fixed });
    for (const { changes, alternatives } of explanations)
      for (const each of [changes, ...alternatives.map((alternative) => alternative.changes)])
        expect(Object.keys(each)).not.toContain('R6.t');
    expect(explanations.length).toBeGreaterThan(0);
  });

  test('formulas above a mistyped cell follow it', () => {
    const totals = ['F1.t', 'F2.t', 'A1.t'];
    const variables = Object.fromEntries(totals.map((cell) => [cell, { formula: true }]));
    const { changes, repairs, breaks } = only(
      (figures) => {
        figures['R6.t'] = 24210000;
        raise(figures, 90000, ['F2.t', 'A1.t']);
      },
      { variables },
    );
    expect({ changes, breaks }).toEqual({ changes: { 'R6.t': 24120000 }, breaks: [] });
    expect(repairs.sort()).toEqual(['funding A1.t', 'funding F2.t', 'funding R6.t', 'product R6.t', 'schedule R6.t']);
  });

  test('a number typed where the others calculate', () => {
    const { changes, slip } = only((figures) => (figures['R3.g'] = 9870000), {
      variables: { 'R3.g': { amongFormulas: true } },
    });
    expect({ changes, slip }).toEqual({ changes: { 'R3.g': 10244000 }, slip: 'constant-over-formula' });
  });

  test('a tolerance in proportion to the quantity lets rounded unit values pass, and no more', () => {
    const variation = (index: (cell: string) => number): Variation => ({
      equations: { 'product R3.t': { tolerancePer: { variable: index('R3.q'), factor: exactly(0.5) } } },
    });
    const indexOf = (cell: string) => Object.keys(cleanFigures()).indexOf(cell);
    expect(explained((figures) => (figures['R3.u'] = 411999.6), variation(indexOf)).explanations).toEqual([]);
    expect(explained((figures) => (figures['R3.u'] = 411999), variation(indexOf)).explanations).toHaveLength(1);
  });

  test('sheets in thousands: a slip is found under the rounding', () => {
    const half = Object.fromEntries(
      ['product R6.t', 'funding R6.t', 'schedule R6.t', 'front F2.t'].map((id) => [id, { tolerance: exactly(3) }]),
    );
    const { changes } = only(
      (figures) => {
        figures['R6.t'] = 24210000;
        raise(figures, 1, ['R6.a', 'F2.t']);
      },
      {
        equations: {
          ...half,
          'sources R6.a': { tolerance: exactly(3) },
          'front F2.a': { tolerance: exactly(3) },
          'funding F2.t': { tolerance: exactly(3) },
          'axis A1.t': { tolerance: exactly(3) },
        },
      },
    );
    expect(Object.keys(changes)).toEqual(['R6.t']);
    expect(Math.abs((changes['R6.t'] ?? 0) - 24120000)).toBeLessThanOrEqual(3);
  });

  test('inequalities: a lost sign', () => {
    const more = (index: (cell: string) => number) => [
      equation('bounds R2.s1', [linear(index('R2.s1'), -1)], { relation: '<=', tolerance: ZERO }),
    ];
    expect(only((figures) => (figures['R2.s1'] = -1000000), { more })).toMatchObject({
      changes: { 'R2.s1': 1000000 },
      slip: 'sign',
    });
  });
});

describe('blanks', () => {
  test('leave an equation undecided, and are determined by it', () => {
    const { explanations, undecided, determined } = explained((figures) => (figures['R3.u'] = null));
    expect(explanations).toEqual([]);
    expect(undecided).toEqual(['product R3.t']);
    expect(determined.map(({ proposed }) => proposed)).toEqual([exactly(412000)]);
  });

  test('are determined one after the other', () => {
    const { determined } = explained((figures) => {
      figures['R3.t'] = null;
      figures['R3.u'] = null;
    });
    expect(determined.map(({ proposed }) => proposed)).toEqual(
      expect.arrayContaining([exactly(15244000), exactly(412000)]),
    );
  });

  test('on which two equations disagree are not', () => {
    const { determined } = explained((figures) => {
      figures['R3.t'] = null;
      figures['R3.g'] = 1;
    });
    expect(determined).toEqual([]);
  });
});

test('a bound that is reached is said, with what was cut short', () => {
  const figures = cleanFigures();
  figures['R6.t'] = 24210000;
  figures['R1.a'] = 1;
  const { bound, explanations } = explain(graphOf(figures), { maxSteps: 0 });
  expect(bound?.bound).toBe('steps');
  expect(bound?.equations.length).toBeGreaterThan(0);
  expect(explanations.every(({ confidence }) => confidence === 'low')).toBe(true);
});

test('a cell that is off by a factor may be sure; two of a column that are off by the same one never are', () => {
  const sure = (...rows: string[]): boolean[] =>
    explained((figures) => {
      for (const row of rows) figures[`${row}.u`] = (figures[`${row}.u`] ?? 0) / 1000;
    }).explanations.map(({ slip, confidence }) => slip === 'factor-1000' && confidence === 'high');
  const one = explained((figures) => (figures['R4.g'] = 300_000)).explanations;
  expect(one.map(({ slip, confidence }) => [slip, confidence])).toEqual([['factor-1000', 'high']]);
  const two = explained((figures) => {
    figures['R4.g'] = 300_000;
    figures['R7.g'] = 70_000;
  }).explanations;
  expect(two.map(({ slip, confidence }) => [slip, confidence])).toEqual([
    ['factor-1000', 'medium'],
    ['factor-1000', 'medium'],
  ]);
  expect(sure('R1', 'R4')).not.toContain(true);
});
