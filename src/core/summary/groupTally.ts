import type { Activity, GroupTotals, TotalledAmount } from '../plan/plan';
import { add } from '../quantity/arithmetic';
import { ZERO, type Decimal } from '../quantity/decimal';
import { ratio } from './ratio';
import { TOTALLED, type RowAmounts } from './rowAmounts';

/** Adds up the rows of one group. */
export class GroupTally {
  private rows = 0;
  private total = ZERO;
  private assigned = ZERO;
  private toRaise = ZERO;
  private readonly undecided = new Set<TotalledAmount>();
  private readonly known = new Set<TotalledAmount>();
  private readonly milestones = new Set<string>();

  add({ milestone }: Activity, amounts: RowAmounts): void {
    this.rows += 1;
    if (milestone !== null) this.milestones.add(milestone);
    this.total = add(this.total, amounts.total);
    this.assigned = add(this.assigned, amounts.assigned);
    this.toRaise = add(this.toRaise, amounts.toRaise);
    for (const amount of TOTALLED) if (amounts.known[amount]) this.known.add(amount);
    for (const amount of amounts.undecided) this.undecided.add(amount);
  }

  get empty(): boolean {
    return this.rows === 0;
  }

  /** What no row of the group says; of no rows everything is known, and zero. */
  private get absent(): TotalledAmount[] {
    return this.empty ? [] : TOTALLED.filter((amount) => !this.known.has(amount));
  }

  /** What all cost; null when that is undecided. */
  get sum(): Decimal | null {
    return this.undecided.has('total') || this.absent.includes('total') ? null : this.total;
  }

  /** The totals, with the share of the whole plan's total. */
  totals(planTotal: Decimal | null): GroupTotals {
    const { rows, total, assigned, toRaise, sum } = this;
    const isGapKnown = this.known.has('toRaise') && sum !== null && !this.undecided.has('toRaise');
    return {
      rows,
      milestones: this.milestones.size,
      total,
      assigned,
      toRaise,
      undecided: [...this.undecided],
      absent: this.absent,
      gapRatio: isGapKnown ? ratio(toRaise, total) : null,
      share: sum && planTotal && ratio(sum, planTotal),
    };
  }
}
