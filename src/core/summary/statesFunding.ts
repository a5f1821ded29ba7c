import type { GroupTotals } from '../plan/plan';

/** Whether the plan says of a group what has money or what has none (asignado, por gestionar): else neither is known. */
export function statesFunding({ absent }: Pick<GroupTotals, 'absent'>): boolean {
  return !absent.includes('assigned') || !absent.includes('toRaise');
}
