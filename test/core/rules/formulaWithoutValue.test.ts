import { describe, expect, test } from '@jest/globals';
import { checkPlan } from '../../../src/core/rules/checkPlan';
import { summarize } from '../../../src/core/summary/summarize';
import { basePlan } from './basePlan';
import { outcomes } from './outcome';
import { planOf } from './planOf';

const uncalculated = (row: number) => ({ total: { f: `=C${row}*D${row}`, v: null } });

describe('formulas without a stored result', () => {
  const specimen = basePlan({
    rows: { 3: uncalculated(3), 5: uncalculated(5) },
    totals: { total: { f: '=SUM(E2:E7)', v: null } },
  });

  test('are one finding of the sheet, and nothing is proposed for them', () => {
    expect(outcomes(specimen)).toEqual([
      {
        ...{ rule: 'formula-without-value', severity: 'error', cells: ['PLAN!E3', 'PLAN!E5', 'PLAN!E8'] },
        ...{ lead: null, proposed: null },
      },
    ]);
  });

  test('leave what needs them undecided, and are said beside the totals', () => {
    const plan = planOf(specimen);
    const { checks } = checkPlan(plan);
    const undecided = checks.flatMap(({ rule, undecidedCells = [] }) =>
      undecidedCells.map(({ why }) => `${rule} ${why}`),
    );
    expect(undecided).toContain('product formula-without-value');
    expect(undecided).toContain('axis-total formula-without-value');
    expect(summarize(plan).unread).toEqual(['PLAN!E3', 'PLAN!E5']);
  });

  test('are not those that give an empty text', () => {
    const beside = { K2: { v: '', f: '=IF(C2>0,"","x")' } };
    expect(outcomes(basePlan({ more: { beside } }))).toEqual([]);
  });
});
