import { describe, expect, test } from '@jest/globals';
import { locate, type LocateOptions, type NumberRecord } from '../../../src/core/balance/record/locate';
import { parseRules } from '../../../src/core/balance/grammar/parseRules';

/**
 * Worked examples that others published, with the results that they give. Sources: S. Scholtus, "Algorithms for
 * correcting obvious inconsistencies and rounding errors" (Statistics Netherlands, discussion paper 08015, 2008) and
 * "Automatic correction of simple typing errors in numerical data with balance edits" (09046, 2009); T. de Waal,
 * J. Pannekoek, S. Scholtus, "Handbook of Statistical Data Editing and Imputation" (2011); the examples and tests of
 * the R packages deducorrect, deductive, editrules and errorlocate (github.com/data-cleaning).
 */
function located(rules: readonly string[], record: NumberRecord, options: LocateOptions = {}) {
  const parsed = parseRules(rules);
  expect(parsed.errors).toEqual([]);
  return locate(parsed, record, options);
}

function named(names: readonly string[], values: readonly (number | null)[]): NumberRecord {
  return Object.fromEntries(names.map((name, place) => [name, values[place] ?? null]));
}

const BALANCE = ['x1 + x2 == x3', 'x2 == x4', 'x5 + x6 + x7 == x8', 'x3 + x8 == x9', 'x9 - x10 == x11'];
const ELEVEN = Array.from({ length: 11 }, (_, place) => `x${place + 1}`);
const eleven = (...values: (number | null)[]) => named(ELEVEN, values);

describe('typing errors in balance edits (Scholtus 2009, section 4)', () => {
  test('the true record is consistent', () => {
    expect(located(BALANCE, eleven(1452, 116, 1568, 116, 323, 76, 12, 411, 1979, 1842, 137)).status).toBe('consistent');
  });

  test('4.1: one interchange', () => {
    const { status, corrections, candidates } = located(
      BALANCE,
      eleven(1452, 116, 1568, 161, 323, 76, 12, 411, 1979, 1842, 137),
    );
    expect([status, corrections, candidates[0]?.slip]).toEqual(['corrected', { x4: 116 }, 'transposed-digits']);
  });

  test('4.2: an interchange and an added digit', () => {
    const { status, corrections } = located(BALANCE, eleven(1452, 116, 1568, 161, 323, 76, 12, 411, 19979, 1842, 137));
    expect([status, corrections]).toEqual(['corrected', { x4: 116, x9: 1979 }]);
  });

  test('4.3: what no typing error explains stays open, as a tie, beside the typing errors', () => {
    const { status, corrections, candidates } = located(
      BALANCE,
      eleven(1452, 116, 1568, 161, 0, 0, 0, 411, 19979, 1842, 137),
    );
    expect([status, corrections]).toEqual(['ranked', { x4: 116, x9: 1979 }]);
    const open = candidates
      .slice(0, 3)
      .map(({ changes }) => Object.keys(changes).filter((name) => name !== 'x4' && name !== 'x9'));
    expect(open.sort()).toEqual([['x5'], ['x6'], ['x7']]);
  });

  test('4.4: where typing errors alone leave two solutions, all three errors together leave one', () => {
    const { status, corrections } = located(BALANCE, eleven(1452, 116, 1568, 161, 323, 76, 12, 0, 19979, 1842, 137));
    expect([status, corrections]).toEqual(['corrected', { x4: 116, x8: 411, x9: 1979 }]);
  });

  test('deducorrect: fixed names are not changed', () => {
    const record = { x1: 161, x2: 1452, x3: 1568 };
    expect(located(['x1 + x2 == x3'], record, { fixed: ['x2'] }).corrections).toEqual({ x1: 116 });
    expect(located(['x1 + x2 == x3'], record, { fixed: ['x1'] }).status).toBe('ranked');
  });

  test('deducorrect: a sum that lacks a variable is not repaired at random', () => {
    const record = { x1: 42280000, x2: 11289000, x3: 4328000, x4: 361300, x5: 11201000, x6: 11849000 };
    const { status, corrections } = located(['x1 == x2 + x3 + x5 + x6'], record);
    expect([status, corrections]).toEqual(['ranked', {}]);
  });
});

