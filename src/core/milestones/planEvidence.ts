import { isConfirmedRole } from '../plan/confirmedRole';
import { figureOf } from '../plan/figureKey';
import type { Activity, Plan } from '../plan/plan';
import type { OptionalColumn } from './tracking';

const QUARTERS = [1, 2, 3, 4] as const;

/** The optional columns of tracking sheets for which the plan has something (evidencia): nobody types that again. */
export function planEvidence(plan: Plan): ReadonlySet<OptionalColumn> {
  const found = new Set<OptionalColumn>();
  const note = (column: OptionalColumn, roles: readonly string[]): void => {
    if (roles.some((role) => isConfirmedRole(plan, role))) found.add(column);
  };
  if (plan.activities.some(({ labels }) => labels['indicator'])) found.add('indicator');
  note('baseline', ['baseline']);
  note('planGoal', ['plannedTarget', 'quantity']);
  note('planDone', ['executedQuantity']);
  note('planCommitted', ['committed']);
  note('planObligated', ['obligated']);
  note('planPaid', ['paid']);
  if (hasSchedule(plan)) for (const quarter of QUARTERS) found.add(`schedule${quarter}`);
  return found;
}

function hasSchedule(plan: Plan): boolean {
  return plan.activities.some((activity) => QUARTERS.some((quarter) => isScheduledIn(plan, activity, quarter)));
}

function isScheduledIn({ fiscalYear }: Plan, { figures }: Activity, quarter: number): boolean {
  return [`quarter:${quarter}`, ...monthsOf(quarter)].some((role) => {
    const figure = figureOf(figures, role, fiscalYear);
    return figure !== undefined && (figure.value !== null || figure.form === 'mark');
  });
}

/** The roles of a quarter's months. */
export function monthsOf(quarter: number): readonly string[] {
  return [1, 2, 3].map((month) => `month:${3 * (quarter - 1) + month}`);
}
