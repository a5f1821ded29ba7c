import { contains, type Range } from '../../../src/core/workbook/range';
import type { EmulatedSheet } from '../emulatedSheet';
import type { EmulatedTable } from '../model';
import { typed } from '../typed';
import { filterOf } from '../filters';
import { columnCount, rectangle, type RangeTarget } from './rangeTarget';

/** Enters what an add-in gives to a range, with what Excel makes of it: filters, merged areas and calculated columns. */
export function enterCells(target: RangeTarget, at: (row: number, column: number) => unknown): void {
  const { book, sheet, range } = target;
  const { calculatedColumns, filteredWrites } = book.faults();
  const blank = calculatedColumns ? blankColumns(sheet, range) : [];
  const rows = rowsFor(target, filteredWrites);
  for (let row = range.top; row <= range.bottom; row += 1) {
    const into = rows(row);
    if (into === null) continue;
    for (let column = range.left; column <= range.right; column += 1) {
      enterOne(sheet, { row: into, column }, at(row, column));
    }
  }
  for (const { table, column } of blank) calculate(sheet, table, { column, entered: range });
}

/** A cell under a merged area, but for its first one, holds nothing ("Merge and unmerge cells"). */
function enterOne(sheet: EmulatedSheet, { row, column }: { row: number; column: number }, input: unknown): void {
  const isCovered = sheet.merges.some((address) => {
    const area = rectangle(address);
    return contains(area, row, column) && !(row === area.top && column === area.left);
  });
  if (isCovered) return;
  const z = sheet.formatOf(row, column);
  const content = typed(input, z);
  if (content) sheet.put(row, column, { ...content, ...(z === 'General' ? {} : { z }) });
}

/** Where a row of a matrix lands: nowhere, or on another row, when a filter hides some of them. */
function rowsFor({ sheet, range }: RangeTarget, manner: 'skipped' | 'misplaced' | undefined) {
  const isHidden = (row: number): boolean => sheet.hiddenRows.has(row) && filterOf(sheet, row) !== null;
  const hides = Array.from({ length: range.bottom - range.top + 1 }, (_, at) => range.top + at).some(isHidden);
  if (!manner || !hides || (range.top === range.bottom && columnCount(range) === 1)) return (row: number) => row;
  if (manner === 'skipped') return (row: number) => (isHidden(row) ? null : row);
  const visible: number[] = [];
  for (let row = range.top; visible.length <= range.bottom - range.top; row += 1) if (!isHidden(row)) visible.push(row);
  return (row: number) => visible[row - range.top] ?? null;
}

interface TableColumn {
  readonly table: EmulatedTable;
  readonly column: number;
}

/** The columns of tables that hold nothing yet, or one formula for all rows. */
function blankColumns(sheet: EmulatedSheet, range: Range): TableColumn[] {
  return sheet.tables.flatMap((table) =>
    columnsOf(table.range, range).flatMap((column) =>
      table.calculated.has(column) || isBlank(sheet, table, column) ? [{ table, column }] : [],
    ),
  );
}

function columnsOf(table: Range, { left, right }: Range): number[] {
  const first = Math.max(left, table.left);
  return Array.from({ length: Math.max(0, Math.min(right, table.right) - first + 1) }, (_, at) => first + at);
}

function isBlank(sheet: EmulatedSheet, table: EmulatedTable, column: number): boolean {
  const { top, bottom } = bodyOf(table);
  for (let row = top; row <= bottom; row += 1) {
    const { v, f, e } = sheet.cell(row, column);
    if (v !== null || f !== undefined || e !== undefined) return false;
  }
  return true;
}

function bodyOf({ range, showTotals }: EmulatedTable): Range {
  return { ...range, top: range.top + 1, bottom: range.bottom - (showTotals ? 1 : 0) };
}

/** "Fill formulas in tables to create calculated columns": the last formula that was entered is that of every row. */
function calculate(
  sheet: EmulatedSheet,
  table: EmulatedTable,
  { column, entered }: { column: number; entered: Range },
): void {
  const body = bodyOf(table);
  let last: string | undefined;
  for (let row = Math.max(body.top, entered.top); row <= Math.min(body.bottom, entered.bottom); row += 1) {
    last = sheet.cell(row, column).f ?? last;
  }
  if (last === undefined) {
    table.calculated.delete(column);
    return;
  }
  table.calculated.set(column, last);
  fillCalculated(sheet, table, body.top);
}

/** Puts the formulas of calculated columns into the rows from one on. */
export function fillCalculated(sheet: EmulatedSheet, table: EmulatedTable, from: number): void {
  for (const [column, formula] of table.calculated) {
    for (let row = from; row <= bodyOf(table).bottom; row += 1) sheet.put(row, column, { v: 0, f: formula });
  }
}
