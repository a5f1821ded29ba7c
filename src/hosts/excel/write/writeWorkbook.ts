/// <reference types="office-js" />
import { HostFailure, type WriteBatch, type WriteReceipt } from '../../../core/workbook/port';
import { parseRange } from '../../../core/workbook/range';
import type { SheetModel } from '../../../core/workbook/sheetModel';
import type { WorkbookState } from '../../../core/workbook/state';
import { stateToXml } from '../../workbookState';
import { applyChanges, requireChanged } from './applyChanges';
import { queueChange, queueHeld, takesTextFormat, type CheckedCell } from './changeTargets';
import type { ExcelRun, ExcelTurn } from '../excelSession';
import { toHostFailure } from '../hostError';
import { queueKnownOutline, type WorkbookOutline } from '../read/outline';
import type { ReadWorkbook } from '../read/readWorkbook';
import { isJournal, Journal, queueJournalEnd, type Stopped } from './journal';
import { lookAhead, type LookedAhead } from './lookAhead';
import { BYTES, RequestBudget } from './requestBudget';
import { queueRowEdits } from './rowEdits';
import { queueLift, queuePutBack } from './sheetFilters';
import { queueNewSheets, queueSlippedMarks, sheetOf, type SheetTarget } from './sheetTarget';
import { stopOf, takeBack, type FailedWrite } from './takeBack';
import { validateTargets } from './validateTargets';
import {
  finishSheetLooks,
  queueSheetChecks,
  queueSheetContents,
  queueSheetContentsAgain,
  queueSheetLooks,
  type WrittenCheck,
} from './writeSheets';
import { requireAsWritten } from './writtenBack';

/** Text formats that changes took away, by cell, so that taking a change back restores them. */
export type LentFormats = Map<string, string>;

/** What writing needs of the reading before it. */
export interface WriteContext {
  readonly read: ReadWorkbook;
  readonly lentFormats: LentFormats;
}

/** What was written, and the workbook as it is by then where Excel could still tell. */
export interface WrittenWorkbook {
  readonly receipt: WriteReceipt;
  readonly outline: WorkbookOutline | null;
}

interface WriteJob extends WriteContext, LookedAhead {
  readonly batch: WriteBatch;
  readonly targets: readonly SheetTarget[];
}

/**
 * Writes a batch whole or not at all: one round trip, after one more that looks at what is about to be written over. What
 * was written comes back in the same trip and is compared. Large sheets take as many trips as their bytes need. What fails
 * while contents are written is taken back; what fails later, when only looks are left to give, is finished.
 */
export async function writeWorkbook(
  turn: ExcelTurn,
  batch: WriteBatch,
  context: WriteContext,
): Promise<WrittenWorkbook> {
  const { read, lentFormats } = context;
  const targets = validateTargets(batch.sheets ?? [], read);
  const looked = await lookAhead(turn, { batch, targets, read });
  const { cells } = looked;
  const isOfCells = targets.length === 0 && !batch.state;
  if (isOfCells) await applyChanges(turn, { ...looked, lentFormats });
  const outline = isOfCells ? read.outline : await writeAll(turn, { ...context, ...looked, batch, targets });
  for (const cell of cells) remember(lentFormats, cell);
  const looksLeft = [...looked.looks].flatMap(([id, { formats }]) => (formats ? [] : nameOf(targets, id)));
  const writtenSheets = targets.map(({ model, existing }) => existing?.outline.name ?? model.name);
  const receipt: WriteReceipt = { changedCells: cells.length, writtenSheets, undoLost: false };
  return { outline, receipt: looksLeft.length > 0 ? { ...receipt, looksLeft } : receipt };
}

function nameOf(targets: readonly SheetTarget[], id: string): string[] {
  return targets.flatMap(({ existing }) => (existing?.outline.id === id ? [existing.outline.name] : []));
}

async function writeAll(turn: ExcelTurn, job: WriteJob): Promise<WorkbookOutline | null> {
  try {
    return await turn.plain((run) => send(run, job));
  } catch (error) {
    await recover(turn, toHostFailure(error), job);
    return null;
  }
}

/** Sheets are written outside any undo group: taking one away has no undo, and a group would refuse it (office-js#6491). */
async function send(run: ExcelRun, job: WriteJob): Promise<WorkbookOutline | null> {
  const { context, signal } = run;
  const { targets, cells, lentFormats, batch, read } = job;
  const { outline } = read;
  const budget = new RequestBudget(run.sync);
  const journal = targets.length > 0 ? new Journal(context.workbook, outline) : null;
  if (journal) queueNewSheets(context, targets, journal);
  queueLifts(context, job.filters);
  for (const cell of cells) {
    await budget.spend(BYTES.change);
    queueChange(context, cell, lentFormats.get(cell.address));
  }
  if (journal) queueRowEdits(context, targets, journal);
  const sheets = { targets, names: outline.names, looks: job.looks, budget };
  await queueSheetContents(run, sheets);
  const held = queueHeld(context, cells);
  const checks = await queueSheetChecks(run, sheets);
  if (batch.state) queueState(context.workbook, batch.state, outline);
  queueSlippedMarks(context, targets);
  queuePutsBack(context, job);
  journal?.fill();
  // Sheets that are renewed cannot be half cancelled: the user is asked once more before their looks go, and not after.
  if (signal?.aborted) throw new HostFailure('cancelled');
  const sendOn = targets.some(isRenewal) ? run.finish : run.sync;
  await queueSheetLooks(run, { ...sheets, budget: budget.sending(sendOn) });
  const takeOutline = queueOutlineNow(context, job);
  // The very last: whatever fails before it, the journal still tells how far the write came.
  journal?.close();
  await sendOn();
  requireChanged(cells, held());
  await requireSheets(run, job, checks);
  return takeOutline();
}

