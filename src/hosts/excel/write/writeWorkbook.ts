/// <reference types="office-js" />
import { HostFailure, type WriteBatch, type WriteReceipt } from '../../../core/workbook/port';
import type { WorkbookState } from '../../../core/workbook/state';
import { stateToXml } from '../../workbookState';
import { queueChange, queueTargets, takesTextFormat, type CheckedChange } from './changeTargets';
import type { ExcelRun } from '../excelSession';
import { toHostFailure } from '../hostError';
import type { WorkbookOutline } from '../read/outline';
import type { ReadWorkbook } from '../read/readWorkbook';
import { RequestBudget } from './requestBudget';
import { needsCheck, queueSheetChecks } from './sheetCheck';
import { queueNewSheets, queueSlippedMarks, type SheetTarget } from './sheetTarget';
import { answered } from './answered';
import { queueRowEdits, type SentRowEdit } from './rowEdits';
import { queueFormatRecord, takeBack, type FailedWrite } from './takeBack';
import { validateTargets } from './validateTargets';
import { finishSheetLooks, queueSheetContents, queueSheetLooks } from './writeSheets';

/** Text formats that changes took away, by cell, so that taking a change back restores them. */
export type LentFormats = Map<string, string>;

/** What writing needs of the reading before it. */
export interface WriteContext {
  readonly read: ReadWorkbook;
  readonly lentFormats: LentFormats;
}

interface Prepared {
  readonly changes: readonly CheckedChange[];
  readonly targets: readonly SheetTarget[];
}

/**
 * Writes a batch whole or not at all: one round trip, after one more that looks at the cells to change and at the
 * sheets that people fill in. Large sheets take as many as their bytes need. What fails while contents are written is taken
 * back; what fails later, when only looks are left to give, is finished.
 */
export async function writeWorkbook(run: ExcelRun, batch: WriteBatch, context: WriteContext): Promise<WriteReceipt> {
  const targets = validateTargets(batch.sheets ?? [], context.read);
  const changes = await checkTargets(run, batch, targets);
  await send(run, batch, { ...context, changes, targets });
  for (const change of changes) remember(context.lentFormats, change);
  return {
    changedCells: new Set(changes.map(({ change }) => change.cell)).size,
    writtenSheets: targets.map(({ model, existing }) => existing?.outline.name ?? model.name),
    undoLost: false,
  };
}

async function checkTargets(
  run: ExcelRun,
  batch: WriteBatch,
  targets: readonly SheetTarget[],
): Promise<CheckedChange[]> {
  const wanted = batch.changes ?? [];
  if (wanted.length === 0 && !targets.some(needsCheck)) return [];
  const takeChanges = queueTargets(run.context, wanted);
  const checkSheets = queueSheetChecks(run.context, targets);
  await run.sync();
  checkSheets();
  return takeChanges();
}

async function send(run: ExcelRun, { state }: WriteBatch, job: WriteContext & Prepared): Promise<void> {
  const { context } = run;
  const { targets, changes, lentFormats } = job;
  const { outline } = job.read;
  const budget = new RequestBudget(run);
  const formats = queueFormatRecord(context, targets);
  const added = queueNewSheets(context, targets);
  let isFilled = (): boolean => false;
  let rows: readonly SentRowEdit[] = [];
  try {
    for (const change of changes) queueChange(context, change, lentFormats.get(change.change.cell));
    rows = queueRowEdits(context, targets);
    await queueSheetContents(run, { targets, names: outline.names, budget });
    if (state) queueState(context.workbook, state, outline);
    isFilled = queueMilepost(context);
    queueSlippedMarks(context, targets);
    queueSheetLooks(run, { targets, budget });
    await sendLast(run, targets);
  } catch (error) {
    const failure = toHostFailure(error);
    const areOnlyLooksLeft = isFilled();
    if (areOnlyLooksLeft && failure.code !== 'cancelled' && (await finishes(run, { targets, budget }))) return;
    const told = await undone(run, failure, { changes, targets, outline, formats, added, rows });
    // The contents are back; the looks that a renewed sheet had by then, nobody can give back.
    const hasLostLooks = areOnlyLooksLeft ? targets.some(isRenewal) : rows.some(hasTakenOut);
    throw hasLostLooks ? withDetail(told, { leftHalf: 1 }) : told;
  }
}

function hasTakenOut({ edit, isDone }: SentRowEdit): boolean {
  return edit.count < 0 && isDone();
}

function isRenewal({ existing }: SheetTarget): boolean {
  return existing !== null;
}

function withDetail(failure: HostFailure, detail: HostFailure['detail']): HostFailure {
  return new HostFailure(failure.code, { ...failure.detail, ...detail }, { cause: failure.cause });
}

/** Sheets that are renewed cannot be half cancelled: the user is asked once more before they are sent, and not after. */
async function sendLast({ sync, finish, signal }: ExcelRun, targets: readonly SheetTarget[]): Promise<void> {
  if (!targets.some(isRenewal)) return sync();
  if (signal?.aborted) throw new HostFailure('cancelled');
  return finish();
}

/**
 * Something small that Excel answers on its way: when a batch fails, Office.js still hands over the answers of the actions
 * that came before, and so tells whether all contents were written.
 */
function queueMilepost({ workbook }: Excel.RequestContext): () => boolean {
  const { protection } = workbook;
  protection.load('protected');
  return () => answered(() => protection.protected) !== null;
}

async function finishes(run: ExcelRun, job: Parameters<typeof finishSheetLooks>[1]): Promise<boolean> {
  try {
    await finishSheetLooks(run, job);
    return true;
  } catch {
    // What is told is the first failure; this one means that the contents are taken back after all.
    return false;
  }
}

function remember(lent: LentFormats, checked: CheckedChange): void {
  if (takesTextFormat(checked)) lent.set(checked.change.cell, checked.format);
  else lent.delete(checked.change.cell);
}

function queueState({ customXmlParts }: Excel.Workbook, state: WorkbookState, { statePart }: WorkbookOutline): void {
  if (statePart) customXmlParts.getItem(statePart.id).setXml(stateToXml(state));
  else customXmlParts.add(stateToXml(state));
}

/** The failure to tell, after what was written is taken back; it says so when Excel's own undo was lost by that. */
async function undone(run: ExcelRun, failure: HostFailure, failed: FailedWrite): Promise<HostFailure> {
  try {
    const undoLost = await takeBack(run, failed);
    return undoLost ? withDetail(failure, { undoLost: 1 }) : failure;
  } catch (error) {
    return new HostFailure(failure.code, { ...failure.detail, leftHalf: 1 }, { cause: error });
  }
}
