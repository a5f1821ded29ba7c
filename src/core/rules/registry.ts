import type { PlanRule } from './planRule';

/** Every rule that is not an equation, in the order in which reports list them. */
export const PLAN_RULES: readonly PlanRule[] = [];
