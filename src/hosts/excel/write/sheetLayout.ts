/// <reference types="office-js" />
import { a1, columnName } from '../../../core/workbook/address';
import { leastWidths } from '../../../core/workbook/leastWidths';
import type { ModelPrint, SheetModel } from '../../../core/workbook/sheetModel';
import type { SheetTarget } from './sheetTarget';
import { hasExcelApi } from '../requirements';

/** Queues all that is about the sheet and not about one cell: widths, freezing, printing, colour of the tab. */
export function queueLayout(
  sheet: Excel.Worksheet,
  { model, existing }: SheetTarget,
  widths: ReadonlyMap<number, number>,
): void {
  queueSizes(sheet, model, { existing, widths });
  sheet.showGridlines = model.showGridlines;
  if (model.tabColour !== undefined) sheet.tabColor = `#${model.tabColour}`;
  if (model.freeze) queueFreeze(sheet, model.freeze);
  if (model.print) queuePrint(sheet.pageLayout, model.print);
  queueNotes(sheet, model);
}

/** Columns of an earlier run have the widths that people gave them, unless a figure of ours grew out of one. */
function queueSizes(
  sheet: Excel.Worksheet,
  model: SheetModel,
  { existing, widths }: Pick<SheetTarget, 'existing'> & { readonly widths: ReadonlyMap<number, number> },
): void {
  const keptColumns = existing?.grid.lastColumn ?? 0;
  const { columnWidths, rowHeights = {}, hiddenColumns = [] } = model;
  for (const [column, width] of Object.entries(columnWidths)) {
    if (Number(column) <= keptColumns) continue;
    columnRange(sheet, Number(column)).format.columnWidth = pointsOfCharacters(width);
  }
  for (const [column, least] of existing ? leastWidths(model) : []) {
    const now = widths.get(column);
    const needed = pointsOfCharacters(least);
    if (now !== undefined && now < needed) columnRange(sheet, column).format.columnWidth = needed;
  }
  for (const [row, height] of Object.entries(rowHeights)) {
    sheet.getRange(`${row}:${row}`).untrack().format.rowHeight = height;
  }
  for (const column of hiddenColumns) columnRange(sheet, column).columnHidden = true;
}

function columnRange(sheet: Excel.Worksheet, column: number): Excel.Range {
  return sheet.getRange(`${columnName(column)}:${columnName(column)}`).untrack();
}

/**
 * Excel's API measures columns in points, files and people in characters of the default font: 7 pixels each and 5 of
 * margin, of which 4 make 3 points (ECMA-376 part 1, 18.3.1.13).
 */
function pointsOfCharacters(characters: number): number {
  return Math.trunc(characters * 7 + 5) * 0.75;
}

function queueFreeze(sheet: Excel.Worksheet, { rows, columns }: NonNullable<SheetModel['freeze']>): void {
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRange(`A1:${a1(rows, columns)}`).untrack());
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

/** A quarter of an inch: what is fitted to a page takes all that office printers print. */
const NARROW_MARGIN_POINTS = 18;

function queuePrint(page: Excel.PageLayout, print: ModelPrint): void {
  const { area, landscape, titleRows, titleColumns, fitToWidth, pagesWide = 1 } = print;
  page.orientation = landscape ? 'Landscape' : 'Portrait';
  page.setPrintArea(area);
  if (titleRows) page.setPrintTitleRows(`$${titleRows.first}:$${titleRows.last}`);
  if (titleColumns) page.setPrintTitleColumns(`$${columnName(titleColumns.first)}:$${columnName(titleColumns.last)}`);
  if (!fitToWidth) return;
  page.zoom = { horizontalFitToPages: pagesWide };
  if (pagesWide > 1) page.printOrder = 'OverThenDown';
  page.leftMargin = NARROW_MARGIN_POINTS;
  page.rightMargin = NARROW_MARGIN_POINTS;
}

/** Notes came to the API late; without them the sheet is whole, only less explained. */
function queueNotes(sheet: Excel.Worksheet, { cells }: SheetModel): void {
  if (!hasExcelApi('1.18')) return;
  for (const { row, column, note } of cells) {
    if (note === undefined) continue;
    const address = a1(row, column);
    sheet.notes.getItemOrNullObject(address).delete();
    sheet.notes.add(address, note);
  }
}
