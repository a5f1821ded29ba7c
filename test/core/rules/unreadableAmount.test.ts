import { describe, expect, test } from '@jest/globals';

import { toNumber } from '../../../src/core/quantity/decimal';
import { checkPlan } from '../../../src/core/rules/checkPlan';
import { knownAmount } from '../../../src/core/summary/knownAmount';
import { summarize } from '../../../src/core/summary/summarize';
import { outcomes } from './outcome';
import { planOf, type Held, type Specimen } from './planOf';

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

  test('what says that there is nothing is let be', () => {
    expect(outcomes(withAssigned('N/A', 5_000_000))).toEqual([]);
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
