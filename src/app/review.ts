import type { CheckTally, Finding } from '../core/findings/finding';
import type { Plan } from '../core/plan/plan';
import type { PlanTotals } from '../core/summary/planTotals';
import type { Snapshot } from '../core/workbook/snapshot';
import type { Acceptance, WorkbookState } from '../core/workbook/state';

/** A finding that a person left as it is (justificada), with what was said of it. */
export interface AcceptedFinding {
  readonly finding: Finding;
  readonly acceptance: Acceptance;
}

/** How each finding stands to the previous run: Nuevo, Sigue; and what is no longer there: Resuelto. */
export interface Comparison {
  /** False on the first run of a workbook: then nothing is called new. */
  readonly hasPrevious: boolean;
  readonly fresh: ReadonlySet<string>;
  readonly remaining: ReadonlySet<string>;
  /** Ids of the previous run that did not come back. */
  readonly resolved: readonly string[];
}

/** All that one reading of a workbook gave (revisión). A value: a new run makes a new one. */
export interface Review {
  readonly snapshot: Snapshot;
  /** What the workbook keeps of earlier runs, or an empty state. */
  readonly state: WorkbookState;
  readonly plan: Plan;
  readonly totals: PlanTotals;
  /** Open findings, in the order in which they should be read. */
  readonly findings: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
  readonly checks: readonly CheckTally[];
  readonly comparison: Comparison;
}
