import type { MilestoneTracking } from '../../milestones/tracking';
import type { Activity } from '../../plan/plan';
import type { SheetModel } from '../../workbook/sheetModel';
import { dashboardPlace } from '../dashboard/dashboardPlace';
import { dashboardSheet } from '../dashboard/dashboardSheet';
import { milestoneSheet } from './milestoneSheet';
import { titledName } from '../sheetName';
import type { SheetSource } from '../sheetSource';
import { TableNames, trackedTable } from './trackedTable';

/**
 * *Tablero de hitos* and the tracking sheets of a plan, in the order in which the workbook shows them; none when there is
 * no milestone to follow.
 */
export function milestoneSheets(source: SheetSource, tracking: MilestoneTracking): readonly SheetModel[] {
  if (tracking.sheets.length === 0) return [];
  const { plan, names, words } = source;
  const dashboard = dashboardPlace(source, tracking);
  const tableNames = new TableNames(plan.snapshot);
  const axisNames = new Map(plan.axes.map(({ key, name }) => [key, name]));
  const activities = activitiesByMilestone(plan.activities);
  const written = tracking.sheets.map((sheet) => {
    const { milestones } = words;
    const axis = sheet.axis === null ? milestones.withoutAxis : (axisNames.get(sheet.axis) ?? sheet.axis);
    const wanted = sheet.all ? milestones.singleSheetName : titledName(milestones.sheetPrefix, axis);
    const sheetName = names.nameOf(sheet.mark, wanted);
    const table = trackedTable(sheet, { sheetName, table: tableNames.nameOf(sheet) }, milestones);
    return { table, ...milestoneSheet({ source, tracking, table, dashboard, activities }) };
  });
  const tables = written.map(({ table, values }) => ({ table, values }));
  return [dashboardSheet({ source, tracking, place: dashboard, tables }), ...written.map(({ model }) => model)];
}

function activitiesByMilestone(activities: readonly Activity[]): ReadonlyMap<string, readonly Activity[]> {
  const found = new Map<string, Activity[]>();
  for (const activity of activities) {
    if (activity.milestone === null) continue;
    const known = found.get(activity.milestone);
    if (known) known.push(activity);
    else found.set(activity.milestone, [activity]);
  }
  return found;
}
