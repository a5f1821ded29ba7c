/// <reference types="office-js" />
import { contains, formatRange, parseRange, type Range } from '../../../core/workbook/range';
import type { ModelCell, SheetModel } from '../../../core/workbook/sheetModel';
import { queueNumberFormat, queueStyle } from './cellStyle';
import { entered, type Entered } from './enteredValue';
import { rectanglesOf } from './rectangles';
import type { RequestBudget } from './requestBudget';
import type { ExistingSheet, SheetTarget } from './sheetTarget';

/** How many cells one matrix may have: with long texts still well under what one request may weigh. */
const CELLS_PER_MATRIX = 10_000;

/** Queues number formats and then contents, since a text format decides how what is entered is understood. */
export async function queueContents(sheet: Excel.Worksheet, target: SheetTarget, budget: RequestBudget): Promise<void> {
  queueNumberFormats(sheet, target.model, budget);
  const byPosition = new Map(target.model.cells.map((cell) => [position(cell.row, cell.column), cell]));
  for (const rows of bands(extentOf(target))) {
    const matrix = matrixOf(rows, byPosition);
    await budget.spend(JSON.stringify(matrix).length);
    sheet.getRange(formatRange(rows)).untrack().formulas = matrix;
  }
}

/** Queues the looks of all cells; to be queued again does no harm. */
export function queueCellLooks(sheet: Excel.Worksheet, target: SheetTarget, budget: RequestBudget): void {
  queueVacated(sheet, target);
  const { cells, styles } = target.model;
  const isContinued = continuedCells(target);
  const styled = cells.flatMap((cell) =>
    cell.style === undefined || isContinued(cell) ? [] : [{ row: cell.row, column: cell.column, key: cell.style }],
  );
  for (const { key, range } of rectanglesOf(styled)) {
    const style = styles[key];
    if (!style) continue;
    queueStyle(sheet.getRange(formatRange(range)).untrack(), style);
    budget.note(BYTES_PER_STYLE);
  }
}

/**
 * Cells of a table that an earlier run gave the same look: they are left as they are, for somebody may have painted them
 * since. A column whose looks differ from row to row is always given its looks anew.
 */
function continuedCells({ model, existing }: SheetTarget): (cell: ModelCell) => boolean {
  if (!existing) return () => false;
  const bodies = model.tables.flatMap(({ ref }) => {
    const table = parseRange(ref);
    if (!table) return [];
    const header = existing.rows.continued.get(table.top);
    return header === undefined ? [] : [{ table, header }];
  });
  const columns = bodies.map(({ table, header }) => columnsAsBefore(model, existing, { table, header }));
  return ({ row, column }) =>
    existing.rows.continued.has(row) &&
    bodies.some(({ table }, at) => row > table.top && contains(table, row, column) && columns[at]?.has(column));
}

/** The columns of a table whose cells all have one look and whose header stood there already. */
function columnsAsBefore(
  { cells }: SheetModel,
  { grid }: ExistingSheet,
  { table, header }: { readonly table: Range; readonly header: number },
): Set<number> {
  const looks = new Map<number, Set<string | undefined>>();
  const columns = new Set<number>();
  for (const { row, column, value, style } of cells) {
    if (!contains(table, row, column)) continue;
    const at = grid.find(header, column);
    if (row === table.top && at >= 0 && grid.value(at) === value) columns.add(column);
    if (row > table.top) looks.set(column, (looks.get(column) ?? new Set()).add(style));
  }
  return new Set([...columns].filter((column) => looks.get(column)?.size === 1));
}

/** Rows that an earlier run filled and this one does not are left as blank as they were. */
function queueVacated(sheet: Excel.Worksheet, { model, existing }: SheetTarget): void {
  const last = Math.max(0, ...model.cells.map(({ row }) => row));
  if (!existing || lastRowOf(existing) <= last) return;
  const vacated = { top: last + 1, left: 1, bottom: lastRowOf(existing), right: existing.grid.lastColumn };
  sheet.getRange(formatRange(vacated)).untrack().clear('Formats');
}

function queueNumberFormats(sheet: Excel.Worksheet, { cells, styles }: SheetModel, budget: RequestBudget): void {
  const formatted = cells.flatMap(({ row, column, style }) => {
    const key = style === undefined ? undefined : styles[style]?.numberFormat;
    return key === undefined ? [] : [{ row, column, key }];
  });
  for (const { key, range } of rectanglesOf(formatted)) {
    queueNumberFormat(sheet.getRange(formatRange(range)).untrack(), key);
    budget.note(BYTES_PER_FORMAT);
  }
}

/** About what the actions of one rectangle weigh: all of its looks, and its number format alone. */
const BYTES_PER_STYLE = 2_000;
const BYTES_PER_FORMAT = 300;

/** All that is written: the model's cells, and what an earlier run had beyond them, which is emptied. */
export function extentOf({ model, existing }: SheetTarget): Range | null {
  const bounds = [...model.cells.map(cellBounds), ...(existing ? gridBounds(existing) : [])];
  return bounds.reduce<Range | null>((all, range) => (all ? union(all, range) : range), null);
}

function cellBounds({ row, column }: ModelCell): Range {
  return { top: row, left: column, bottom: row, right: column };
}

function gridBounds(existing: ExistingSheet): Range[] {
  const { grid } = existing;
  return grid.length === 0 ? [] : [{ top: 1, left: 1, bottom: lastRowOf(existing), right: grid.lastColumn }];
}

/** The last row of an earlier run, where it stands once rows are put in. */
function lastRowOf({ grid, rows }: ExistingSheet): number {
  return Math.max(
    grid.lastRow,
    rows.edits.reduce((row, { count }) => row + count, grid.lastRow),
  );
}

function union(a: Range, b: Range): Range {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

function bands(extent: Range | null): Range[] {
  if (!extent) return [];
  const height = Math.max(1, Math.floor(CELLS_PER_MATRIX / (extent.right - extent.left + 1)));
  const ranges: Range[] = [];
  for (let top = extent.top; top <= extent.bottom; top += height) {
    ranges.push({ ...extent, top, bottom: Math.min(extent.bottom, top + height - 1) });
  }
  return ranges;
}

function matrixOf(range: Range, cells: ReadonlyMap<string, ModelCell>): Entered[][] {
  const rows: Entered[][] = [];
  for (let row = range.top; row <= range.bottom; row += 1) {
    const line: Entered[] = [];
    for (let column = range.left; column <= range.right; column += 1) {
      const cell = cells.get(position(row, column));
      line.push(cell ? entered({ v: cell.value, f: cell.formula }) : '');
    }
    rows.push(line);
  }
  return rows;
}

function position(row: number, column: number): string {
  return `${row},${column}`;
}
