import type { Activity, GroupTotals, TotalledAmount } from '../plan/plan';
import { add } from '../quantity/arithmetic';
import { ZERO, type Decimal } from '../quantity/decimal';
import { ratio } from './ratio';
import type { RowAmounts } from './rowAmounts';

/** Adds up the rows of one group. */
export class GroupTally {
  private rows = 0;
  private total = ZERO;
  private assigned = ZERO;
  private toRaise = ZERO;
  private isFunded = false;
  private readonly undecided = new Set<TotalledAmount>();
  private readonly milestones = new Set<string>();

  add({ milestone }: Activity, amounts: RowAmounts): void {
    this.rows += 1;
    if (milestone !== null) this.milestones.add(milestone);
    this.total = add(this.total, amounts.total);
    this.assigned = add(this.assigned, amounts.assigned);
    this.toRaise = add(this.toRaise, amounts.toRaise);
    this.isFunded ||= amounts.isFunded;
    for (const amount of amounts.undecided) this.undecided.add(amount);
  }

  get empty(): boolean {
    return this.rows === 0;
  }

  /** What all cost; null when that is undecided. */
  get sum(): Decimal | null {
    return this.undecided.has('total') ? null : this.total;
  }

  /** The totals, with the share of the whole plan's total. */
  totals(planTotal: Decimal | null): GroupTotals {
    const { rows, total, assigned, toRaise, sum } = this;
    const isGapKnown = this.isFunded && sum !== null && !this.undecided.has('toRaise');
    return {
      rows,
      milestones: this.milestones.size,
      total,
      assigned,
      toRaise,
      undecided: [...this.undecided],
      gapRatio: isGapKnown ? ratio(toRaise, total) : null,
      share: sum && planTotal && ratio(sum, planTotal),
    };
  }
}