const ACCOUNT = ['x0r - x0c == x0', 'x1r - x1c == x1', 'x2r - x2c == x2', 'x3r - x3c == x3', 'x0 + x1 + x2 + x3 == x4'];
const ITEMS = ['x0r', 'x0c', 'x0', 'x1r', 'x1c', 'x1', 'x2r', 'x2c', 'x2', 'x3r', 'x3c', 'x3', 'x4'];
const account = (...values: number[]) => named(ITEMS, values);

describe('signs, interchanged pairs and cumulation in a profit-and-loss account (Scholtus 2008, tables 1 to 4)', () => {
  test.each([
    ['1a: a lost minus', account(2100, 1950, 150, 0, 10, 10, 20, 5, 15, 50, 10, 40, 195), { x1: -10 }],
    [
      '1b: two interchanged pairs',
      account(5100, 4650, 450, 0, 130, 130, 20, 0, 20, 15, 25, 10, 610),
      { x1r: 130, x1c: 0, x3r: 25, x3c: 15 },
    ],
    [
      '1c: a lost minus and an interchanged pair',
      account(3250, 3550, 300, 110, 10, 100, 50, 90, 40, 30, 10, 20, -140),
      { x0: -300, x2r: 90, x2c: 50 },
    ],
    [
      '1d: two lost minuses masked by rounding',
      account(5726, 5449, 276, 17, 26, 10, 0, 46, 46, 0, 0, 0, 221),
      { x1: -10, x2: -46 },
    ],
    [
      '3a: running results',
      account(6700, 5650, 1050, 0, 0, 1050, 0, 0, 1050, 0, 0, 1050, 1050),
      { x1: 0, x2: 0, x3: 0 },
    ],
    [
      '3b: running results with parts',
      account(8300, 5400, 2900, 0, 150, 2750, 0, 30, 2720, 0, 110, 2610, 2610),
      { x1: -150, x2: -30, x3: -110 },
    ],
  ])('%s', (_, record, expected) => {
    const { status, corrections } = located(ACCOUNT, record);
    expect([status, corrections]).toEqual(['corrected', expected]);
  });

  test('3c: a running result and an interchanged pair come first', () => {
    const { corrections, candidates } = located(ACCOUNT, account(6900, 6150, 750, 0, 40, 790, 0, 0, 0, 0, 0, 0, 790));
    expect(corrections).toMatchObject({ x1: 40 });
    expect(candidates[0]?.changes).toEqual({ x1: 40, x1r: 40, x1c: 0 });
  });

  test('deducorrect: a sign that makes every rule hold', () => {
    const { corrections, candidates } = located(['x > 0', 'y > 0', 'z > 0', 'x + y == z'], { x: -1, y: 1, z: 2 });
    expect([corrections, candidates[0]?.slip]).toEqual([{ x: 1 }, 'sign']);
  });

  test('deducorrect: an interchange that makes every rule hold', () => {
    const { candidates } = located(['x > 0', 'y > 0', 'z > 0', 'x + y == z'], { x: 1, y: 2, z: 1 });
    expect([candidates[0]?.changes, candidates[0]?.slip]).toEqual([{ y: 1, z: 2 }, 'swapped-cells']);
  });

  test('deductive: no sign is turned against a rule', () => {
    const { candidates } = located(['x + y == z', 'x < 0'], { x: -123, y: 129, z: 252 });
    for (const { changes, breaks } of candidates) {
      expect(breaks).toEqual([]);
      expect(changes['x'] ?? -123).toBeLessThan(0);
    }
  });
});

