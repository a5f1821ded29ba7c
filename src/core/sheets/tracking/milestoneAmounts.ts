import type { TrackedMilestone } from '../../milestones/tracking';
import type { Activity } from '../../plan/plan';
import { criteriaSum } from '../formula/criteriaSum';
import { groupSum } from '../formula/groupSum';
import type { LiveFormula } from '../formula/liveFormula';
import { rowCount } from '../formula/rowCount';
import type { SheetSource } from '../sheetSource';

/** The columns of a tracking table that are taken from the plan. */
export type AmountColumn = 'activities' | 'total' | 'assigned' | 'toRaise';

const COLUMNS: readonly AmountColumn[] = ['activities', 'total', 'assigned', 'toRaise'];

/** The live amounts of the milestones of one table. */
export interface MilestoneAmounts {
  /** The formula of one row; null where the plan has nothing of the milestone. */
  of(row: TrackedMilestone, column: AmountColumn): LiveFormula | null;
  /** The formula that every row has; undefined where each has its own. */
  shared(column: AmountColumn): string | undefined;
}

/**
 * The amounts of each milestone: one SUMIFS for the whole column where the plan names the milestone on every row, so that
 * sorting and adding rows keep it right; else the milestone's own ranges, absolute.
 */
export function milestoneAmounts(
  source: SheetSource,
  table: {
    readonly rows: readonly TrackedMilestone[];
    readonly activities: ReadonlyMap<string, readonly Activity[]>;
    /** The cell of the row that holds the milestone's name as the plan writes it. */
    readonly reference: string;
  },
): MilestoneAmounts {
  const shared = new Map(COLUMNS.map((column) => [column, sharedFormulas(source, table, column)]));
  const own = new Map<TrackedMilestone, ReadonlySet<Activity>>();
  return {
    of(row, column) {
      const common = shared.get(column);
      if (common) return common.get(row) ?? null;
      const activities = table.activities.get(row.milestone ?? '');
      if (!activities) return null;
      if (column === 'activities') return rowCount(source, activities, null);
      const members = own.get(row) ?? new Set(activities);
      own.set(row, members);
      return groupSum(source.rows, members, column);
    },
    shared: (column) => [...(shared.get(column)?.values() ?? [])][0]?.formula,
  };
}

type Table = Parameters<typeof milestoneAmounts>[1];

/** The one formula of a column with each row's value; null when some row would need another. */
function sharedFormulas(
  source: SheetSource,
  { rows, activities, reference }: Table,
  column: AmountColumn,
): ReadonlyMap<TrackedMilestone, LiveFormula> | null {
  const formulas = new Map<TrackedMilestone, LiveFormula>();
  let common: string | null = null;
  for (const row of rows) {
    const members = activities.get(row.milestone ?? '');
    if (!members || !row.planned) continue;
    const criterion = { role: 'milestone', name: row.planned.name, reference };
    const live =
      column === 'activities'
        ? rowCount(source, members, criterion)
        : criteriaSum(source, members, { measure: column, criterion });
    if (!live?.formula.includes(reference) || live.parts.length > 0) return null;
    common ??= live.formula;
    if (live.formula !== common) return null;
    formulas.set(row, live);
  }
  return formulas.size > 0 ? formulas : null;
}
