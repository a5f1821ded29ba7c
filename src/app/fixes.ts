import type { ChangeEntry } from '../core/sheets/review/changesSheet';
import { invert, type ChangeSet } from '../core/workbook/changeSet';
import type { Watch, WorkbookPort, WriteReceipt } from '../core/workbook/port';
import { entriesOf, record, type ChangeLog } from './changeLog';
import type { Confidence } from '../core/findings/finding';
import type { Choice } from './choice';
import { changesFor } from './choices';
import { calculating } from './rehearsal/calculating';
import { rehearse, type FallenChoice } from './rehearsal/rehearse';
import type { Review } from './review';
import { enterStage } from './stage';

/** What was applied, and so what can be undone. */
export interface Applied {
  readonly changes: ChangeSet;
  readonly receipt: WriteReceipt;
  /** Lines of the log of changes that stand on no sheet yet. */
  readonly waiting: readonly ChangeEntry[];
  /** Choices that were not applied, because they would have done harm. */
  readonly fallen: readonly FallenChoice[];
}

/** How changes are applied: on record, where a log is given. */
export interface ApplyOptions {
  readonly log?: ChangeLog;
  readonly watch?: Watch;
}

/** Which choices are to be applied, and which of them must first show that they do no harm. */
export interface FixRequest {
  readonly choices: readonly Choice[];
  /**
   * Whether every choice is tried: nobody looked at them one by one. By default only those that call themselves sure are;
   * what a person takes in spite of a doubt is the person's decision.
   */
  readonly tryAll?: boolean;
  readonly watch?: Watch;
}

/** What applying choices changes (vista previa), and which of them fell when they were tried. */
export interface FixPreview {
  readonly changes: ChangeSet;
  readonly kept: readonly Choice[];
  readonly fallen: readonly FallenChoice[];
}

/** What applying choices would change. Writes nothing. */
export async function previewFixes(port: WorkbookPort, review: Review, request: FixRequest): Promise<FixPreview> {
  const { choices, tryAll = false, watch } = request;
  const tried = choices.filter((choice) => tryAll || confidenceOf(review, choice) === 'high');
  const own = choices.filter((choice) => !tried.includes(choice));
  const { kept, fallen } = hasPassed(review, tried)
    ? { kept: tried, fallen: [] }
    : await rehearse(review, tried, { ...calculating(port), ...(watch ? { watch } : {}) });
  const all = choices.filter((choice) => kept.includes(choice) || own.includes(choice));
  return { changes: changesFor(review, all), kept: all, fallen };
}

/** Whether these very choices passed together when the review was made: a part of them alone may not. */
function hasPassed({ tried = [] }: Review, choices: readonly Choice[]): boolean {
  const names = new Set(tried.map(choiceName));
  return choices.length === names.size && choices.every((choice) => names.has(choiceName(choice)));
}

function choiceName({ finding, suspect }: Choice): string {
  return `${finding} ${suspect}`;
}

function confidenceOf({ findings }: Review, { finding, suspect }: Choice): Confidence | undefined {
  return findings.find(({ id }) => id === finding)?.suspects[suspect]?.confidence;
}

/**
 * Applies what was chosen and passed its trial, whole or not at all; a cell that changed since it was read makes the host
 * refuse.
 */
export async function applyFixes(
  port: WorkbookPort,
  review: Review,
  request: ApplyOptions & FixRequest,
): Promise<Applied> {
  const { changes, fallen } = await previewFixes(port, review, request);
  return { ...(await apply(port, changes, { ...request, kind: 'applied' })), fallen };
}

/** Takes back what was applied (deshacer), unless somebody changed one of the cells since. */
export async function undo(port: WorkbookPort, applied: Applied, options: ApplyOptions = {}): Promise<Applied> {
  return { ...(await apply(port, invert(applied.changes), { ...options, kind: 'undone' })), fallen: [] };
}

/** The changes and their lines of the log are one batch: both are written, or none. */
async function apply(
  port: WorkbookPort,
  changes: ChangeSet,
  { log, watch = {}, kind }: ApplyOptions & { readonly kind: 'applied' | 'undone' },
): Promise<Omit<Applied, 'fallen'>> {
  if (changes.length === 0) return { changes, receipt: NOTHING_WRITTEN, waiting: log?.waiting ?? [] };
  await enterStage('writing', watch);
  const { sheets, waiting } = log
    ? await record(port, entriesOf(changes, log, kind), { log, watch })
    : { sheets: [], waiting: [] };
  const receipt = await port.write({ changes, ...(sheets.length > 0 ? { sheets } : {}) }, watch);
  return { changes, receipt, waiting };
}

const NOTHING_WRITTEN: WriteReceipt = { changedCells: 0, writtenSheets: [], undoLost: false };
