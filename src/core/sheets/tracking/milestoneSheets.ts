import type { MilestoneTracking } from '../../milestones/tracking';
import { activitiesByItem } from '../../milestones/trackedLevel';
import type { SheetModel } from '../../workbook/sheetModel';
import { dashboardPlace } from '../dashboard/dashboardPlace';
import type { PlanFigures } from '../dashboard/dashboardSource';
import { dashboardSheet } from '../dashboard/dashboardSheet';
import { milestoneSheet } from './milestoneSheet';
import { nameInSet, titledName } from '../sheetName';
import type { SheetSource } from '../sheetSource';
import { trackedTable } from './trackedTable';

/**
 * *Tablero de hitos* and the tracking sheets of a plan, in the order in which the workbook shows them; none when there is
 * no milestone to follow. `summary`: where *Resumen por eje* has the plan's figures, when it is written with them.
 */
export function milestoneSheets(
  source: SheetSource,
  tracking: MilestoneTracking,
  summary: PlanFigures | null = null,
): readonly SheetModel[] {
  if (tracking.sheets.length === 0) return [];
  const { plan, names, words, tableNames } = source;
  const dashboard = dashboardPlace(source, tracking);
  const axisNames = new Map(plan.axes.map(({ key, name }) => [key, name]));
  const activities = activitiesByItem(plan.activities, tracking.level);
  const written = tracking.sheets.map((sheet) => {
    const { milestones } = words;
    const axis = sheet.axis === null ? milestones.withoutAxis : (axisNames.get(sheet.axis) ?? sheet.axis);
    const wanted = sheet.all ? milestones.singleSheetName : titledName(milestones.sheetPrefix, axis);
    const sheetName = names.nameOf(sheet.mark, nameInSet(wanted, tracking.set));
    const table = trackedTable(sheet, { sheetName, table: tableNames.nameOf(sheet) }, milestones);
    return { table, ...milestoneSheet({ source, tracking, table, dashboard, activities }) };
  });
  const tables = written.map(({ table, values }) => ({ table, values }));
  return [
    dashboardSheet({ source, tracking, place: dashboard, tables, summary }),
    ...written.map(({ model }) => model),
  ];
}
