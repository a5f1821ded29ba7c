/// <reference types="office-js" />
import { a1, parseAddress } from '../../../core/workbook/address';
import type { Grid } from '../../../core/workbook/grid';
import { formatRange, parseRange, type Range } from '../../../core/workbook/range';
import { contentAt } from '../../../core/workbook/snapshot';
import { STATE_NAMESPACE } from '../../workbookState';
import { answered } from './answered';
import { queueNumberFormat } from './cellStyle';
import type { CheckedChange } from './changeTargets';
import { entered, type Entered, type Entry } from './enteredValue';
import type { ExcelRun } from '../excelSession';
import { markOf, type OutlineName, type WorkbookOutline } from '../read/outline';
import { queueRowEditsBack, type SentRowEdit } from './rowEdits';
import { extentOf } from './sheetCells';
import type { ExistingSheet, SheetTarget } from './sheetTarget';

/** The number formats that renewed sheets had, by the sheet's id: an answer that Excel may not have given. */
export type RecordedFormats = ReadonlyMap<string, { readonly address: string; readonly answer: Excel.Range }>;

/** What a failed write had set out to do. */
export interface FailedWrite {
  readonly outline: WorkbookOutline;
  readonly changes: readonly CheckedChange[];
  readonly targets: readonly SheetTarget[];
  readonly formats: RecordedFormats;
  /** The sheets that it set out to add. */
  readonly added: readonly Excel.Worksheet[];
  readonly rows: readonly SentRowEdit[];
}

/** Queues the reading of the number formats that are about to be renewed, ahead of the first change. */
export function queueFormatRecord(
  { workbook }: Excel.RequestContext,
  targets: readonly SheetTarget[],
): RecordedFormats {
  const formats = new Map<string, { address: string; answer: Excel.Range }>();
  for (const target of targets) {
    const extent = extentOf(target);
    if (!target.existing || !extent) continue;
    const { id } = target.existing.outline;
    const address = formatRange(extent);
    const answer = workbook.worksheets.getItem(id).getRange(address).untrack().load('numberFormat');
    formats.set(id, { address, answer });
  }
  return formats;
}

/**
 * Takes back what a failed write had already done: Excel keeps the actions before the one that failed. New sheets go
 * (which costs the user Excel's own undo); renewed ones, changed cells, names and Cuadre's state get back what they held.
 * Says whether a sheet was deleted.
 */
export async function takeBack(run: ExcelRun, failed: FailedWrite): Promise<boolean> {
  const { workbook } = run.context;
  const sheets = workbook.worksheets.load(
    ['id', 'name', 'names/items/name', 'names/items/formula', 'tables/items/id']
      .map((field) => `items/${field}`)
      .join(),
  );
  const names = workbook.names.load('items/name');
  const parts = workbook.customXmlParts.getByNamespace(STATE_NAMESPACE).load('items/id');
  await run.finish();
  const orphans = sheets.items.filter((sheet) => isOurs(sheet, failed));
  for (const { change, format } of failed.changes.toReversed()) {
    restoreCell(workbook, change.cell, { ...change.before, format });
  }
  for (const target of failed.targets) {
    const sheet = sheets.items.find(({ id }) => id === target.existing?.outline.id);
    if (!target.existing || !sheet) continue;
    queueRowEditsBack(sheet, rowEditsOf(sheet, failed));
    restoreSheet(sheet, target.existing, failed.formats);
  }
  restoreNames(workbook, names.items, failed);
  restoreState(parts, failed.outline);
  for (const sheet of orphans) sheet.delete();
  await run.finish();
  return orphans.length > 0;
}

/**
 * A sheet that this write added, by the id that Excel gave it; where Excel answers nothing of what failed, by its mark. A
 * co-author's new sheet has neither.
 */
function isOurs(sheet: Excel.Worksheet, { outline, targets, added }: FailedWrite): boolean {
  if (outline.sheets.some(({ id }) => id === sheet.id)) return false;
  if (added.some((one) => answered(() => one.id) === sheet.id)) return true;
  const mark = markOf(sheet.names.items.map(({ name, formula }) => ({ name, formula: String(formula) })));
  return targets.some(({ model, existing }) => existing === null && model.name === sheet.name && model.mark === mark);
}

function rowEditsOf({ id }: Excel.Worksheet, { rows }: FailedWrite): SentRowEdit[] {
  return rows.filter(({ sheet, isDone }) => sheet === id && isDone());
}

function restoreState(parts: Excel.CustomXmlPartScopedCollection, { statePart }: WorkbookOutline): void {
  for (const part of parts.items) {
    if (statePart) part.setXml(statePart.xml);
    else part.delete();
  }
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
    if (!wanted.includes(name)) continue;
    const before = known.get(name);
    if (before) workbook.names.getItem(item.name).formula = before.formula;
    else workbook.names.getItem(item.name).delete();
  }
}

function restoreCell(workbook: Excel.Workbook, cell: string, before: Entry & { readonly format: string }): void {
  const at = parseAddress(cell);
  if (!at) return;
  const range = workbook.worksheets.getItem(at.sheet).getRange(a1(at.row, at.column)).untrack();
  queueNumberFormat(range, before.format);
  range.formulas = [[entered(before)]];
}

/** Tables first, so that contents fall where they stood; formats before contents, which are understood by them. */
function restoreSheet(sheet: Excel.Worksheet, existing: ExistingSheet, formats: RecordedFormats): void {
  restoreTables(sheet, existing);
  sheet.getRange().untrack().clear('Contents');
  restoreFormats(sheet, formats.get(existing.outline.id));
  const { grid } = existing;
  if (grid.length === 0) return;
  const range = { top: 1, left: 1, bottom: grid.lastRow, right: grid.lastColumn };
  sheet.getRange(formatRange(range)).untrack().formulas = matrixOfGrid(grid);
}

function restoreTables(sheet: Excel.Worksheet, { outline, tables }: ExistingSheet): void {
  const known = outline.tables.map(({ id }) => id);
  for (const table of sheet.tables.items) if (!known.includes(table.id)) table.convertToRange();
  tables.forEach(({ ref }, at) => {
    const before = outline.tables[at];
    const range = parseRange(ref);
    if (!before || !range) return;
    const table = sheet.tables.getItem(before.id);
    table.showTotals = false;
    table.resize(formatRange(before.showTotals ? withoutLastRow(range) : range));
    table.name = before.name;
    table.style = before.style;
    if (before.showTotals) table.showTotals = true;
  });
}

function withoutLastRow(range: Range): Range {
  return { ...range, bottom: range.bottom - 1 };
}

/** Where Excel gave no record, nothing had been written yet. */
function restoreFormats(sheet: Excel.Worksheet, record: ReturnType<RecordedFormats['get']>): void {
  const formats = record && answered(() => record.answer.numberFormat);
  if (record && formats) sheet.getRange(record.address).untrack().numberFormat = formats;
}

function matrixOfGrid(grid: Grid): Entered[][] {
  return Array.from({ length: grid.lastRow }, (_, row) =>
    Array.from({ length: grid.lastColumn }, (_unused, column) => {
      const at = grid.find(row + 1, column + 1);
      return at < 0 ? '' : entered(contentAt(grid, at));
    }),
  );
}
