/// <reference types="office-js" />
import { contains, formatRange, parseRange, type Range } from '../../../core/workbook/range';
import type { ModelCell, SheetModel } from '../../../core/workbook/sheetModel';
import { queueNumberFormat, queueStyle } from './cellStyle';
import { entered, type Entered, type Entry } from './enteredValue';
import { rectanglesOf } from './rectangles';
import { BYTES, type RequestBudget } from './requestBudget';
import type { ExistingSheet, SheetTarget } from './sheetTarget';
import type { WrittenArea } from './writtenBack';

/** How many cells one matrix may have: with long texts still well under what one request may weigh. */
const CELLS_PER_MATRIX = 10_000;

/** What queueing the contents of one sheet needs. */
export interface ContentsJob {
  readonly sheet: Excel.Worksheet;
  readonly target: SheetTarget;
  readonly budget: RequestBudget;
  /** Whether the tables of the sheet are there already. */
  readonly hasTables: boolean;
}

/**
 * Queues number formats and then contents, since a text format decides how what is entered is understood. Formulas that
 * name tables come later: Excel refuses them before the tables are there.
 */
export async function queueContents({ sheet, target, budget, hasTables }: ContentsJob): Promise<void> {
  await queueNumberFormats(sheet, target.model, budget);
  if (hasTables) queuePlaceholders(sheet, target.model);
  const byPosition = new Map(target.model.cells.map((cell) => [position(cell.row, cell.column), cell]));
  for (const rows of bands(extentOf(target))) {
    const matrix = matrixOf(rows, byPosition).map((line) =>
      line.map((entry) => (namesTable(entry) ? '' : enteredEntry(entry))),
    );
    await budget.spend(JSON.stringify(matrix).length);
    sheet.getRange(formatRange(rows)).untrack().formulas = matrix;
  }
}

/** Queues the formulas that name tables, which are there by now. */
export async function queueTableFormulas({ sheet, target, budget }: ContentsJob): Promise<void> {
  const named = target.model.cells.filter((cell) => namesTable({ v: cell.value, f: cell.formula }));
  const byPosition = new Map(named.map((cell) => [position(cell.row, cell.column), cell]));
  for (const { range } of rectanglesOf(named.map(({ row, column }) => ({ row, column, key: '' })))) {
    const matrix = matrixOf(range, byPosition).map((line) => line.map(enteredEntry));
    await budget.spend(JSON.stringify(matrix).length + BYTES.format);
    sheet.getRange(formatRange(range)).untrack().formulas = matrix;
  }
}

/** All that a sheet must hold once it is written, in parts that one answer can hold. */
export function writtenAreas(target: SheetTarget): WrittenArea[] {
  const byPosition = new Map(target.model.cells.map((cell) => [position(cell.row, cell.column), cell]));
  const sheet = target.existing?.outline.name ?? target.model.name;
  return bands(extentOf(target)).map((range) => ({ sheet, range, expected: matrixOf(range, byPosition) }));
}

/** A formula with a structured reference (`Hitos[Avance]`). */
function namesTable({ f }: Entry): boolean {
  return f !== undefined && f.replace(/"[^"]*"/g, '').includes('[');
}

function enteredEntry(entry: Entry): Entered {
  return entered(entry);
}

/**
 * Into a blank column of a table Excel enters one formula for all rows, the last one that it is given (office-js#2093): the
 * columns of tables that are there already hold a text first, and so are not blank.
 */
function queuePlaceholders(sheet: Excel.Worksheet, { tables, cells }: SheetModel): void {
  for (const { ref, totalsRow } of tables) {
    const table = parseRange(ref);
    if (!table) continue;
    const body = { ...table, top: table.top + 1, bottom: table.bottom - (totalsRow ? 1 : 0) };
    const columns = new Set(
      cells.flatMap(({ row, column, formula }) =>
        formula !== undefined && contains(body, row, column) ? [column] : [],
      ),
    );
    for (const column of columns) {
      const range = sheet.getRange(formatRange({ ...body, left: column, right: column })).untrack();
      // One value fills the whole range, which the types of Office.js do not know.
      range.values = PLACEHOLDER as unknown as string[][];
    }
  }
}

/** A text that stands in a column for a moment. */
export const PLACEHOLDER = '…';

/** Queues the looks of all cells; to be queued again does no harm. */
export async function queueCellLooks({ sheet, target, budget }: Omit<ContentsJob, 'hasTables'>): Promise<void> {
  queueVacated(sheet, target);
  const { cells, styles } = target.model;
  const isContinued = continuedCells(target);
  const styled = cells.flatMap((cell) =>
    cell.style === undefined || isContinued(cell) ? [] : [{ row: cell.row, column: cell.column, key: cell.style }],
  );
  for (const { key, range } of rectanglesOf(styled)) {
    const style = styles[key];
    if (!style) continue;
    await budget.spend(BYTES.style);
    queueStyle(sheet.getRange(formatRange(range)).untrack(), style);
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

async function queueNumberFormats(
  sheet: Excel.Worksheet,
  { cells, styles }: SheetModel,
  budget: RequestBudget,
): Promise<void> {
  const formatted = cells.flatMap(({ row, column, style }) => {
    const key = style === undefined ? undefined : styles[style]?.numberFormat;
    return key === undefined ? [] : [{ row, column, key }];
  });
  for (const { key, range } of rectanglesOf(formatted)) {
    await budget.spend(BYTES.format);
    queueNumberFormat(sheet.getRange(formatRange(range)).untrack(), key);
  }
}

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

/** The smallest rectangle that holds both. */
export function union(a: Range, b: Range): Range {
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

function matrixOf(range: Range, cells: ReadonlyMap<string, ModelCell>): Entry[][] {
  const rows: Entry[][] = [];
  for (let row = range.top; row <= range.bottom; row += 1) {
    const line: Entry[] = [];
    for (let column = range.left; column <= range.right; column += 1) {
      const cell = cells.get(position(row, column));
      line.push(cell ? { v: cell.value, f: cell.formula } : BLANK);
    }
    rows.push(line);
  }
  return rows;
}

const BLANK: Entry = { v: null };

function position(row: number, column: number): string {
  return `${row},${column}`;
}
