import { isConfirmedRole } from '../plan/confirmedRole';
import type { Plan } from '../plan/plan';
import { currentPlan } from '../plan/planYears';
import type { PlanTotals } from '../summary/planTotals';
import { summarize } from '../summary/summarize';
import { KeyColumns } from './formula/keyColumns';
import { PlanRows } from './formula/planRows';
import type { OpenFindings } from './openFindings';
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
  /** Whether the plan says something under a role that may be summed (`isConfirmedRole`). */
  readonly says: (role: string) => boolean;
  /** What is still to be corrected in the plan; null: it was not checked. */
  readonly open: OpenFindings | null;
  /** Today, as an ISO date, from whoever has a clock; null: no day is written. */
  readonly today: string | null;
}

/** Prepares what the sheets of one plan are made from; of several years, the newest. */
export function sheetSource(
  whole: Plan,
  words: SheetWords,
  { today = null, open = null }: Partial<Pick<SheetSource, 'today' | 'open'>> = {},
): SheetSource {
  const plan = currentPlan(whole);
  const rows = new PlanRows(plan);
  const said = new Map<string, boolean>();
  return {
    plan,
    totals: summarize(plan),
    words,
    names: new SheetNames(plan.snapshot),
    rows,
    keys: new KeyColumns(rows),
    says(role) {
      const known = said.get(role) ?? isConfirmedRole(plan, role);
      said.set(role, known);
      return known;
    },
    open,
    today,
  };
}
