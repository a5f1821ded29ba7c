import { normalise } from '../../words/normalise';
import type { Activity, Plan } from '../../plan/plan';
import type { NamedTotals, PlanTotals } from '../../summary/planTotals';

/** A grouping of the plan's rows that the summary shows (agrupación). */
export type Grouping = 'axis' | 'front' | 'owner';

/** One group with the rows that belong to it; `key` and `name` are null for the remainder. */
export interface SummaryGroup {
  readonly key: string | null;
  readonly name: string | null;
  readonly activities: readonly Activity[];
}

/** The groups of a grouping in the order of the totals, each with its rows. */
export function summaryGroups(plan: Plan, totals: PlanTotals, grouping: Grouping): readonly SummaryGroup[] {
  const rows = new Map<string | null, Activity[]>();
  for (const activity of plan.activities) {
    const key = groupKey(activity, grouping);
    const known = rows.get(key);
    if (known) known.push(activity);
    else rows.set(key, [activity]);
  }
  return distinctlyNamed(plan, groupTotals(totals, grouping)).map(({ key, name }) => ({
    key,
    name,
    activities: rows.get(key) ?? [],
  }));
}

function groupTotals(totals: PlanTotals, grouping: Grouping): readonly NamedTotals[] {
  if (grouping === 'axis') return totals.axes;
  return grouping === 'front' ? totals.fronts : totals.owners;
}

function groupKey({ axis, front, labels }: Activity, grouping: Grouping): string | null {
  if (grouping === 'axis') return axis;
  if (grouping === 'front') return front;
  return normalise(labels['owner']?.text ?? '') || null;
}

/** Two fronts of one name in two axes are told apart by their axis. */
function distinctlyNamed(plan: Plan, totals: readonly NamedTotals[]): readonly Pick<NamedTotals, 'key' | 'name'>[] {
  const axisNames = new Map(plan.axes.map(({ key, name }) => [key, name]));
  const repeated = new Set(
    totals.flatMap(({ name }, at) => (totals.findIndex((each) => each.name === name) < at ? [name] : [])),
  );
  return totals.map(({ key, name, axis }) => {
    const axisName = axis === null ? undefined : axisNames.get(axis);
    return { key, name: name !== null && axisName && repeated.has(name) ? `${name} (${axisName})` : name };
  });
}
