import { describe, expect, test } from '@jest/globals';
import { decimal } from '../../../src/core/quantity/decimal';
import { neighbourFormula } from '../../../src/core/rules/formulas/neighbourFormula';
import { PlanIndex } from '../../../src/core/rules/planIndex';
import { basePlan, letterOf, sumOf, type Changes } from './basePlan';
import { planOf } from './planOf';

const TOTAL_COLUMN = 'ABCDEFGHI'.indexOf(letterOf('total')) + 1;
const ASSIGNED_COLUMN = 'ABCDEFGHI'.indexOf(letterOf('assigned')) + 1;

function filled(changes: Changes, place: { row: number; column: number }, value: number): string | null {
  const index = new PlanIndex(planOf(basePlan({ live: true, ...changes })));
  return neighbourFormula(index, { sheet: 'PLAN', ...place }, decimal(BigInt(value)));
}

/** Rows whose total is typed. */
const typed = (rows: readonly number[]): Changes => ({
  rows: Object.fromEntries(rows.map((row) => [row, { total: 1 }])),
});

describe('the formula that a typed number stands in the place of', () => {
  // 36 × 1 250 400 on row 4, 8 × 25 326 638 on row 3.
  test.each<[string, readonly number[], readonly [row: number, value: number], string | null]>([
    ['the one above, as it reads in the cell', [4], [4, 45_014_400], '=C4*D4'],
    ['it gives another value', [4], [4, 45_014_401], null],
    ['the nearest that calculates stands three rows away', [2, 3, 4], [2, 22_020_000], '=C2*D2'],
    ['the nearest that calculates stands four rows away', [2, 3, 4, 5], [2, 22_020_000], null],
    ['nothing around it calculates', [2, 3, 4, 5, 6, 7], [4, 45_014_400], null],
  ])('%s', (_, rows, [row, value], formula) => {
    expect(filled(typed(rows), { row, column: TOTAL_COLUMN }, value)).toBe(formula);
  });

  test.each<[string, number, string | null]>([
    ['of a total the one beside it', sumOf('total'), '=SUM(E2:E7)'],
    ['and not with another value', sumOf('total') + 1, null],
  ])('%s', (_, value, formula) => {
    const totals = { total: value };
    expect(filled({ totals }, { row: 8, column: TOTAL_COLUMN }, value)).toBe(formula);
  });

  test('of a row never the one beside it', () => {
    const value = 45_014_400;
    expect(filled({ rows: { 4: { assigned: value } } }, { row: 4, column: ASSIGNED_COLUMN }, value)).toBeNull();
  });
});
