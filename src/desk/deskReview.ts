import type { AnswerProblem } from '../app/collect';
import type { Choice } from '../app/choice';
import type { FallenChoice } from '../app/rehearsal/rehearse';
import type { AcceptedFinding, Comparison } from '../app/review';
import type { DocumentReading, OpenFigure } from '../core/document/checkDocument';
import type { CheckTally, Finding } from '../core/findings/finding';
import type { TrackingReport } from '../core/milestones/tracking';
import type { PlanColumn, RowKind, SkippedSheet } from '../core/plan/plan';
import type { Question } from '../core/plan/question';
import type { Separators } from '../core/quantity/parseAmount';
import type { PlanTotals } from '../core/summary/planTotals';
import type { Address } from '../core/workbook/address';
import type { CellChange, ChangeSet } from '../core/workbook/changeSet';
import type { ReadGap } from '../core/workbook/snapshot';
import type { Mapping, OwnRule, Settings } from '../core/workbook/state';

/**
 * One run of the checks as the pane shows it. Plain data that can leave a worker: the plan with its snapshot stays
 * where the workbook is.
 */
export interface DeskReview {
  readonly inventory: Inventory;
  readonly findings: readonly Finding[];
  /** What only a person can say, by the id of the finding that asks it, with its answers. */
  readonly questions: readonly Question[];
  readonly accepted: readonly AcceptedFinding[];
  readonly comparison: Comparison;
  /** The day of the version received (ISO); null: none is kept in the workbook. */
  readonly received?: string | null;
  /** The corrections that need no person, to be applied at once. */
  readonly safe: readonly Choice[];
  readonly checks: readonly CheckTally[];
  readonly totals: PlanTotals;
  readonly milestones: readonly MilestoneEntry[];
  readonly mapping: Mapping | null;
  /** The mapping that says all that was read, for a file: given back, it reads the same. */
  readonly wholeMapping: Mapping;
  readonly settings: Settings;
  readonly ownRules: readonly OwnRule[];
  /** Cells that a person vouched for, which still hold what was seen. */
  readonly trusted: readonly Address[];
  /** Sheets of the plan that are protected, so that nothing can be corrected in them from here. */
  readonly protectedSheets?: readonly string[];
  /** How the application around the workbook writes numbers, where that is known. */
  readonly separators?: Separators;
  /** Whether reading may have cost the user the host's own undo. */
  readonly undoLost?: boolean;
}

/** What a narrative gave when it was held against the workbook (cotejo), as the pane shows it. */
export interface DeskDocument {
  readonly findings: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
  readonly read: DocumentReading;
  /** Figures that nothing of the plan tells what they should be. */
  readonly open: readonly OpenFigure[];
}

/** One part of the review as it would be sent (parte): to whom, and how many findings. */
export interface PartOutline {
  readonly key: string;
  /** Null: what concerns nobody in particular. */
  readonly name: string | null;
  readonly findings: readonly string[];
}

/** A file that an office sent back. */
export interface ReturnedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What comes in of the reviews that came back. */
export interface CollectedAnswers {
  /** Before → after, with whose answer it is. */
  readonly changes: readonly (CellChange & { readonly by: string })[];
  readonly acceptances: readonly AcceptedFinding[];
  readonly problems: readonly AnswerProblem[];
  /** Files that are no review. */
  readonly unreadable: readonly string[];
}

/** What was found in the workbook, before anything is done with it (inventario). */
export interface Inventory {
  readonly fiscalYear: number | null;
  readonly rows: number;
  readonly tables: readonly InventoryTable[];
  readonly skipped: readonly SkippedSheet[];
  /** What the host could not read of the workbook. */
  readonly gaps: readonly ReadGap[];
  readonly unified: readonly UnifiedName[];
  /** Axes that may be one: a person must say. */
  readonly axisQuestions: readonly AxisQuestion[];
  readonly axes: readonly string[];
}

/** One table of the plan as it was understood. */
export interface InventoryTable {
  readonly sheet: string;
  readonly header: string;
  readonly data: string;
  readonly rows: number;
  readonly unit: number;
  readonly confidence: number;
  readonly columns: readonly PlanColumn[];
  readonly rowKinds: Readonly<Partial<Record<RowKind, number>>>;
}

/** A spelling that was read as the name of an axis. */
export interface UnifiedName {
  readonly text: string;
  readonly name: string;
  readonly cells: readonly Address[];
}

/** Two axes that share words: `other`, with every way it is written, may be `name`. */
export interface AxisQuestion {
  readonly name: string;
  readonly other: string;
  readonly spellings: readonly string[];
}

/** A milestone with what hangs from it. */
export interface MilestoneEntry {
  readonly key: string;
  readonly name: string;
  readonly axis: string | null;
  readonly front: string | null;
  readonly activities: number;
  readonly cells: readonly Address[];
  readonly repeated: boolean;
}

/** What a correction would do to the totals of one group; `name` is null for rows of no axis. */
export interface EffectLine {
  readonly name: string | null;
  readonly level: 'axis' | 'plan';
  readonly before: EffectFigures;
  readonly after: EffectFigures;
}

/** The figures of a group that people look at. */
export type EffectFigures = Pick<
  PlanTotals['plan'],
  'total' | 'assigned' | 'toRaise' | 'undecided' | 'absent' | 'gapRatio'
>;

/** What can be taken back: the cells that would be restored, the newest command first. */
export type Undoable = ChangeSet | null;

/** What a change of cells did, with the checks run again. */
export interface Corrected {
  readonly review: DeskReview;
  readonly cells: number;
  /** Choices that were not applied, because the trial showed harm. */
  readonly fallen: readonly FallenChoice[];
  readonly undoable: Undoable;
  readonly undoLost: boolean;
}

/** What writing sheets did, with the review that was made for it; no sheet is written where there is no plan. */
export interface Written {
  readonly review: DeskReview;
  readonly sheets: readonly string[];
  readonly undoLost: boolean;
  /** How the milestones met those that people had filled in; null when no milestone sheet was asked for. */
  readonly tracking: TrackingReport | null;
}
