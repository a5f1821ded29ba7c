import type { Choice } from '../app/choice';
import type { LoggedChange } from '../app/revert';
import type { SheetKind } from '../app/writeSheets';
import type { PlanNarrative } from '../core/document/planNarrative';
import type { SplitBy } from '../core/sheets/review/splitReview';
import type { MilestonePreview } from '../core/milestones/previewMilestones';
import type { Address } from '../core/workbook/address';
import type { Watch } from '../core/workbook/port';
import type { Mapping, OwnRule, Settings } from '../core/workbook/state';
import type {
  CollectedAnswers,
  Corrected,
  DeskDocument,
  DeskReview,
  PartOutline,
  ReturnedFile,
  EffectLine,
  Written,
} from './deskReview';

/**
 * The workbook as the pane works with it (mesa de trabajo): what can be asked of it, wherever it is. In Excel the answers
 * come from the same thread, on the page from a worker. A refusal of the host is a `HostFailure`.
 */
export interface Desk {
  validate(watch?: Watch): Promise<DeskReview>;
  /** What applying a choice would do to the totals; empty when nothing would change. */
  effectOf(choice: Choice): Promise<readonly EffectLine[]>;
  apply(choices: readonly Choice[], watch?: Watch): Promise<Corrected>;
  undo(watch?: Watch): Promise<Corrected>;
  /** Leaves a finding as it is, with the reason, inside the workbook. */
  leave(finding: string, reason: string): Promise<DeskReview>;
  reopen(finding: string): Promise<DeskReview>;
  /** Keeps exactly these cells as vouched for (Esta celda está bien): the others are then held against them. */
  trust(cells: readonly Address[], watch?: Watch): Promise<DeskReview>;
  /** Keeps the columns and axes that a person confirmed; null forgets them. */
  keepMapping(mapping: Mapping | null, watch?: Watch): Promise<DeskReview>;
  /** Keeps what people set for this workbook, with the rules of their own. */
  keepSettings(settings: Settings, ownRules: readonly OwnRule[]): Promise<DeskReview>;
  /** The text of a document's file (.docx or plain); a file that is none is refused with a way on. */
  readDocument(bytes: Uint8Array, name?: string): Promise<string>;
  /** Holds a narrative against the workbook; what it gives can be left and opened again by its id as any finding. */
  checkDocument(text: string): Promise<DeskDocument>;
  /** The table of axes and its sentences, to be pasted into the document. */
  narrate(): Promise<PlanNarrative>;
  /** The review by office, sheet or axis: how it would be sent. */
  splitReview(by: SplitBy): Promise<readonly PartOutline[]>;
  /** One part of it as a workbook to be filled in, or as a page to print. */
  partFile(by: SplitBy, key: string, form: 'workbook' | 'page'): Promise<Uint8Array>;
  /** The whole review as a page to print and keep, or for other programs; `title`: what the workbook is called. */
  report(form: 'page' | 'sarif', title: string): Promise<string>;
  /** What comes in of reviews that came back, before anything is written; a file that is none is named among the others. */
  collect(files: readonly ReturnedFile[]): Promise<CollectedAnswers>;
  /** Writes what `collect` showed last: values with their lines in the log, and the reasons. */
  takeIn(watch?: Watch): Promise<Corrected>;
  /** The lines of *Registro de cambios*, the newest first, and which of them can be taken back. */
  changeLog(): Promise<readonly LoggedChange[]>;
  /** Takes one line back (revertir esta corrección), where its cell still holds what was applied. */
  revert(row: number, watch?: Watch): Promise<Corrected>;
  /** Takes the workbook as it is for the version received: what is new and solved is told against it. */
  takeAsReceived(watch?: Watch): Promise<DeskReview>;
  /** What a text lists of milestones, before any is written. */
  readMilestones(text: string): Promise<MilestonePreview>;
  write(request: SheetRequest, watch?: Watch): Promise<Written>;
  /** Brings a cell before the user's eyes; `beside`: only where what the user is doing stays in view as well. */
  select(cell: Address, beside?: boolean): Promise<void>;
}

/** The sheets that are asked for. */
export interface SheetRequest {
  readonly kind: SheetKind;
  /** A text that lists milestones: those that the workbook does not have are added. */
  readonly milestoneText?: string;
  /** What a person said of milestones that changed both name and place: the row each continues, or `new`. */
  readonly answers?: Readonly<Record<string, string>>;
}
