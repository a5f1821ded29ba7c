import { describe, expect, test } from '@jest/globals';
import type { Plan } from '../../../src/core/plan/plan';
import { toNumber } from '../../../src/core/quantity/decimal';
import { summarize } from '../../../src/core/summary/summarize';
import { checkPlan } from '../../../src/core/rules/checkPlan';
import { planOf, type Specimen } from '../rules/planOf';

/** Two axes of two rows each, 1000 in all, with the totals that the lines state; null: the line is not there. */
function planWith(axes: readonly [number, number] | null, closing: number | null): Plan {
  const row = (axis: string, total: number): Specimen['rows'][number] => ({
    cells: { axis, activity: `Hacer ${total}`, total },
  });
  const rows = [row('Social', 100), row('Social', 300), row('Rural', 200), row('Rural', 400)];
  const lines = [
    ...(axes ?? []).map((total, at) => ({
      cells: { activity: 'Subtotal', total },
      subtotal: { level: 'axis' as const, group: ['Social', 'Rural'][at] ?? null, adds: at === 0 ? [2, 3] : [4, 5] },
    })),
    ...(closing === null
      ? []
      : [
          {
            cells: { activity: 'Total', total: closing },
            subtotal: { level: 'plan' as const, group: null, adds: [2, 3, 4, 5] },
          },
        ]),
  ];
  return planOf({ columns: ['axis', 'activity', 'total'], rows: [...rows, ...lines] });
}

function saysUndecided(plan: Plan): unknown[] {
  return checkPlan(plan)
    .findings.filter(({ rule }) => rule === 'plan-total-undecided')
    .map(({ cells }) => cells);
}

describe('the roads to a plan’s total', () => {
  test.each([
    ['nothing else states it', null, null],
    ['the closing line agrees', null, 1000],
    ['the closing line has an error in it', null, 1250],
    ['the axes agree, whatever the closing line says', [400, 600], 9000],
    ['the closing line agrees, whatever the axes say', [4000, 6000], 1000],
  ] as const)('%s: it is known', (_, axes, closing) => {
    const read = planWith(axes, closing);
    const { plan, parted } = summarize(read);
    expect(saysUndecided(read)).toEqual([]);
    expect([toNumber(plan.total), plan.undecided, parted]).toEqual([1000, [], []]);
  });

  test.each([
    ['the closing line is far above', null, 1260, ['PLAN!C6']],
    ['the closing line is far below', null, 790, ['PLAN!C6']],
    ['neither the axes nor the closing line come near', [40, 60], 100, ['PLAN!C8', 'PLAN!C6', 'PLAN!C7']],
  ] as const)('%s: it is undecided, and said with the cells', (_, axes, closing, cells) => {
    const read = planWith(axes, closing);
    const { plan, parted, axes: groups } = summarize(read);
    expect(saysUndecided(read)).toEqual([cells]);
    expect([plan.undecided, plan.gapRatio, parted]).toEqual([['total'], null, cells]);
    expect(groups.map(({ share }) => share)).toEqual([null, null]);
  });
});
