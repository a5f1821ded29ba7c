import type { Plan } from '../plan/plan';
import { currentPlan } from '../plan/planYears';
import type { PlanTotals } from '../summary/planTotals';
import { summarize } from '../summary/summarize';
import { KeyColumns } from './formula/keyColumns';
import { PlanRows } from './formula/planRows';
import { SheetNames } from './sheetName';
import type { SheetWords } from './words';

/** What every sheet is made from: the plan, its totals, the words, and the names that are free in the workbook. */
export interface SheetSource {
  readonly plan: Plan;
  readonly totals: PlanTotals;
  readonly words: SheetWords;
  readonly names: SheetNames;
  readonly rows: PlanRows;
  readonly keys: KeyColumns;
  /** Today, as an ISO date, from whoever has a clock; null: no day is written. */
  readonly today: string | null;
}

/** Prepares what the sheets of one plan are made from; of several years, the newest. */
export function sheetSource(whole: Plan, words: SheetWords, today: string | null = null): SheetSource {
  const plan = currentPlan(whole);
  const rows = new PlanRows(plan);
  return {
    plan,
    totals: summarize(plan),
    words,
    names: new SheetNames(plan.snapshot),
    rows,
    keys: new KeyColumns(rows),
    today,
  };
}
