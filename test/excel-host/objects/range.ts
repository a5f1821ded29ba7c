import type { CellContent } from '../../../src/core/workbook/cell';
import { hostClass, type HostObject } from '../hostClass';
import { invalidArgument } from '../hostError';
import { RowShift } from '../rowShift';
import { conditionalFormatsObject } from './conditionalFormats';
import { dataValidationObject } from './dataValidation';
import { enterCells } from './enteredCells';
import { rangeFormatObject } from './rangeFormat';
import {
  addressOf,
  assertWritable,
  columnCount,
  eachCell,
  matrix,
  LAST_COLUMN,
  rectangle,
  rowCount,
  type RangeTarget,
} from './rangeTarget';

/** Excel's `Range` (learn.microsoft.com/javascript/api/excel/excel.range). */
export const rangeObject: (target: RangeTarget) => HostObject = hostClass<RangeTarget>('Range', {
  properties: {
    Address: { get: addressOf },
    RowCount: { get: ({ range }) => rowCount(range) },
    ColumnCount: { get: ({ range }) => columnCount(range) },
    RowIndex: { get: ({ range }) => range.top - 1 },
    ColumnIndex: { get: ({ range }) => range.left - 1 },
    Values: {
      get: ({ sheet, range }) => matrix(range, (row, column) => shown(sheet.cell(row, column))),
      set: enter,
    },
    Formulas: {
      get: ({ sheet, range }) => matrix(range, (row, column) => formulaShown(sheet.cell(row, column))),
      set: enter,
    },
    NumberFormat: {
      get: ({ sheet, range }) => matrix(range, (row, column) => sheet.formatOf(row, column)),
      set: setNumberFormat,
    },
    RowHidden: {
      get: ({ sheet, range }) => allOrNone(range.top, range.bottom, sheet.hiddenRows),
      set: ({ sheet, range }, hidden) => {
        for (let row = range.top; row <= range.bottom; row += 1) {
          if (hidden === true) sheet.hiddenRows.add(row);
          else sheet.hiddenRows.delete(row);
        }
      },
    },
    ColumnHidden: {
      get: ({ sheet, range }) => allOrNone(range.left, range.right, sheet.hiddenColumns),
      set: ({ sheet, range }, hidden) => {
        for (let column = range.left; column <= range.right; column += 1) {
          if (hidden === true) sheet.hiddenColumns.add(column);
          else sheet.hiddenColumns.delete(column);
        }
      },
    },
  },
  objects: {
    Format: (target) => rangeFormatObject(target),
    DataValidation: (target) => dataValidationObject(target),
    ConditionalFormats: (target) => conditionalFormatsObject(target),
  },
  methods: {
    // "If there are no merged areas in this range, … null object"; areas that begin outside are not given (office-js#3611).
    GetMergedAreasOrNullObject: (target) => {
      target.book.isUndoLost = true;
      const areas = target.sheet.merges.flatMap((address) => areaIn(target, address));
      return areas.length > 0 ? rangeAreasObject(areas) : null;
    },
    GetRow: (target, row: number) => {
      const top = target.range.top + row;
      return rangeObject({ ...target, range: { ...target.range, top, bottom: top } });
    },
    GetBoundingRect: (target, other: HostObject) => {
      const { range } = other.target as RangeTarget;
      return rangeObject({
        ...target,
        range: {
          top: Math.min(target.range.top, range.top),
          left: Math.min(target.range.left, range.left),
          bottom: Math.max(target.range.bottom, range.bottom),
          right: Math.max(target.range.right, range.right),
        },
      });
    },
    _ValidateArraySize: ({ range }, rows: number, columns: number) => {
      if (rows !== rowCount(range) || columns !== columnCount(range)) throw invalidArgument('the size of the array');
    },
    Select: ({ book, sheet, range }) => {
      book.active = sheet;
      book.selected = { sheet, range };
    },
    Clear: clear,
    Insert: insertRows,
    Delete: deleteRows,
    GetRowProperties: ({ sheet, range }) =>
      Array.from({ length: rowCount(range) }, (_, at) => ({ rowHidden: sheet.hiddenRows.has(range.top + at) })),
    GetColumnProperties: ({ sheet, range }) =>
      Array.from({ length: columnCount(range) }, (_, at) => ({
        columnHidden: sheet.hiddenColumns.has(range.left + at),
        // Points; 48 is the standard width of 8.43 characters. A hidden column has none.
        format: {
          columnWidth: sheet.hiddenColumns.has(range.left + at) ? 0 : (sheet.columnWidths.get(range.left + at) ?? 48),
        },
      })),
  },
} satisfies Parameters<typeof hostClass<RangeTarget>>[1]);

function areaIn(target: RangeTarget, address: string): RangeTarget[] {
  const { range } = target;
  const area = rectangle(address);
  const begins =
    area.top >= range.top && area.top <= range.bottom && area.left >= range.left && area.left <= range.right;
  return begins ? [{ ...target, range: area }] : [];
}