/** New sheets stand after all others. */
function queueOutlineNow(context: Excel.RequestContext, { read, targets }: WriteJob): () => WorkbookOutline | null {
  const { worksheets } = context.workbook;
  const known = read.outline.sheets.map(({ id }) => worksheets.getItem(id));
  const added = targets.flatMap((target) => (target.existing ? [] : [sheetOf(context, target)]));
  const take = queueKnownOutline(context, [...known, ...added]);
  return () => {
    const outline = take();
    return outline && { ...outline, names: outline.names.filter((name) => !isJournal(name)) };
  };
}

/** Where a column was spread over after all, the sheets are written once more with no column blank, and read again. */
async function requireSheets(run: ExcelRun, job: WriteJob, checks: readonly WrittenCheck[]): Promise<void> {
  if (checks.every(({ check }) => check() === null)) return;
  const { context } = run;
  const sheets = { targets: job.targets, budget: new RequestBudget(run.finish) };
  queueLifts(context, job.filters);
  await queueSheetContentsAgain(run, sheets);
  queuePutsBack(context, job);
  const second = await queueSheetChecks(run, sheets);
  await run.finish();
  requireAsWritten(second);
}

function isRenewal({ existing }: SheetTarget): boolean {
  return existing !== null;
}

function queueLifts({ workbook }: Excel.RequestContext, filters: LookedAhead['filters']): void {
  for (const [id, lifted] of filters) queueLift(workbook.worksheets.getItem(id), lifted);
}

/** A column of a renewed sheet is filtered again wherever its heading stands by then. */
function queuePutsBack({ workbook }: Excel.RequestContext, { filters, targets }: WriteJob): void {
  for (const [id, lifted] of filters) {
    const target = targets.find(({ existing }) => existing?.outline.id === id);
    const sheet = workbook.worksheets.getItem(id);
    if (target) queuePutBack(sheet, lifted, (_table, { heading }) => columnOf(target.model, heading));
    else queuePutBack(sheet, lifted);
  }
}

/** Where a heading stands in the table of a model, from 0; null when it is gone. */
function columnOf({ tables, cells }: SheetModel, heading: string | null): number | null {
  for (const { ref } of tables) {
    const range = parseRange(ref);
    const cell = range && cells.find(({ row, value }) => row === range.top && String(value) === heading);
    if (range && cell) return cell.column - range.left;
  }
  return null;
}

function queueState({ customXmlParts }: Excel.Workbook, state: WorkbookState, { stateParts }: WorkbookOutline): void {
  const newest = stateParts.at(-1);
  if (newest) customXmlParts.getItem(newest.id).setXml(stateToXml(state));
  else customXmlParts.add(stateToXml(state));
  for (const { id } of stateParts.slice(0, -1)) customXmlParts.getItem(id).delete();
}

/** After a failure: what has nothing but looks left is finished, everything else is taken back; tells the failure then. */
async function recover(turn: ExcelTurn, failure: HostFailure, job: WriteJob): Promise<void> {
  let told = failure;
  try {
    const stopped = await turn.toTheEnd(stopOf);
    if (stopped.isFilled && isFinishable(failure) && (await finishes(turn, job))) return;
    const hasLostLooks = stopped.isFilled && job.targets.some(isRenewal);
    const { undoLost, lostRows } = await turn.toTheEnd((run) => takeBack(run, failedWrite(job, failure, stopped)));
    // The contents are back; the looks that a renewed sheet had by then, nobody can give back.
    told = withDetail(failure, {
      ...(undoLost ? { undoLost: 1 } : {}),
      ...(hasLostLooks || lostRows ? { leftHalf: 1 } : {}),
    });
  } catch (error) {
    told = new HostFailure(failure.code, { ...failure.detail, leftHalf: 1 }, { cause: error });
  }
  throw told;
}

function failedWrite(job: WriteJob, failure: HostFailure, stopped: Stopped): FailedWrite {
  return { ...job, outline: job.read.outline, stopped, mayBeTheirs: failure.detail['office'] === 'ItemAlreadyExists' };
}

function isFinishable({ code }: HostFailure): boolean {
  return code !== 'cancelled' && code !== 'not-as-written';
}

/** Gives what is left of the looks, and looks whether all is there. */
async function finishes(turn: ExcelTurn, job: WriteJob): Promise<boolean> {
  const { targets, looks, cells, read } = job;
  try {
    await turn.toTheEnd(async (run) => {
      await finishSheetLooks(run, { targets, looks, names: read.outline.names });
      const held = queueHeld(run.context, cells);
      const checks = await queueSheetChecks(run, { targets, budget: new RequestBudget(run.finish) });
      queueJournalEnd(run.context.workbook);
      await run.finish();
      requireChanged(cells, held());
      requireAsWritten(checks);
    });
    return true;
  } catch {
    // What is told is the first failure; this one means that the contents are taken back after all.
    return false;
  }
}

function withDetail(failure: HostFailure, detail: HostFailure['detail']): HostFailure {
  return new HostFailure(failure.code, { ...failure.detail, ...detail }, { cause: failure.cause });
}

function remember(lent: LentFormats, cell: CheckedCell): void {
  if (takesTextFormat(cell)) lent.set(cell.address, cell.format);
  else lent.delete(cell.address);
}
