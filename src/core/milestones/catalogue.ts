import { activityPrints } from './activityPrint';
import { normalise } from '../words/normalise';
import type { Activity, Plan } from '../plan/plan';

/** A milestone as the plan has it now, with what the tracking needs to know it again. */
export interface CatalogueEntry {
  readonly key: string;
  readonly name: string;
  readonly axis: string | null;
  readonly axisName: string;
  readonly front: string;
  /** Who answers for all of its activities; empty when nobody or several do. */
  readonly owner: string;
  /** The print of its activities; empty when it has none. */
  readonly print: string;
}

/** The plan's milestones in its own order (catálogo de hitos). */
export function milestoneCatalogue(plan: Plan): readonly CatalogueEntry[] {
  const fronts = new Map(plan.fronts.map(({ key, name }) => [key, name]));
  const axes = new Map(plan.axes.map(({ key, name }) => [key, name]));
  const prints = activityPrints(plan.activities);
  const owners = ownersByMilestone(plan.activities);
  return plan.milestones.map(({ key, name, axis, front }) => ({
    key,
    name,
    axis,
    axisName: axis === null ? '' : (axes.get(axis) ?? ''),
    front: front === null ? '' : (fronts.get(front) ?? ''),
    owner: owners.get(key) ?? '',
    print: prints.get(key) ?? '',
  }));
}

function ownersByMilestone(activities: readonly Activity[]): ReadonlyMap<string, string> {
  const owners = new Map<string, Map<string, string>>();
  for (const { milestone, labels } of activities) {
    const name = labels['owner']?.text.trim();
    if (milestone === null || !name) continue;
    const known = owners.get(milestone) ?? new Map<string, string>();
    owners.set(milestone, known.has(normalise(name)) ? known : known.set(normalise(name), name));
  }
  return new Map(
    [...owners].map(([milestone, names]) => [milestone, names.size === 1 ? ([...names.values()][0] ?? '') : '']),
  );
}