/** Excel's `RangeAreas`, of which Cuadre reads the areas. */
const rangeAreasObject = hostClass<readonly RangeTarget[]>('RangeAreas', {
  properties: { AreaCount: { get: (areas) => areas.length } },
  objects: { Areas: (areas) => rangeCollectionObject(areas) },
});

const rangeCollectionObject = hostClass<readonly RangeTarget[]>('RangeCollection', {
  items: (areas) => areas.map((area) => rangeObject(area)),
});

/** What `values` gives: an empty text for an empty cell, the error's text for an error. */
function shown({ v, e }: CellContent): unknown {
  return e ?? v ?? '';
}

/** What `formulas` gives: the formula, or else what `values` gives. */
function formulaShown(content: CellContent): unknown {
  return content.f ?? shown(content);
}

/** True or false when all agree, null when they do not ("Range.rowHidden"). */
function allOrNone(first: number, last: number, hidden: ReadonlySet<number>): boolean | null {
  let count = 0;
  for (const at of hidden) if (at >= first && at <= last) count += 1;
  if (count === 0) return false;
  return count === last - first + 1 ? true : null;
}

/** One value fills the whole range; a matrix must have its size ("Range.values"). */
function enter(target: RangeTarget, input: unknown): void {
  assertWritable(target);
  const { book, sheet, range } = target;
  enterCells(target, inputs(input, range));
  book.announce({ sheet, range, source: 'Local', trigger: 'ThisLocalAddin' });
}

function inputs(input: unknown, range: RangeTarget['range']): (row: number, column: number) => unknown {
  if (!Array.isArray(input)) return () => input;
  const rows = input as unknown[][];
  const width = rows[0]?.length ?? 0;
  const fits = rows.length === rowCount(range) && rows.every((row) => Array.isArray(row) && row.length === width);
  if (!fits || width !== columnCount(range)) throw invalidArgument('the size of the array');
  return (row, column) => rows[row - range.top]?.[column - range.left];
}

function setNumberFormat(target: RangeTarget, input: unknown): void {
  assertWritable(target);
  const { sheet, range } = target;
  const at = inputs(input, range);
  eachCell(range, (row, column) => {
    const numberFormat = at(row, column);
    if (typeof numberFormat !== 'string') return;
    sheet.setStyle(row, column, { numberFormat });
    const { v, f, e } = sheet.cell(row, column);
    const content = { v, ...(f === undefined ? {} : { f }), ...(e === undefined ? {} : { e }) };
    if (v !== null || f !== undefined || e !== undefined) {
      sheet.put(row, column, numberFormat === 'General' ? content : { ...content, z: numberFormat });
    }
  });
}

/**
 * "Inserts a cell or a range of cells into the worksheet in place of this range, and shifts the other cells to make space.
 * Returns a new Range object at the now blank space" (Range.insert). New rows are formatted as the row above
 * (support.microsoft.com "Insert or delete rows and columns"); that they may be hidden as it is, nobody says, nor the contrary.
 */
function insertRows(target: RangeTarget, direction: string): HostObject {
  const { sheet, range } = wholeRows(target, direction, 'Down');
  const above = sheet.styledPositions().filter(({ row }) => row === range.top - 1);
  const looks = above.map(({ row, column }) => ({ column, style: sheet.style(row, column) }));
  const isHidden = sheet.hiddenRows.has(range.top - 1);
  const height = sheet.rowHeights.get(range.top - 1);
  sheet.shiftRows(new RowShift(range.top, rowCount(range)));
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (const { column, style } of looks) sheet.setStyle(row, column, style);
    if (isHidden) sheet.hiddenRows.add(row);
    if (height !== undefined) sheet.rowHeights.set(row, height);
  }
  return rangeObject(target);
}

/** "Deletes the cells associated with the range" (Range.delete). */
function deleteRows(target: RangeTarget, direction: string): void {
  const { sheet, range } = wholeRows(target, direction, 'Up');
  sheet.shiftRows(new RowShift(range.top, -rowCount(range)));
}

/** Part of a row cannot be shifted across a table ("This operation is not allowed…"), so Cuadre shifts whole ones. */
function wholeRows(target: RangeTarget, direction: string, expected: string): RangeTarget {
  assertWritable(target);
  const { left, right } = target.range;
  if (direction !== expected || left !== 1 || right !== LAST_COLUMN) throw invalidArgument('part of a row');
  return target;
}

/** `All`, `Formats`, `Contents` ("Excel.ClearApplyTo"). */
function clear(target: RangeTarget, applyTo: string | null = null): void {
  assertWritable(target);
  const { sheet, range } = target;
  const what = applyTo ?? 'All';
  if (what !== 'Formats') {
    for (const { row, column } of sheet.positionsIn(range)) sheet.put(row, column, { v: null });
  }
  if (what === 'Contents') return;
  for (const { row, column } of [...sheet.positionsIn(range), ...sheet.styledPositions()]) {
    if (row >= range.top && row <= range.bottom && column >= range.left && column <= range.right)
      sheet.clearStyle(row, column);
  }
}
