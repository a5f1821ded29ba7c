/// <reference types="office-js" />
import { HostFailure, type WriteBatch, type WriteReceipt } from '../../core/workbook/port';
import type { WorkbookState } from '../../core/workbook/state';
import { stateToXml } from '../workbookState';
import { queueChange, queueTargets, takesTextFormat, type CheckedChange } from './changeTargets';
import type { ExcelRun } from './excelSession';
import { toHostFailure } from './hostError';
import type { WorkbookOutline } from './outline';
import type { ReadWorkbook } from './readWorkbook';
import { RequestBudget } from './requestBudget';
import { needsCheck, queueSheetChecks } from './sheetCheck';
import type { SheetTarget } from './sheetTarget';
import { takeBack } from './takeBack';
import { validateTargets } from './validateTargets';
import { queueSheets } from './writeSheets';

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
 * sheets that people fill in. Large sheets take as many as their bytes need.
 */
export async function writeWorkbook(run: ExcelRun, batch: WriteBatch, context: WriteContext): Promise<WriteReceipt> {
  const targets = validateTargets(batch.sheets ?? [], context.read);
  const changes = await checkTargets(run, batch, targets);
  const prepared = { changes, targets };
  try {
    await send(run, batch, { ...context, ...prepared });
  } catch (error) {
    throw await undone(run, toHostFailure(error), { ...prepared, outline: context.read.outline });
  }
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
  const { outline } = job.read;
  const budget = new RequestBudget(run);
  for (const change of job.changes) queueChange(run.context, change, job.lentFormats.get(change.change.cell));
  await queueSheets(run, { targets: job.targets, names: outline.names, budget });
  if (state) queueState(run.context.workbook, state, outline);
  await run.sync();
  for (const change of job.changes) remember(job.lentFormats, change);
}

function remember(lent: LentFormats, checked: CheckedChange): void {
  if (takesTextFormat(checked)) lent.set(checked.change.cell, checked.format);
  else lent.delete(checked.change.cell);
}

function queueState({ customXmlParts }: Excel.Workbook, state: WorkbookState, { statePart }: WorkbookOutline): void {
  if (statePart) customXmlParts.getItem(statePart.id).setXml(stateToXml(state));
  else customXmlParts.add(stateToXml(state));
}

type Undoing = Prepared & { readonly outline: WorkbookOutline };

/** The failure to tell, after what was written is taken back; it says so when Excel's own undo was lost by that. */
async function undone(run: ExcelRun, failure: HostFailure, failed: Undoing): Promise<HostFailure> {
  try {
    const undoLost = await takeBack(run, failed);
    return undoLost
      ? new HostFailure(failure.code, { ...failure.detail, undoLost: 1 }, { cause: failure.cause })
      : failure;
  } catch (error) {
    return new HostFailure(failure.code, { ...failure.detail, leftHalf: 1 }, { cause: error });
  }
}
