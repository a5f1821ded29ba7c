import type { Decimal } from '../../quantity/decimal';
import { summarize } from '../../summary/summarize';
import { NOT_APPLICABLE, planRule } from '../planRule';

interface PlanTotalUndecided {
  /** What the rows that were read add up to, in pesos. */
  readonly sum: Decimal;
}

/**
 * A plan whose total cannot be said (total sin decidir): what its rows add up to comes near none of the totals that the
 * workbook states. Rows are then counted that are none, or some are left out, and somebody must say which.
 */
export const planTotalUndecidedRule = planRule<'plan-total-undecided', PlanTotalUndecided>({
  name: 'plan-total-undecided',
  phase: 'after-sums',
  severity: 'warning',
  run({ index }) {
    const { parted, plan } = summarize(index.plan);
    if (index.plan.activities.length === 0) return NOT_APPLICABLE;
    const findings = parted.length === 0 ? [] : [{ cells: parted, data: { sum: plan.total }, key: 'plan' }];
    return { done: 1, findings };
  },
});