describe('rounding (Scholtus 2008, section 5.3.2 and table 5)', () => {
  test('rounding in four of five sums is said, not smeared', () => {
    const { status, corrections } = located(BALANCE, eleven(12, 4, 15, 4, 3, 1, 8, 11, 27, 41, -13));
    expect([status, corrections]).toEqual(['within-rounding', {}]);
  });

  test('a tolerance of the caller decides', () => {
    expect(located(['a + b == c'], { a: 500, b: 700, c: 1205 }, { tolerance: 5 }).status).toBe('within-rounding');
    expect(located(['a + b == c'], { a: 500, b: 700, c: 1200 }, { tolerance: 5 }).status).toBe('consistent');
    expect(located(['a + b == c'], { a: 500, b: 700, c: 1206 }, { tolerance: 5 }).status).not.toBe('within-rounding');
  });

  test('a uniform thousand error, which breaks no rule, is found beside a reference', () => {
    const record = { x1: 3148249, x2: 936442, x3: 4084691 };
    expect(located(['x1 + x2 == x3'], record).status).toBe('consistent');
    const { status, corrections, candidates } = located(['x1 + x2 == x3'], record, {
      reference: { x1: 3331, x2: 709, x3: 4040 },
    });
    expect([status, candidates[0]?.slip]).toEqual(['corrected', 'factor-1000']);
    expect(corrections).toEqual({ x1: 3148.249, x2: 936.442, x3: 4084.691 });
  });

  test('what the reference says is in the right unit stays, and what has none follows its sum', () => {
    const { corrections } = located(
      ['ventas - costos == utilidad'],
      { ventas: 5200000, costos: 4100000, utilidad: 1100000, empleados: 12 },
      { reference: { ventas: 5000, costos: 4000, empleados: 11 } },
    );
    expect(corrections).toEqual({ ventas: 5200, costos: 4100, utilidad: 1100 });
  });
});

describe('blanks that the rules determine (De Waal, Pannekoek and Scholtus 2011, examples 9.1 and 9.2; deductive)', () => {
  const RULES = [...BALANCE, 'x6 >= 0', 'x7 >= 0'];

  test('9.1: what follows from the equalities, and no more', () => {
    const { status, corrections } = located(RULES, eleven(145, null, 155, null, null, null, null, 86, null, 217, null));
    expect([status, corrections]).toEqual(['imputed', { x2: 10, x4: 10, x9: 241, x11: 24 }]);
  });

  test('9.2: zeros where the sum is already complete', () => {
    const { corrections } = located(RULES, eleven(145, null, 155, null, 86, null, null, 86, null, 217, null));
    expect(corrections).toEqual({ x2: 10, x4: 10, x6: 0, x7: 0, x9: 241, x11: 24 });
  });

  test('one unknown an equation, to a fixpoint', () => {
    const rules = ['x1 + x2 == x3', 'x4 + x5 + x6 == x1', 'x7 + x8 == x2', 'x9 + x10 == x3'];
    const record = { x1: 100, x2: null, x3: null, x4: 15, x5: null, x6: null, x7: 25, x8: 35, x9: null, x10: 5 };
    expect(located(rules, record).corrections).toEqual({ x2: 60, x3: 160, x9: 155 });
    expect(located(['x + 2*y == 3', 'x + y + z == 7'], { x: 1, y: null, z: null }).corrections).toEqual({ y: 1, z: 5 });
  });

  test('values that inequalities alone determine', () => {
    const { corrections } = located(['x <= 0', 'x >= 0', 'y <= 1', 'y >= 1'], { x: null, y: null });
    expect(corrections).toEqual({ x: 0, y: 1 });
  });

  test('zeros by ranges', () => {
    const rules = [
      'x1 >= 0',
      'x2 >= 0',
      'x1 + x2 == x3',
      'x4 >= 0',
      'x5 >= 0',
      'x6 >= 0',
      'x4 + x5 + x6 == x7',
      'x3 + x7 == x8',
    ];
    const record = { x1: 25, x2: null, x3: 25, x4: 1, x5: null, x6: null, x7: 1, x8: 26 };
    expect(located(rules, record).corrections).toEqual({ x2: 0, x5: 0, x6: 0 });
  });

  test('nothing is imputed when the rules contradict the record, nothing negative where they forbid it', () => {
    const rules = ['a >= 0', 'b >= 0', 'a + b + c == d'];
    expect(located(rules, { a: null, b: null, c: 10, d: 9 }).status).not.toBe('imputed');
    const { status, candidates } = located(['x + y == z', 'x >= 0', 'y >= 0'], { x: 10, y: null, z: 5 });
    expect(status).toBe('ranked');
    expect(candidates.map(({ changes }) => Object.keys(changes))).toEqual([['x'], ['z']]);
  });

  test('products become linear once a factor is known', () => {
    const { corrections } = located(['cantidad * unitario == total', 'a + g == total'], {
      cantidad: 4,
      unitario: null,
      total: null,
      a: 30,
      g: 70,
    });
    expect(corrections).toEqual({ total: 100, unitario: 25 });
  });
});

