import type { Choice } from '../app/choice';
import { changesFor } from '../app/choices';
import type { Review } from '../app/review';
import type { GroupTotals } from '../core/plan/plan';
import { equals } from '../core/quantity/compare';
import { fromNumber, type Decimal } from '../core/quantity/decimal';
import { summarize } from '../core/summary/summarize';
import type { Address } from '../core/workbook/address';
import type { EffectLine } from './deskReview';

/** What a correction does to the totals of the axes and of the plan: only the lines that change. */
export function effectOf(review: Review, choice: Choice): readonly EffectLine[] {
  const before = review.totals;
  const after = summarize(review.plan, overridesOf(review, choice));
  const axes = before.axes.flatMap((axis, at) => line({ level: 'axis', name: axis.name }, axis, after.axes[at]));
  return [...axes, ...line({ level: 'plan', name: null }, before.plan, after.plan)];
}

function overridesOf(review: Review, choice: Choice): ReadonlyMap<Address, Decimal> {
  const overrides = new Map<Address, Decimal>();
  for (const { cell, after } of changesFor(review, [choice])) {
    const value = typeof after.v === 'number' ? fromNumber(after.v) : null;
    if (value) overrides.set(cell, value);
  }
  return overrides;
}

function line(group: Pick<EffectLine, 'level' | 'name'>, before: GroupTotals, after?: GroupTotals): EffectLine[] {
  if (!after) return [];
  const decided = before.undecided.length === after.undecided.length;
  const same = decided && equals(before.total, after.total) && equals(before.toRaise, after.toRaise);
  return same ? [] : [{ ...group, before, after }];
}
