import type { GroupTotals } from '../plan/plan';
import { isZero } from '../quantity/compare';

/** Whether the plan says of a group what has money and what has none (asignado, por gestionar): else neither is known. */
export function statesFunding({
  total,
  gapRatio,
  undecided,
}: Pick<GroupTotals, 'total' | 'gapRatio' | 'undecided'>): boolean {
  return gapRatio !== null || isZero(total) || undecided.some((amount) => amount !== 'total');
}