describe('the fewest names (Fellegi and Holt; editrules, errorlocate)', () => {
  const PROFIT = ['profit + cost == turnover', 'cost - 0.6*turnover >= 0', 'cost >= 0', 'profit >= 0'];

  test('an inequality decides which value is wrong', () => {
    expect(located(PROFIT, { profit: 755, cost: 125, turnover: 200 }).corrections).toEqual({ profit: 75 });
  });

  test.each([
    [{ profit: 2, cost: 2, turnover: 1 }, { turnover: 180 }],
    [{ profit: 2, cost: 1, turnover: 2 }, { cost: 145 }],
    [{ profit: 1, cost: 2, turnover: 2 }, { profit: 75 }],
  ])('weights %j', (weights, expected) => {
    expect(located(PROFIT, { profit: 55, cost: 125, turnover: 200 }, { weights }).corrections).toEqual(expected);
  });

  test('a record whose three values are equally suspect is a tie', () => {
    const { status, corrections, candidates } = located(['x + y == z'], { x: 1, y: 1, z: 1 });
    expect([status, corrections]).toEqual(['ranked', {}]);
    expect(candidates.map(({ changes }) => Object.keys(changes).join()).sort()).toEqual(['x', 'y', 'z']);
  });

  test('a tie does not depend on chance', () => {
    const answers = Array.from({ length: 5 }, () => JSON.stringify(located(['x + y == z'], { x: 1, y: 1, z: 3 })));
    expect(new Set(answers).size).toBe(1);
  });

  test('two names together, when a heavy one would be enough alone', () => {
    const rules = ['x + y == z', '2*y + 1 == z'];
    expect(located(rules, { x: 1, y: 1, z: 3 }).corrections).toEqual({ x: 2 });
    expect(located(rules, { x: 1, y: 1, z: 3 }, { weights: { x: 10 } }).corrections).toEqual({ y: 0, z: 1 });
  });

  test('the cell is located, the value is not', () => {
    const { status, corrections, candidates } = located(['x > 1', 'y > x'], { x: 2, y: 0 });
    expect([status, corrections, candidates[0]?.changes]).toEqual(['located', {}, { y: null }]);
  });

  test('a bound alone does not say which of its sides is wrong, nor by how much', () => {
    const { status, corrections, candidates } = located(['asignado <= total'], { asignado: 500, total: 400 });
    expect([status, corrections]).toEqual(['ranked', {}]);
    expect(candidates.map(({ changes }) => changes)).toEqual([{ asignado: null }, { total: null }]);
  });

  test('a lost sign under a bound', () => {
    expect(located(['age > 0'], { age: -10 }).corrections).toEqual({ age: 10 });
  });

  test('an infinite weight is never changed', () => {
    const { candidates } = located(
      ['x + y == z', 'x >= 0', 'y >= 0'],
      { x: 6, y: 6, z: 5 },
      { weights: { z: Infinity } },
    );
    for (const { changes } of candidates) expect(Object.keys(changes)).not.toContain('z');
  });

  test('rules that pin values', () => {
    const rules = ['60 == y', '5 == yA', '5 == yB', '5 == yC', '25 == yD', '20 == yE', 'y == yA + yB + yC + yD + yE'];
    expect(located(rules, { y: 60, yA: 5, yB: 5, yC: 5, yD: 45, yE: 0 }).corrections).toEqual({ yD: 25, yE: 20 });
  });

  test('a value above ten million is a value (errorlocate issue 30)', () => {
    const rules = ['profit == turnover - cost', 'cost >= 0.6*turnover', 'turnover >= 0'];
    expect(located(rules, { profit: 1e10, cost: 200, turnover: 300 }).corrections).toEqual({ profit: 100 });
  });

  test('rules that contradict each other', () => {
    expect(located(['x > 5', 'x < 3'], { x: 4 }).status).toBe('impossible');
    expect(located(['1 == 2'], { x: 4 }).status).toBe('impossible');
    expect(located(['x == 5', 'y == x', 'y >= 6'], { x: 5, y: 5 }).status).toBe('impossible');
    expect(located(['x + y == 10'], { x: 4, y: 5 }, { fixed: ['x', 'y'] }).status).toBe('impossible');
  });

  test('validate: the thirteenth retailer', () => {
    const rules = [
      ...['staff >= 0', 'turnover >= 0', 'other.rev >= 0', 'staff.costs >= 0', 'total.costs >= 0'],
      ...['turnover + other.rev == total.rev', 'turnover - total.costs == profit', 'staff.costs >= staff'],
    ];
    const record = {
      staff: 75,
      turnover: 3605,
      'other.rev': 20,
      'total.rev': 3625,
      'staff.costs': 1131,
      'total.costs': 3500,
      profit: 105,
    };
    expect(located(rules, record).status).toBe('consistent');
  });
});

