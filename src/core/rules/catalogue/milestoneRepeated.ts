import type { DocumentPlace } from '../../findings/documentPlace';
import type { Observation } from '../../findings/observation';
import { normalise } from '../../words/normalise';
import type { Milestone } from '../../plan/plan';
import { NOT_APPLICABLE, planRule } from '../planRule';

/**
 * A milestone that is written twice (hito repetido) under one axis. In a plan whose rows are not ordered by milestone
 * every name comes back again and again: that says nothing.
 */
export const milestoneRepeatedRule = planRule<'milestone-repeated', MilestoneRepeated>({
  name: 'milestone-repeated',
  phase: 'after-sums',
  severity: 'warning',
  run({ index }) {
    const { milestones } = index.plan;
    const groups = [...byName(milestones).values()];
    const repeated = groups.filter((group) => group.flatMap(({ cells }) => cells).length > 1);
    if (milestones.length === 0 || repeated.length > groups.length * ORDERED_SHARE) return NOT_APPLICABLE;
    const listed = milestones.reduce((sum, { cells }) => sum + Math.max(1, cells.length), 0);
    const counts = { listed, distinct: groups.length };
    return { done: listed, findings: repeated.flatMap((group) => findingOf(group, counts)) };
  },
});

/** Above this share of milestones that come back the rows are simply not ordered by milestone. */
const ORDERED_SHARE = 0.2;

function byName(milestones: readonly Milestone[]): Map<string, Milestone[]> {
  const groups = new Map<string, Milestone[]>();
  for (const milestone of milestones) {
    const name = `${milestone.axis ?? ''}|${normalise(milestone.name)}`;
    groups.set(name, [...(groups.get(name) ?? []), milestone]);
  }
  return groups;
}

export interface MilestoneRepeated extends Counts {
  readonly milestone: string;
  readonly times: number;
  /** Where a document lists it again, and how many milestones that document announces. */
  readonly place?: DocumentPlace;
  readonly announced?: number | null;
}

/** Milestones of the plan, as they are written and without repetition. */
interface Counts {
  readonly listed: number;
  readonly distinct: number;
}

function findingOf(group: readonly Milestone[], { listed, distinct }: Counts): Observation<MilestoneRepeated>[] {
  const [first] = group;
  const cells = group.flatMap((each) => each.cells);
  if (!first) return [];
  const data = { milestone: first.name, times: cells.length, listed, distinct };
  return [{ cells, data, key: `${first.axis ?? ''}|${normalise(first.name)}` }];
}
