import { describe, expect, test } from '@jest/globals';
import { a1 } from '../../../src/core/workbook/address';
import { readPlan } from '../../../src/core/reading/readPlan';
import { checkPlan } from '../../../src/core/rules/checkPlan';
import type { CellContent } from '../../../src/core/workbook/cell';
import type { Snapshot } from '../../../src/core/workbook/snapshot';
import { outcomes } from './outcome';
import { planOf, type Specimen } from './planOf';

const priced = (rows: readonly (readonly [number, number, number])[]): Specimen => ({
  columns: ['activity', 'quantity', 'unitValue', 'total'],
  rows: rows.map(([quantity, unitValue, total], at) => ({
    cells: { activity: `Actividad ${at}`, quantity, unitValue, total },
  })),
});

describe('the tolerance of a product is its row’s own', () => {
  const rounded: [number, number, number][] = [
    [30, 2_963_333, 88_900_000],
    [150, 565_333, 84_800_000],
    [7, 3_957_143, 27_700_000],
    [120, 46_667, 5_600_000],
  ];

  test('one price with cents says nothing about rounded ones', () => {
    expect(outcomes(priced([...rounded, [7, 1_714_285.71, 12_000_000]]))).toEqual([]);
  });

  const cents = (odd: number): Specimen => {
    const prices = [0.33, 0.67, 0.14, 0.29, 0.57, 0.43, 0.86, 0.71];
    const rows = prices.map((price, at): [number, number, number] => [
      3000,
      100 + price,
      Math.round(3000 * (100 + price)) + (at % 2),
    ]);
    return priced([...rows, [3000, 150, 450_000 + odd]]);
  };

  test.each([
    ['within the cents that the table is kept in', 15, 0],
    ['beyond them', 16, 1],
  ])('a whole price among cents is in cents: %s', (_, odd, failing) => {
    const product = checkPlan(planOf(cents(odd))).checks.find(({ rule }) => rule === 'product');
    expect(product?.failed).toBe(failing);
  });
});

describe('a total that leaves hidden rows out', () => {
  const amounts = [10_000_000, 20_000_000, 40_000_000, 80_000_000];
  const hiddenTotal = (f: string, v: number, filter?: string): Specimen => ({
    columns: ['activity', 'total'],
    rows: [
      ...amounts.map((total, at) => ({ cells: { activity: `Actividad ${at}`, total }, hidden: at === 1 })),
      {
        cells: { activity: 'TOTAL', total: { f, v } },
        subtotal: { level: 'plan' as const, group: null, adds: [2, 3, 4, 5] },
      },
    ],
    sheet: { hiddenRows: [3], ...(filter === undefined ? {} : { filter }) },
  });
  const failing = (specimen: Specimen): number | undefined =>
    checkPlan(planOf(specimen)).checks.find(({ rule }) => rule === 'axis-total')?.failed;

  test.each([
    ['SUBTOTAL(109) leaves out what is hidden', '=SUBTOTAL(109,B2:B5)', 130_000_000, undefined, 0],
    ['calculated before the row was hidden', '=SUBTOTAL(109,B2:B5)', 150_000_000, undefined, 0],
    ['SUBTOTAL(9) adds what is hidden by hand', '=SUBTOTAL(9,B2:B5)', 130_000_000, undefined, 1],
    ['SUBTOTAL(9) leaves out what a filter hides', '=SUBTOTAL(9,B2:B5)', 130_000_000, 'A1:B5', 0],
    ['AGGREGATE that leaves hidden rows out', '=AGGREGATE(9,5,B2:B5)', 130_000_000, undefined, 0],
    ['AGGREGATE that adds them', '=AGGREGATE(9,4,B2:B5)', 130_000_000, undefined, 1],
    ['SUM adds everything', '=SUM(B2:B5)', 130_000_000, undefined, 1],
    ['neither sum', '=SUBTOTAL(109,B2:B5)', 131_000_000, undefined, 1],
  ])('%s', (...[, formula, value, filter, failed]) => {
    expect(failing(hiddenTotal(formula, value, filter))).toBe(failed);
  });
});

describe('a row that takes money back', () => {
  const columns = ['activity', 'total', 'source:PROPIOS', 'assigned'];
  const rowsWith = (total: number, own: number, assigned: Specimen['rows'][number]['cells'][string]): Specimen => ({
    columns,
    rows: [
      ...[30_000_000, 45_000_000, 61_000_000, 72_000_000].map((each, at) => ({
        cells: { activity: `Actividad ${at}`, total: each, 'source:PROPIOS': each, assigned: each },
      })),
      { cells: { activity: 'Ajuste', total, 'source:PROPIOS': own, assigned } },
    ],
  });
  const boundsOf = (specimen: Specimen) => outcomes(specimen).filter(({ rule }) => rule === 'bounds').length;

  test.each([
    ['everything in it is negative and typed', rowsWith(-7_000_000, -7_000_000, -7_000_000), 0],
    ['a formula follows one typed sign', rowsWith(7_000_000, -7_000_000, { f: '=C6', v: -7_000_000 }), 1],
  ])('%s', (_, specimen, bounds) => {
    expect(boundsOf(specimen) > 0).toBe(bounds > 0);
  });
});

describe('terms that most rows leave empty', () => {
  const book = (rows: readonly (readonly (string | number)[])[]): Snapshot => {
    const cells: Record<string, CellContent> = {};
    rows.forEach((row, at) => {
      row.forEach((v, column) => {
        cells[a1(at + 1, column + 1)] = { v };
      });
    });
    return {
      sheets: [
        {
          ...{ name: 'PLAN', visibility: 'visible', cells, merges: [], tables: [], protected: false },
          ...{ hiddenRows: [], hiddenColumns: [] },
        },
      ],
      names: [],
      date1904: false,
    };
  };
  const MONEY = ['APROPIACIÓN INICIAL', 'ADICIONES', 'REDUCCIONES', 'APROPIACIÓN DEFINITIVA', 'COMPROMISOS'];
  const HEADER = ['CÓDIGO', 'PROYECTO', ...MONEY];
  const rowOf = (at: number, { added = 0, taken = 0, off = 0 }): (string | number)[] => {
    const initial = 260_000_000 + at * 17_300_000;
    return [`P-${at}`, `Proyecto número ${at}`, initial, added, taken, initial + added - taken + off, initial / 2];
  };
  const budget = (reduced: readonly number[], off: Readonly<Record<number, number>> = {}): Snapshot =>
    book([
      HEADER,
      ...Array.from({ length: 24 }, (_, at) =>
        rowOf(at, {
          added: at % 5 === 0 ? 63_000_000 + at * 1_000_000 : 0,
          taken: reduced.includes(at) ? 2_000_000 + at * 100_000 : 0,
          off: off[at] ?? 0,
        }),
      ),
    ]);
  const errorsOf = (snapshot: Snapshot): number =>
    checkPlan(readPlan(snapshot)).findings.filter(({ severity }) => severity === 'error').length;

  test.each([
    ['no row reduces', [], 0],
    ['one row reduces, beside the terms', [7], 0],
    ['two rows reduce', [7, 16], 0],
    ['half of the rows reduce', [0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22], 0],
  ])('%s: definitive = initial + additions − reductions', (_, reduced, errors) => {
    expect(errorsOf(budget(reduced))).toBe(errors);
  });

  test('a row that lacks what no column holds is wrong', () => {
    expect(errorsOf(budget([7, 16], { 11: 3_456_789 }))).toBe(1);
  });
});
