/// <reference types="office-js" />
import { contentAt } from '../../core/workbook/snapshot';
import type { Grid } from '../../core/workbook/grid';
import { formatRange } from '../../core/workbook/range';
import { a1, parseAddress } from '../../core/workbook/address';
import { STATE_NAMESPACE } from '../workbookState';
import type { CheckedChange } from './changeTargets';
import { queueNumberFormat } from './cellStyle';
import { entered, type Entered, type Entry } from './enteredValue';
import type { ExcelRun } from './excelSession';
import { markOf, type WorkbookOutline } from './outline';
import type { ExistingSheet, SheetTarget } from './sheetTarget';

/** What a failed write had set out to do. */
export interface FailedWrite {
  readonly outline: WorkbookOutline;
  readonly changes: readonly CheckedChange[];
  readonly targets: readonly SheetTarget[];
}

/**
 * Takes back what a failed write had already done: Excel keeps the actions before the one that failed. New sheets go
 * (which costs the user Excel's own undo); renewed ones, changed cells and Cuadre's state get their contents back. Says
 * whether a sheet was deleted.
 */
export async function takeBack(run: ExcelRun, failed: FailedWrite): Promise<boolean> {
  const { workbook } = run.context;
  const sheets = workbook.worksheets.load('items/id,items/name,items/names/items/name,items/names/items/formula');
  const names = workbook.names.load('items/name');
  const parts = workbook.customXmlParts.getByNamespace(STATE_NAMESPACE).load('items/id');
  await run.finish();
  const orphans = sheets.items.filter((sheet) => isOurs(sheet, failed));
  for (const { change, format } of failed.changes.toReversed()) {
    restoreCell(workbook, change.cell, { ...change.before, format });
  }
  for (const { existing } of failed.targets) if (existing) restoreSheet(workbook, existing);
  for (const { name } of names.items) if (isNewName(name, failed)) workbook.names.getItem(name).delete();
  restoreState(parts, failed.outline);
  for (const sheet of orphans) sheet.delete();
  await run.finish();
  return orphans.length > 0;
}

/** A sheet that was not there before and that bears a mark of this write: a co-author's new sheet bears none. */
function isOurs(sheet: Excel.Worksheet, { outline, targets }: FailedWrite): boolean {
  if (outline.sheets.some(({ id }) => id === sheet.id)) return false;
  const mark = markOf(sheet.names.items.map(({ name, formula }) => ({ name, formula: String(formula) })));
  return targets.some(({ model, existing }) => existing === null && model.name === sheet.name && model.mark === mark);
}

function restoreState(parts: Excel.CustomXmlPartScopedCollection, { statePart }: WorkbookOutline): void {
  for (const part of parts.items) {
    if (statePart) part.setXml(statePart.xml);
    else part.delete();
  }
}

function isNewName(name: string, { outline, targets }: FailedWrite): boolean {
  const isKnown = outline.names.some((known) => known.name.toLowerCase() === name.toLowerCase());
  return !isKnown && targets.some(({ model }) => model.names.some((wanted) => wanted.name === name));
}

function restoreCell(workbook: Excel.Workbook, cell: string, before: Entry & { readonly format: string }): void {
  const at = parseAddress(cell);
  if (!at) return;
  const range = workbook.worksheets.getItem(at.sheet).getRange(a1(at.row, at.column)).untrack();
  queueNumberFormat(range, before.format);
  range.formulas = [[entered(before)]];
}

function restoreSheet(workbook: Excel.Workbook, { outline, grid, tables }: ExistingSheet): void {
  const sheet = workbook.worksheets.getItem(outline.id);
  for (const { name, ref } of tables) sheet.tables.getItem(name).resize(ref);
  sheet.getRange().untrack().clear('Contents');
  if (grid.length === 0) return;
  const range = { top: 1, left: 1, bottom: grid.lastRow, right: grid.lastColumn };
  sheet.getRange(formatRange(range)).untrack().formulas = matrixOfGrid(grid);
}

function matrixOfGrid(grid: Grid): Entered[][] {
  return Array.from({ length: grid.lastRow }, (_, row) =>
    Array.from({ length: grid.lastColumn }, (_unused, column) => {
      const at = grid.find(row + 1, column + 1);
      return at < 0 ? '' : entered(contentAt(grid, at));
    }),
  );
}
