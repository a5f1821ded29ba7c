/// <reference types="office-js" />
import { HostFailure } from '../../../core/workbook/port';
import type { ExcelRun, ExcelTurn } from '../excelSession';
import { toHostFailure } from '../hostError';
import { queueChange, queueHeld, queueRestored, standingOf, type CheckedCell } from './changeTargets';
import { BYTES, RequestBudget } from './requestBudget';
import { queueLift, queuePutBack, type SheetFilters } from './sheetFilters';

/** Corrections that were checked, with what is lifted and given back around them. */
export interface ChangesJob {
  readonly cells: readonly CheckedCell[];
  /** Text formats that earlier changes took away, by cell. */
  readonly lentFormats: ReadonlyMap<string, string>;
  /** The filters to be lifted, by the sheet's id. */
  readonly filters: ReadonlyMap<string, SheetFilters>;
}

/**
 * Applies corrections as one step of Excel's undo where it makes one, all or none. What a group refuses midway is tried once
 * more, plain, after every cell was read again: what the group had applied is not applied twice, and a change by somebody
 * else stops it.
 */
export async function applyChanges(turn: ExcelTurn, job: ChangesJob): Promise<void> {
  if (turn.grouped) {
    try {
      await turn.grouped((run) => sendChanges(run, job, job.cells));
      return;
    } catch (error) {
      const failure = toHostFailure(error);
      if (failure.code === 'cancelled') throw await takenBack(turn, failure, job);
    }
    await plainly(turn, job, await leftOver(turn, job));
    return;
  }
  await plainly(turn, job, job.cells);
}

async function plainly(turn: ExcelTurn, job: ChangesJob, cells: readonly CheckedCell[]): Promise<void> {
  try {
    await turn.plain((run) => sendChanges(run, job, cells));
  } catch (error) {
    throw await takenBack(turn, toHostFailure(error), job);
  }
}

/** What a group that was refused has left to do. */
async function leftOver(turn: ExcelTurn, job: ChangesJob): Promise<readonly CheckedCell[]> {
  const standings = await turn.plain((run) => standingsOf(run, job.cells));
  const foreign = standings.find(({ standing }) => standing === 'foreign');
  if (!foreign) return standings.flatMap(({ cell, standing }) => (standing === 'before' ? [cell] : []));
  const { sheet, cell } = foreign.cell;
  throw await takenBack(turn, new HostFailure('changed-since-read', { sheet, cell }), job);
}

async function standingsOf(run: ExcelRun, cells: readonly CheckedCell[]) {
  const held = queueHeld(run.context, cells);
  await run.sync();
  const now = held();
  return cells.flatMap((cell, at) => {
    const one = now[at];
    return one ? [{ cell, standing: standingOf(cell, one), hasLostFormat: one.format !== cell.format }] : [];
  });
}

/** Sends the changes and reads them back in the same round trip. */
async function sendChanges(run: ExcelRun, job: ChangesJob, cells: readonly CheckedCell[]): Promise<void> {
  const { context } = run;
  const budget = new RequestBudget(run.sync);
  for (const [sheet, filters] of job.filters) queueLift(context.workbook.worksheets.getItem(sheet), filters);
  for (const cell of cells) {
    await budget.spend(BYTES.change);
    queueChange(context, cell, job.lentFormats.get(cell.address));
  }
  const held = queueHeld(context, cells);
  for (const [sheet, filters] of job.filters) queuePutBack(context.workbook.worksheets.getItem(sheet), filters);
  await run.sync();
  requireChanged(cells, held());
}

/** Every cell must hold what was put into it. */
export function requireChanged(cells: readonly CheckedCell[], held: ReturnType<ReturnType<typeof queueHeld>>): void {
  cells.forEach((cell, at) => {
    const now = held[at];
    if (now && isHeld(cell, now)) return;
    throw new HostFailure('not-as-written', { sheet: cell.sheet, cell: cell.cell });
  });
}

/** A change may put into a cell what it holds already. */
function isHeld(cell: CheckedCell, now: Parameters<typeof standingOf>[1]): boolean {
  return standingOf({ ...cell, before: NEVER }, now) === 'after';
}

/** What no cell holds. */
const NEVER = { v: null, e: '' };

/** The failure to tell, after every cell that was changed holds again what it held. */
async function takenBack(turn: ExcelTurn, failure: HostFailure, job: ChangesJob): Promise<HostFailure> {
  try {
    await turn.toTheEnd((run) => takeChangesBack(run, job));
    return failure;
  } catch (error) {
    return new HostFailure(failure.code, { ...failure.detail, leftHalf: 1 }, { cause: error });
  }
}

/** Gives changed cells back what they held; a cell that somebody else changed meanwhile is left to them. */
export async function takeChangesBack(run: ExcelRun, { cells, filters }: ChangesJob): Promise<void> {
  if (cells.length === 0) return;
  const changed = (await standingsOf(run, cells)).filter(
    ({ standing, hasLostFormat }) => standing === 'after' || (standing === 'before' && hasLostFormat),
  );
  for (const [sheet, lifted] of filters) queueLift(run.context.workbook.worksheets.getItem(sheet), lifted);
  for (const { cell } of changed.toReversed()) queueRestored(run.context, cell);
  for (const [sheet, lifted] of filters) queuePutBack(run.context.workbook.worksheets.getItem(sheet), lifted);
  if (changed.length > 0 || filters.size > 0) await run.finish();
}
