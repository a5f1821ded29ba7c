/// <reference types="office-js" />
import type { Grid } from '../../../core/workbook/grid';
import { formatRange, parseRange, type Range } from '../../../core/workbook/range';
import type { RowEdit } from '../../../core/workbook/rowMoves';
import { contentAt } from '../../../core/workbook/snapshot';
import { STATE_NAMESPACE } from '../../workbookState';
import { takeChangesBack, type ChangesJob } from './applyChanges';
import { entered, type Entered } from './enteredValue';
import type { ExcelRun } from '../excelSession';
import { isJournal, queueJournalEnd, stoppedAt, type Stopped } from './journal';
import type { SheetLooks } from './lookAhead';
import { localAddress, markOf, type OutlineName, type WorkbookOutline } from '../read/outline';
import { doneEdits, queueRowEditsBack } from './rowEdits';
import { queueLift, queuePutBack } from './sheetFilters';
import { extentWithTables, matrixOf } from './cellWork';
import { queuePlaceholder } from './sheetCells';
import type { ExistingSheet, SheetTarget } from './sheetTarget';

/** What a failed write had set out to do. */
export interface FailedWrite extends ChangesJob {
  readonly outline: WorkbookOutline;
  readonly targets: readonly SheetTarget[];
  /** By the sheet's id. */
  readonly looks: ReadonlyMap<string, SheetLooks>;
  readonly stopped: Stopped;
  /** Whether a sheet of our name may be somebody else's: it was there already when ours was to be added. */
  readonly mayBeTheirs: boolean;
}

/** What taking back cost. */
export interface TakenBack {
  /** Whether a sheet was deleted, which costs the user Excel's own undo. */
  readonly undoLost: boolean;
  /** Whether rows had been taken out: what hung on them, nobody can give back. */
  readonly lostRows: boolean;
}

/** Where a write stopped, by its own journal. */
export async function stopOf({ context, finish }: ExcelRun): Promise<Stopped> {
  const names = context.workbook.names.load('items/name,items/formula');
  await finish();
  return stoppedAt(names.items);
}

/**
 * Takes back what a failed write had already done: Excel keeps the actions before the one that failed, and may answer
 * nothing of them, so what is there is looked at first. New sheets go; renewed ones, changed cells, names and Cuadre's state
 * get back what they held. Never inside an undo group: deleting a sheet has no undo.
 */
export async function takeBack(run: ExcelRun, failed: FailedWrite): Promise<TakenBack> {
  const { workbook } = run.context;
  await takeChangesBack(run, failed);
  const sheets = workbook.worksheets.load(
    ['id', 'name', 'names/items/name', 'names/items/formula', 'tables/items/id', 'tables/items/name']
      .map((field) => `items/${field}`)
      .join(),
  );
  const names = workbook.names.load('items/name,items/scope');
  const parts = workbook.customXmlParts.getByNamespace(STATE_NAMESPACE).load('items/id');
  const renewed = failed.targets.flatMap(({ existing }) => existing ?? []);
  const used = renewed.map(({ outline }) => {
    const range = workbook.worksheets.getItemOrNullObject(outline.id).getUsedRangeOrNullObject(true);
    return range.untrack().load('address');
  });
  await run.finish();
  const orphans = sheets.items.filter((sheet) => isOurs(sheet, failed));
  const added = failed.targets.filter(({ existing }) => !existing).length;
  let counted = failed.stopped.isFilled ? Infinity : failed.stopped.steps - added;
  let lostRows = false;
  for (const [at, existing] of renewed.entries()) {
    const sheet = sheets.items.find(({ id }) => id === existing.outline.id);
    const done = doneEdits(existing, counted, lastRowOf(used[at]));
    counted -= existing.renewal.plan.edits.length;
    lostRows ||= done.some(({ count }) => count < 0);
    if (sheet) restoreSheet(sheet, { existing, done, failed });
  }
  restoreNames(workbook, names.items, failed);
  restoreState(workbook, parts, failed.outline);
  for (const sheet of orphans) sheet.delete();
  queueJournalEnd(workbook);
  await run.finish();
  return { undoLost: orphans.length > 0, lostRows };
}

function lastRowOf(used: Excel.Range | undefined): number {
  if (!used || used.isNullObject) return 0;
  return parseRange(localAddress(used.address))?.bottom ?? 0;
}

/**
 * A sheet that this write added: it has our name and mark, or our name alone where the write stopped before it was marked. A
 * co-author's new sheet has another mark, or was there before ours could be added.
 */
function isOurs(sheet: Excel.Worksheet, { outline, targets, mayBeTheirs }: FailedWrite): boolean {
  if (outline.sheets.some(({ id }) => id === sheet.id)) return false;
  const mark = markOf(sheet.names.items.map(({ name, formula }) => ({ name, formula: String(formula) })));
  return targets.some(
    ({ model, existing }) =>
      existing === null && model.name === sheet.name && (mark === null ? !mayBeTheirs : mark === model.mark),
  );
}

