import { isConfirmedRole } from '../plan/confirmedRole';
import type { Plan } from '../plan/plan';
import { currentPlan, ofYear, planYears } from '../plan/planYears';
import type { PlanTotals } from '../summary/planTotals';
import { summarize } from '../summary/summarize';
import { KeyColumns } from './formula/keyColumns';
import { PlanRows } from './formula/planRows';
import type { OpenFindings } from './openFindings';
import { SheetNames } from './sheetName';
import { TableNames } from './tracking/trackedTable';
import type { SheetWords } from './words';

/** What every sheet is made from: the plan, its totals, the words, and the names that are free in the workbook. */
export interface SheetSource {
  readonly plan: Plan;
  readonly totals: PlanTotals;
  readonly words: SheetWords;
  readonly names: SheetNames;
  readonly tableNames: TableNames;
  /** What the sheets of this plan add to their marks and names (`@2009`) beside another year's; empty: the first set. */
  readonly set: string;
  /** The same for *Resumen por eje*, which follows the plan: only a workbook with plans of several years has several. */
  readonly summarySet: string;
  readonly rows: PlanRows;
  readonly keys: KeyColumns;
  /** Whether the plan says something under a role that may be summed (`isConfirmedRole`). */
  readonly says: (role: string) => boolean;
  /** What is still to be corrected in the plan; null: it was not checked. */
  readonly open: OpenFindings | null;
  /** Today, as an ISO date, from whoever has a clock; null: no day is written. */
  readonly today: string | null;
}

/** What a source may be given; `year`: which of the years of a workbook that has several. */
export interface SourceOptions extends Partial<Pick<SheetSource, 'today' | 'open' | 'set' | 'names' | 'tableNames'>> {
  readonly year?: number | null;
}

/** Prepares what the sheets of one plan are made from; of several years, the newest. */
export function sheetSource(
  whole: Plan,
  words: SheetWords,
  { today = null, open = null, set = '', year = null, names, tableNames }: SourceOptions = {},
): SheetSource {
  const plan = year === null ? currentPlan(whole) : ofYear(whole, year);
  const rows = new PlanRows(plan);
  const said = new Map<string, boolean>();
  return {
    plan,
    totals: summarize(plan),
    words,
    names: names ?? new SheetNames(plan.snapshot),
    tableNames: tableNames ?? new TableNames(plan.snapshot),
    set,
    summarySet: planYears(whole).length > 1 ? set : '',
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
