import { normalise } from '../words/normalise';
import type { Activity, Plan } from '../plan/plan';

/** Levels of a plan whose items may be followed where it names no milestones, the deepest first. */
const LEVELS = ['target', 'project', 'front'] as const;

/** What a plan's tracking follows (nivel de seguimiento): its milestones, else metas, proyectos or programas. */
export type TrackedLevel = 'milestone' | (typeof LEVELS)[number];

/** Fewer items than this are followed without a sheet; with more, nobody fills one in. */
const FEWEST = 5;
const MOST = 400;

/** Why a plan has nothing to follow: how many different items each of its levels names. */
export type ItemCounts = Readonly<Record<(typeof LEVELS)[number], number>>;

/**
 * The level that is followed: the milestones, else the deepest level of the plan that names between 5 and 400 items; null
 * where none does.
 */
export function trackedLevel(plan: Plan): TrackedLevel | null {
  if (plan.milestones.length > 0) return 'milestone';
  const counts = itemCounts(plan);
  return LEVELS.find((level) => counts[level] >= FEWEST && counts[level] <= MOST) ?? null;
}

/** How many different items of each level the plan names. */
export function itemCounts({ activities }: Plan): ItemCounts {
  const count = (level: (typeof LEVELS)[number]): number =>
    new Set(activities.flatMap((activity) => trackedKey(activity, level) ?? [])).size;
  return { target: count('target'), project: count('project'), front: count('front') };
}

/** The item of a level to which a row belongs; null: it belongs to none. Two of one name under two axes are two. */
export function trackedKey({ milestone, axis, labels }: Activity, level: TrackedLevel): string | null {
  if (level === 'milestone') return milestone;
  const name = normalise(labels[level]?.text ?? '');
  return name === '' ? null : `${level}:${axis ?? ''}/${name}`;
}

/** The activities of each item that is followed. */
export function activitiesByItem(
  activities: readonly Activity[],
  level: TrackedLevel | null,
): ReadonlyMap<string, readonly Activity[]> {
  const found = new Map<string, Activity[]>();
  for (const activity of activities) {
    const key = level === null ? null : trackedKey(activity, level);
    if (key === null) continue;
    const known = found.get(key);
    if (known) known.push(activity);
    else found.set(key, [activity]);
  }
  return found;
}
