import type { GroupTotals, TotalledAmount } from '../plan/plan';
import type { Decimal } from '../quantity/decimal';

/** One of a group's totals (monto sabido), in pesos; null where a cell that belongs to it holds no number. */
export function knownAmount(
  group: Pick<GroupTotals, TotalledAmount | 'undecided'>,
  amount: TotalledAmount,
): Decimal | null {
  return group.undecided.includes(amount) ? null : group[amount];
}
