import type { MilestoneEntry } from '../../desk/deskReview';

/** The milestones of one axis by front, in the plan's order. */
export interface AxisMilestones {
  readonly axis: string | null;
  readonly fronts: readonly { readonly front: string | null; readonly milestones: readonly MilestoneEntry[] }[];
}

/** Milestones under their fronts under their axes. */
export function milestoneTree(milestones: readonly MilestoneEntry[]): readonly AxisMilestones[] {
  return [...grouped(milestones, ({ axis }) => axis)].map(([axis, ofAxis]) => ({
    axis,
    fronts: [...grouped(ofAxis, ({ front }) => front)].map(([front, ofFront]) => ({ front, milestones: ofFront })),
  }));
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string | null): Map<string | null, Item[]> {
  const groups = new Map<string | null, Item[]>();
  for (const item of items) {
    const members = groups.get(keyOf(item));
    if (members) members.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
