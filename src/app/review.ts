import type { DocumentReview } from '../core/document/checkDocument';
import type { RunComparison } from '../core/findings/compareRuns';
import type { CheckTally, Finding } from '../core/findings/finding';
import type { Plan } from '../core/plan/plan';
import type { PlanTotals } from '../core/summary/planTotals';
import type { Snapshot } from '../core/workbook/snapshot';
import type { CheckOptions } from '../core/rules/checkOptions';
import type { Acceptance, Mapping, WorkbookState } from '../core/workbook/state';
import type { Choice } from './choice';

/** What a review may be given besides the workbook. */
export interface ReviewOptions extends CheckOptions {
  /** Overrules what the workbook keeps; for the command line's `--mapping`. */
  readonly mapping?: Mapping;
  /** Overrules the state in the snapshot: what was just written and not read back. */
  readonly state?: WorkbookState;
}

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
  /** What the workbook was read and checked under, besides its state. */
  readonly options: ReviewOptions;
  /** The choices that passed their trial together, all of them: see `rehearse`. */
  readonly tried?: readonly Choice[];
  /** What the narrative of the plan gave, where one was held against the workbook; its findings are among the others. */
  readonly document?: DocumentReview;
  /** Whether reading may have cost the user the host's own undo. */
  readonly undoLost?: boolean;
}
