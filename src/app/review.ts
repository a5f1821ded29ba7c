import type { RunComparison } from '../core/findings/compareRuns';
import type { CheckTally, Finding } from '../core/findings/finding';
import type { Plan } from '../core/plan/plan';
import type { PlanTotals } from '../core/summary/planTotals';
import type { Snapshot } from '../core/workbook/snapshot';
import type { Acceptance, WorkbookState } from '../core/workbook/state';

/** How findings stand to those of the previous run. */
export type { RunComparison as Comparison };

/** A finding that a person left as it is (justificada), with what was said of it. */
export interface AcceptedFinding {
  readonly finding: Finding;
  readonly acceptance: Acceptance;
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
  /** Nuevo, Sigue, Resuelto against the previous run. */
  readonly comparison: RunComparison;
  /** Whether reading may have cost the user the host's own undo. */
  readonly undoLost?: boolean;
}
