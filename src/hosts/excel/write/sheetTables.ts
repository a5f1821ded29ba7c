/// <reference types="office-js" />
import { formatRange, parseRange, type Range } from '../../../core/workbook/range';
import type { ContinuedTable, Renewal } from '../../../core/workbook/renewal';
import type { ModelTable, SheetModel } from '../../../core/workbook/sheetModel';
import { entered } from './enteredValue';
import type { SheetTarget } from './sheetTarget';

/**
 * Queues the tables of an earlier run in the size that they will have, before any content: Excel would widen them by itself
 * where something is written beside them. They are resized and not made again: formulas that the user has over them stay
 * whole. One whose header stands elsewhere by now cannot be resized (`Table.resize`), and becomes cells.
 */
export function queueKnownTables(sheet: Excel.Worksheet, { model, existing }: SheetTarget): void {
  if (!existing) return;
  for (const table of model.tables) {
    const known = tableOf(existing.renewal, table);
    if (!known) continue;
    const one = sheet.tables.getItem(known.before.name);
    if (isResizable(existing.renewal, known)) {
      queueHeader(sheet, model, known.now);
      queueResize(one, table);
    } else one.convertToRange();
  }
}

/** Queues the tables that are not there yet, over contents that are: formulas that are written into a table become one. */
export function queueNewTables(sheet: Excel.Worksheet, { model, existing }: SheetTarget): void {
  for (const table of model.tables) {
    const range = parseRange(table.ref);
    const known = existing && tableOf(existing.renewal, table);
    if (range && !(existing && known && isResizable(existing.renewal, known))) queueNewTable(sheet, table, range);
  }
}

/** The table of an earlier run. */
function tableOf({ tables }: Renewal, model: ModelTable): ContinuedTable | null {
  return tables.find((table) => table.model === model) ?? null;
}

/** "The header row must stay in the same row, and the resulting table must overlap the original" (Table.resize). */
function isResizable({ moves }: Renewal, { before: { range }, now }: ContinuedTable): boolean {
  return moves.now(range.top) === now.top && range.left <= now.right && range.right >= now.left;
}

function queueHeader(sheet: Excel.Worksheet, model: SheetModel, table: Range): void {
  const texts = model.cells.filter(
    ({ row, column }) => row === table.top && column >= table.left && column <= table.right,
  );
  const byColumn = new Map(texts.map((cell) => [cell.column, entered({ v: cell.value })]));
  const header = Array.from({ length: table.right - table.left + 1 }, (_, at) => byColumn.get(table.left + at) ?? '');
  sheet.getRange(formatRange({ ...table, bottom: table.top })).untrack().formulas = [header];
}

/** The row of totals is a row of the contents already: a table that were told to show one would put its own there. */
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
