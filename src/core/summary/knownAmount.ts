import type { GroupTotals, TotalledAmount } from '../plan/plan';
import type { Decimal } from '../quantity/decimal';

/** One of a group's totals (monto sabido), in pesos; null where a cell that belongs to it holds no number, or no column says it. */
export function knownAmount(
  group: Pick<GroupTotals, TotalledAmount | 'undecided' | 'absent'>,
  amount: TotalledAmount,
): Decimal | null {
  return group.undecided.includes(amount) || group.absent.includes(amount) ? null : group[amount];
}
