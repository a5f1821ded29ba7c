import { toNumber } from '../../quantity/decimal';
import { a1 } from '../../workbook/address';
import { planSum } from '../formula/planSum';
import { milestoneCount } from '../formula/milestoneCount';
import { textLiteral } from '../formula/reference';
import type { SheetDraft } from '../sheetDraft';
import { DASHBOARD_COLUMNS } from './dashboardBlock';
import type { DashboardSource } from './dashboardSource';
import type { TotalValues } from './dashboardTotal';
import type { MilestoneList } from './milestoneList';

const COLUMNS = DASHBOARD_COLUMNS;

/**
 * Writes what the plan itself says of what the dashboard adds up, by another road, and the difference (control): milestones
 * that the plan's column names, money of all its rows. Returns the last row.
 */
export function planControl(
  draft: SheetDraft,
  dashboard: DashboardSource,
  { total, values, list }: { readonly total: number; readonly values: TotalValues; readonly list: MilestoneList },
): number {
  const { source } = dashboard;
  const { words } = source;
  draft.put(total + 1, 1, { value: words.dashboard.accordingToPlan, style: 'controlText' });
  draft.put(total + 2, 1, { value: words.dashboard.controlPlan, style: 'controlText' });
  planFigures(draft, dashboard, total + 1);
  const manual = `SUMPRODUCT(--(${list.range('inPlan')}<>${textLiteral(words.milestones.inPlan)}),${list.range('counted')})`;
  const added = list.rows.filter(
    ({ values: row }) => row.counted === 1 && row.inPlan !== words.milestones.inPlan,
  ).length;
  const shown = {
    milestones: values.milestones - added,
    assigned: values.assigned ?? 0,
    committed: values.committed ?? 0,
  };
  for (const key of ['milestones', 'assigned', 'committed'] as const) {
    const said = draft.valueAt(total + 1, COLUMNS[key]);
    if (typeof said !== 'number') continue;
    const [plan, own] = [a1(total + 1, COLUMNS[key]), a1(total, COLUMNS[key])];
    const formula = key === 'milestones' ? `=${plan}-(${own}-${manual})` : `=ROUND(${plan}-N(${own}),2)`;
    const value = Math.round((said - shown[key]) * 100) / 100;
    draft.put(total + 2, COLUMNS[key], { value, formula, style: 'controlAmount' });
  }
  return total + 2;
}

/** What the plan says: the cells of *Resumen por eje* where it is written too, else sums over the plan's own cells. */
function planFigures(draft: SheetDraft, { source, summary, tracking }: DashboardSource, row: number): void {
  const { rows, plan, totals } = source;
  if (tracking.level === 'milestone') {
    const live = milestoneCount(rows, plan.activities);
    if (live && summary?.milestones) {
      const value = toNumber(live.value);
      draft.put(row, COLUMNS.milestones, { value, formula: `=${summary.milestones}`, style: 'controlAmount' });
    } else if (live) draft.live(row, COLUMNS.milestones, { live, style: 'controlAmount' });
  }
  const assigned = planSum(rows, 'assigned');
  if (assigned && summary?.assigned) {
    const value = toNumber(totals.plan.assigned);
    draft.put(row, COLUMNS.assigned, { value, formula: `=${summary.assigned}`, style: 'controlAmount' });
  } else if (assigned) draft.live(row, COLUMNS.assigned, { live: assigned, style: 'controlAmount' });
  const committed = source.says('committed') ? planSum(rows, 'committed') : null;
  if (committed) draft.live(row, COLUMNS.committed, { live: committed, style: 'controlAmount' });
}
