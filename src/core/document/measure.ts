import type { TotalledAmount } from '../plan/plan';

/**
 * What a percentage can mean (lectura): the share in the plan's total or of a front in its axis; what is missing of the
 * subject's own value, of all that is missing, of the plan's total; what is assigned, likewise.
 */
export type RatioMeasure =
  'share' | 'shareInAxis' | 'gap' | 'gapShare' | 'gapOfPlan' | 'assignedRatio' | 'assignedShare' | 'assignedOfPlan';

/** What a percentage or an amount can mean. */
export type Measure = RatioMeasure | TotalledAmount;
