import { describe, expect, test } from '@jest/globals';
import { checkPlan } from '../../../src/core/rules/checkPlan';
import { planOf } from './planOf';

/** Three rows of planned and paid money with their share in column D, and a total whose share is the given formula. */
function found(total: string, share = (row: number): string => `=C${row}/B${row}`): unknown[] {
  const rows = [
    [200, 150],
    [100, 50],
    [400, 300],
  ].map(([planned = 0, paid = 0], at) => ({
    cells: { activity: `Actividad ${at}`, total: planned, paid, progress: { v: paid / planned, f: share(at + 2) } },
  }));
  const plan = planOf({
    columns: ['activity', 'total', 'paid', 'progress'],
    rows: [
      ...rows,
      {
        cells: { activity: 'Total', total: 700, paid: 500, progress: { v: 2, f: total } },
        subtotal: { level: 'plan', group: null, adds: [2, 3, 4] },
      },
    ],
  });
  return checkPlan(plan)
    .findings.filter(({ rule }) => rule === 'ratio-added')
    .map(({ cells, suspects }) => [cells, suspects[0]?.proposed, suspects[0]?.confidence]);
}

describe('a total under percentages', () => {
  test.each([['=SUM(D2:D4)'], ['=D2+D3+D4']])('%s adds them: it should divide the totals', (formula) => {
    expect(found(formula)).toEqual([[['PLAN!D5'], '=C5/B5', 'medium']]);
  });

  test.each([['=C5/B5'], ['=AVERAGE(D2:D4)'], ['=SUM(C2:C4)/SUM(B2:B4)']])('%s does not add them', (formula) => {
    expect(found(formula)).toEqual([]);
  });

  test('shares of one whole may be added', () => {
    expect(found('=SUM(D2:D4)', (row) => `=B${row}*0.1`)).toEqual([]);
  });
});