function restoreState(
  { customXmlParts }: Excel.Workbook,
  now: Excel.CustomXmlPartScopedCollection,
  { stateParts }: WorkbookOutline,
): void {
  const known = new Map(stateParts.map(({ id, xml }) => [id, xml]));
  for (const part of now.items) {
    const xml = known.get(part.id);
    if (xml === undefined) part.delete();
    else if (xml !== null) part.setXml(xml);
  }
  const standing = new Set(now.items.map(({ id }) => id));
  for (const { id, xml } of stateParts) if (!standing.has(id) && xml !== null) customXmlParts.add(xml);
}

function restoreNames(
  workbook: Excel.Workbook,
  now: readonly Excel.NamedItem[],
  { outline, targets }: FailedWrite,
): void {
  const wanted = targets.flatMap(({ model }) => model.names.map(({ name }) => name.toLowerCase()));
  const known = new Map(outline.names.map((name): [string, OutlineName] => [name.name.toLowerCase(), name]));
  for (const item of now) {
    const name = item.name.toLowerCase();
    if (item.scope !== 'Workbook' || isJournal(item) || !wanted.includes(name)) continue;
    const before = known.get(name);
    if (before) workbook.names.getItem(item.name).formula = before.formula;
    else workbook.names.getItem(item.name).delete();
  }
}

interface Restoring {
  readonly existing: ExistingSheet;
  readonly done: readonly RowEdit[];
  readonly failed: FailedWrite;
}

/** Rows and tables first, so that contents fall where they stood; formats before contents, which are understood by them. */
function restoreSheet(sheet: Excel.Worksheet, { existing, done, failed }: Restoring): void {
  const { id } = existing.outline;
  const lifted = failed.filters.get(id);
  if (lifted) queueLift(sheet, lifted);
  queueRowEditsBack(sheet, done);
  const made = restoreTables(sheet, existing);
  const target = failed.targets.find((each) => each.existing === existing);
  const extent = target && extentWithTables(target);
  const { grid } = existing;
  const numbers = failed.looks.get(id)?.numberFormats;
  if (numbers) sheet.getRange(formatRange(numbers.range)).untrack().numberFormat = numbers.formats;
  if (extent) {
    queueTexts(sheet, existing);
    sheet.getRange(formatRange(extent)).untrack().formulas = matrixOfGrid(grid, extent);
  }
  for (const make of made) make();
  if (lifted) queuePutBack(sheet, lifted);
}

/** A table that was turned into cells is made again, once its cells are back; what makes it is given. */
function restoreTables(sheet: Excel.Worksheet, { outline, tables }: ExistingSheet): (() => void)[] {
  const known = outline.tables.map(({ id }) => id);
  for (const table of sheet.tables.items) if (!known.includes(table.id)) table.convertToRange();
  return tables.flatMap(({ ref }, at) => {
    const before = outline.tables[at];
    const range = parseRange(ref);
    if (!before || !range) return [];
    const body = formatRange(before.showTotals ? withoutLastRow(range) : range);
    const isGone = !sheet.tables.items.some(({ id }) => id === before.id);
    const dress = (table: Excel.Table): void => {
      table.name = before.name;
      table.style = before.style;
      if (before.showTotals) table.showTotals = true;
    };
    if (isGone) return [() => dress(sheet.tables.add(body, true))];
    const table = sheet.tables.getItem(before.id);
    table.showTotals = false;
    table.resize(body);
    dress(table);
    return [];
  });
}

function withoutLastRow(range: Range): Range {
  return { ...range, bottom: range.bottom - 1 };
}

/** No column of a table is blank when its formulas come back: Excel would make one formula of them (office-js#2093). */
function queueTexts(sheet: Excel.Worksheet, { tables, grid }: ExistingSheet): void {
  for (const { ref, totals } of tables) {
    const range = parseRange(ref);
    if (!range) continue;
    const bottom = range.bottom - (totals ? 1 : 0);
    for (let column = range.left; column <= range.right; column += 1) {
      const body = { top: range.top + 1, bottom, left: column, right: column };
      if (hasFormula(grid, body)) queuePlaceholder(sheet, body);
    }
  }
}

function hasFormula(grid: Grid, { top, bottom, left }: Range): boolean {
  for (let row = top; row <= bottom; row += 1) {
    const at = grid.find(row, left);
    if (at >= 0 && grid.formula(at) !== undefined) return true;
  }
  return false;
}

function matrixOfGrid(grid: Grid, extent: Range): Entered[][] {
  return matrixOf(extent, (row, column) => {
    const at = grid.find(row, column);
    return at < 0 ? '' : entered(contentAt(grid, at));
  });
}
