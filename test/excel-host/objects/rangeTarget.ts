import { columnNumber, parseA1 } from '../../../src/core/workbook/address';
import { formatRange, type Range } from '../../../src/core/workbook/range';
import type { EmulatedBook } from '../emulatedBook';
import type { EmulatedSheet } from '../emulatedSheet';
import { accessDenied, HostError, invalidArgument } from '../hostError';

/** A range of a sheet of a workbook. */
export interface RangeTarget {
  readonly book: EmulatedBook;
  readonly sheet: EmulatedSheet;
  readonly range: Range;
}

/** The limits of a sheet of Excel ("Excel specifications and limits"). */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

/** Excel on the web refuses ranges of more cells ("Resource limits and performance optimization for Office Add-ins"). */
const MOST_CELLS = 5_000_000;

export const WHOLE_SHEET: Range = { top: 1, left: 1, bottom: LAST_ROW, right: LAST_COLUMN };

/** The rectangle of an address as add-ins write it: `A1:B2`, `$A$1`, `C:D`, `5:7`, with or without the sheet. */
export function rectangle(address: string): Range {
  const local = address.slice(address.lastIndexOf('!') + 1).replaceAll('$', '');
  const [first = '', last = first] = local.split(':');
  const a = corner(first);
  const b = corner(last);
  if (!a || !b) throw invalidArgument(address);
  return { top: a.row ?? 1, left: a.column ?? 1, bottom: b.row ?? LAST_ROW, right: b.column ?? LAST_COLUMN };
}

function corner(text: string): { row?: number; column?: number } | null {
  if (/^\d+$/.test(text)) return { row: Number(text) };
  if (/^[A-Za-z]{1,3}$/.test(text)) return { column: columnNumber(text) };
  return parseA1(text);
}

export function rowCount({ top, bottom }: Range): number {
  return bottom - top + 1;
}

export function columnCount({ left, right }: Range): number {
  return right - left + 1;
}

/** The address as Excel gives it, with the sheet in quotes where its name needs them. */
export function addressOf({ sheet, range }: RangeTarget): string {
  const plain = /^[\p{L}_][\p{L}\d_.]*$/u.test(sheet.name);
  const name = plain ? sheet.name : `'${sheet.name.replaceAll("'", "''")}'`;
  return `${name}!${formatRange(range)}`;
}

/** Every position of a range that is small enough to be walked. */
export function eachCell({ top, left, bottom, right }: Range, visit: (row: number, column: number) => void): void {
  for (let row = top; row <= bottom; row += 1) for (let column = left; column <= right; column += 1) visit(row, column);
}

/** A value for every cell of a range, as a matrix. */
export function matrix<V>(range: Range, valueAt: (row: number, column: number) => V): V[][] {
  if (rowCount(range) * columnCount(range) > MOST_CELLS) {
    throw new HostError('InvalidArgument', 'The range has more than 5 million cells.');
  }
  return Array.from({ length: rowCount(range) }, (_row, row) =>
    Array.from({ length: columnCount(range) }, (_column, column) => valueAt(range.top + row, range.left + column)),
  );
}

/** Cells of a protected sheet are locked unless the user unlocked them ("Protect a worksheet"). */
export function assertWritable({ sheet }: RangeTarget): void {
  if (sheet.protected) throw accessDenied(`${sheet.name} is protected`);
}
