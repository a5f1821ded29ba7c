import type { Activity, Plan, PlanTable } from '../../plan/plan';
import { LEVELS } from './level';

/**
 * The sheets of which nobody has read the merged areas (celdas combinadas), and where these may matter: a row without the
 * name of its axis, front or milestone in a column that has them, where carrying names down does not give one; or a row
 * with figures whose total is blank. Reading merged areas costs people their undo in Excel, so it is asked for only here.
 */
export function unexplainedGaps(plan: Plan): string[] {
  const unread = new Set(plan.snapshot.sheets.filter(({ merges }) => merges === null).map(({ name }) => name));
  const wanting = plan.activities.filter((activity) => {
    const table = plan.tables[activity.table];
    return unread.has(activity.sheet) && table !== undefined && hasGap(activity, table);
  });
  return [...new Set(wanting.map(({ sheet }) => sheet))];
}

function hasGap({ labels, figures }: Activity, { columns }: PlanTable): boolean {
  const isHere = (role: string): boolean => columns.some((column) => column.role === role);
  if (LEVELS.some((level) => isHere(level) && labels[level] === undefined)) return true;
  return figures['total']?.form === 'blank' && Object.values(figures).some((figure) => figure?.form === 'number');
}
