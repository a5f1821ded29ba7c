/// <reference types="office-js" />
import { formatRange, parseRange, type Range } from '../../../core/workbook/range';
import type { ModelTable, SheetModel } from '../../../core/workbook/sheetModel';
import { entered } from './enteredValue';
import type { ExistingSheet, SheetTarget } from './sheetTarget';

/**
 * Queues the tables of a sheet with their headers, before any formula, since formulas of other sheets name them. A table
 * of an earlier run is resized and not made again: formulas that the user has over it stay whole.
 */
export function queueTables(sheet: Excel.Worksheet, { model, existing }: SheetTarget): void {
  for (const table of model.tables) {
    const range = parseRange(table.ref);
    if (!range) continue;
    queueHeader(sheet, model, range);
    const known = existing && tableOf(existing, table, range);
    if (known) queueResize(sheet.tables.getItem(known), table);
    else queueNewTable(sheet, table, range);
  }
}

/** The name of the table of an earlier run: the same, or another one that somebody gave it where it stands. */
function tableOf({ tables }: ExistingSheet, { name }: ModelTable, range: Range): string | null {
  const same = tables.find((table) => table.name.toLowerCase() === name.toLowerCase());
  return (same ?? tables.find(({ ref }) => startsAlike(parseRange(ref), range)))?.name ?? null;
}

function startsAlike(a: Range | null, b: Range): boolean {
  return a?.top === b.top && a.left <= b.right && a.right >= b.left;
}

function queueHeader(sheet: Excel.Worksheet, model: SheetModel, table: Range): void {
  const texts = model.cells.filter(
    ({ row, column }) => row === table.top && column >= table.left && column <= table.right,
  );
  const byColumn = new Map(texts.map((cell) => [cell.column, entered({ v: cell.value })]));
  const header = Array.from({ length: table.right - table.left + 1 }, (_, at) => byColumn.get(table.left + at) ?? '');
  sheet.getRange(formatRange({ ...table, bottom: table.top })).untrack().formulas = [header];
}

function queueNewTable(sheet: Excel.Worksheet, { name, style, totalsRow }: ModelTable, range: Range): void {
  const body = totalsRow ? { ...range, bottom: range.bottom - 1 } : range;
  const table = sheet.tables.add(formatRange(body), true);
  table.name = name;
  table.style = style;
  if (totalsRow) table.showTotals = true;
}

function queueResize(table: Excel.Table, { name, ref, style, totalsRow }: ModelTable): void {
  table.name = name;
  table.showTotals = false;
  const range = parseRange(ref);
  table.resize(range && totalsRow ? formatRange({ ...range, bottom: range.bottom - 1 }) : ref);
  table.style = style;
  if (totalsRow) table.showTotals = true;
}
