import { describe, expect, test } from '@jest/globals';

import { toNumber } from '../../../src/core/quantity/decimal';
import { checkPlan } from '../../../src/core/rules/checkPlan';
import { knownAmount } from '../../../src/core/summary/knownAmount';
import { readPlan } from '../../../src/core/reading/readPlan';
import { summarize } from '../../../src/core/summary/summarize';
import { a1 } from '../../../src/core/workbook/address';
import type { CellContent } from '../../../src/core/workbook/cell';
import { outcomes } from './outcome';
import { planOf, sheetOf, type Held, type Specimen } from './planOf';

/** Six rows of assigned + to raise = total and their sums, formulas that pass over texts; the second row's assigned amount as given. */
function withAssigned(held: Held, total: Held = 7_000_000): Specimen {
  const rows = [1, 2, 3, 4, 5, 6].map((at) => ({
    cells: {
      activity: `Construir la obra ${at}`,
      total: at === 2 ? total : at * 1_000_000 + 5_000_000,
      assigned: at === 2 ? held : at * 1_000_000,
      toRaise: 5_000_000,
    },
  }));
  const sum = (column: string, role: 'total' | 'assigned' | 'toRaise'): Held => {
    const numbers = rows.map(({ cells }) => cells[role]).filter((each) => typeof each === 'number');
    return { f: `=SUM(${column}2:${column}7)`, v: numbers.reduce((all, each) => all + each, 0) };
  };
  const totals = {
    ...{ activity: 'TOTAL', total: sum('B', 'total') },
    ...{ assigned: sum('C', 'assigned'), toRaise: sum('D', 'toRaise') },
  };
  const line = { cells: totals, subtotal: { level: 'plan' as const, group: null, adds: [2, 3, 4, 5, 6, 7] } };
  return { columns: ['activity', 'total', 'assigned', 'toRaise'], rows: [...rows, line] };
}

describe('a cell without a number where money is expected', () => {
  test.each([
    ['a letter for a digit that the row confirms', '2.000.00O', 2_000_000],
    ['two amounts, which the row decides', '500\n300', 2_000_000],
    ['an error that was typed', '#¡VALOR!', 2_000_000],
  ])('%s is named with its sum, and one value', (_, text, proposed) => {
    expect(outcomes(withAssigned(text))).toMatchObject([
      { rule: 'unreadable-amount', severity: 'error', cells: ['PLAN!C3', 'PLAN!C8'], lead: 'PLAN!C3', proposed },
    ]);
  });

  test('a reading that the row contradicts is not offered', () => {
    expect(outcomes(withAssigned('3.000.00O'))).toMatchObject([
      { rule: 'unreadable-amount', lead: 'PLAN!C3', proposed: null },
    ]);
  });

  test('words are named once a column, without a value', () => {
    expect(outcomes(withAssigned('Por definir'))).toMatchObject([
      { rule: 'unreadable-amount', severity: 'warning', cells: ['PLAN!C3'], lead: null },
    ]);
  });

  test.each([
    ['N/A', []],
    ['No aplica', []],
    ['____', []],
    ['Por definir', ['PLAN!D3']],
    ['#N/D', ['PLAN!D3']],
  ])('%j is read as nothing, or as what nobody knows', (text, unread) => {
    const cells: Record<string, CellContent> = {};
    const write = (row: number, values: readonly (string | number)[]): void => {
      values.forEach((v, at) => (cells[a1(row, at + 1)] = { v }));
    };
    write(1, ['EJE', 'ACTIVIDAD', 'VALOR TOTAL', 'ASIGNADO', 'POR GESTIONAR']);
    for (const row of [2, 3, 4, 5, 6])
      write(row, ['SALUD', `Dotar el puesto ${row} de salud`, row * 1_000_000, row === 3 ? text : 400_000, 600_000]);
    const plan = readPlan({ sheets: [sheetOf('PLAN', cells)], names: [], date1904: false });
    expect(plan.activities).toHaveLength(5);
    expect(summarize(plan).unread).toEqual(unread);
  });

  test('leaves the sums that use it undecided, and the totals with them', () => {
    const plan = planOf(withAssigned('2.000.00O'));
    const { checks } = checkPlan(plan);
    expect(checks.filter(({ undecided }) => undecided > 0)).toMatchObject([
      { rule: 'assigned-plus-to-raise', failed: 0, undecided: 2 },
      { rule: 'axis-total', failed: 0, undecided: 1 },
    ]);
    const totals = summarize(plan).plan;
    expect(totals).toMatchObject({ undecided: ['assigned'] });
    expect(knownAmount(totals, 'assigned')).toBeNull();
    expect(toNumber(totals.toRaise)).toBe(30_000_000);
  });

  test('without a total no gap and no share is known', () => {
    expect(summarize(planOf(withAssigned(2_000_000, 'TRUE'))).plan).toMatchObject({
      undecided: ['total'],
      gapRatio: null,
      share: null,
    });
  });
});
