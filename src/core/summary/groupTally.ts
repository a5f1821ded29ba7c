import type { Activity, GroupTotals } from '../plan/plan';
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
  private readonly milestones = new Set<string>();

  add({ milestone }: Activity, amounts: RowAmounts): void {
    this.rows += 1;
    if (milestone !== null) this.milestones.add(milestone);
    this.total = add(this.total, amounts.total);
    this.assigned = add(this.assigned, amounts.assigned);
    this.toRaise = add(this.toRaise, amounts.toRaise);
    this.isFunded ||= amounts.isFunded;
  }

  get empty(): boolean {
    return this.rows === 0;
  }

  get sum(): Decimal {
    return this.total;
  }

  /** The totals, with the share of the whole plan's total. */
  totals(planTotal: Decimal): GroupTotals {
    const { rows, total, assigned, toRaise } = this;
    return {
      rows,
      milestones: this.milestones.size,
      total,
      assigned,
      toRaise,
      gapRatio: this.isFunded ? ratio(toRaise, total) : null,
      share: ratio(total, planTotal),
    };
  }
}