describe('two explanations of one slip each are ranked', () => {
  const SUM = ['a + b == c'];
  test.each([
    ['a digit of the sum or of a part', { a: 1200000, b: 3400000, c: 4610000 }, 'ranked'],
    ['two digits interchanged against one replaced', { a: 40100000, b: 22400000, c: 65200000 }, 'corrected'],
    ['a slip against none', { a: 1234500, b: 2345600, c: 3580010 }, 'corrected'],
  ] as const)('%s', (_, record, status) => {
    expect(locate(parseRules(SUM), record).status).toBe(status);
  });
});

describe('large amounts', () => {
  test.each([7, 9, 11, 13, 15])('an interchange in an amount of 10^%i', (power) => {
    const total = 10 ** power + 1234567;
    const parts = { a: 7654321, g: total - 7654321 };
    const digits = Array.from(String(total));
    [digits[digits.length - 1], digits[digits.length - 2]] = [
      digits[digits.length - 2] ?? '',
      digits[digits.length - 1] ?? '',
    ];
    const record = { ...parts, t: Number(digits.join('')), s: total };
    const { status, corrections } = located(['a + g == t', 't == s'], record);
    expect([status, corrections]).toEqual(['corrected', { t: total }]);
  });

  test('a product above 2^53 is exact', () => {
    const rules = ['cantidad * unitario == total', 'a + g == total'];
    const total = 123456 * 7300000001;
    expect(located(rules, { cantidad: 123456, unitario: 7300000001, total, a: total - 1, g: 1 }).status).toBe(
      'consistent',
    );
    expect(located(['a * b == c * d'], { a: 94906267, b: 94906266, c: 94906266, d: 94906267 }).status).toBe(
      'consistent',
    );
    expect(located(['a * b == c * d'], { a: 94906267, b: 94906266, c: 94906266, d: 94906266 }).status).not.toBe(
      'consistent',
    );
  });

  test('a hundred thousand has six digits', () => {
    const { candidates } = located(['a + b == c'], { a: 10000, b: 23000, c: 123000 });
    expect([candidates[0]?.changes, candidates[0]?.slip]).toEqual([{ a: 100000 }, 'factor-10']);
  });
});
