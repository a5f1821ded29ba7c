import { columnName, quoteSheet } from '../../workbook/address';
import type { Range } from '../../workbook/range';

const PLAIN_NAME = /^[A-Za-z_][A-Za-z0-9_.]*$/;
const LIKE_A_CELL = /^(?:[A-Za-z]{1,3}[0-9]+|[Rr][0-9]*(?:[Cc][0-9]*)?|[Cc][0-9]*|true|false)$/i;

/** A sheet's name as a formula writes it, with quotes only where Excel itself puts them. */
export function sheetReference(name: string): string {
  return PLAIN_NAME.test(name) && !LIKE_A_CELL.test(name) ? name : quoteSheet(name);
}

/** An absolute reference to a rectangle of another sheet: `PLAN!$H$7:$H$20`. */
export function absoluteRange(sheet: string, range: Range): string {
  const first = absoluteCell(range.top, range.left);
  const last = absoluteCell(range.bottom, range.right);
  return `${sheetReference(sheet)}!${first === last ? first : `${first}:${last}`}`;
}

/** An absolute reference inside a sheet: `$H$7`. */
export function absoluteCell(row: number, column: number): string {
  return `$${columnName(column)}$${row}`;
}

/** A text as a formula writes it, quotes doubled. */
export function textLiteral(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** The field of this row of a table: `Hitos1[[#This Row],[Avance]]`, which every spreadsheet reads. */
export function thisRow(table: string, header: string): string {
  return `${table}[[#This Row],[${escapeHeader(header)}]]`;
}

/** The fields of this row from one column to another: `Hitos1[[#This Row],[T1]:[T4]]`. */
export function thisRowSpan(table: string, first: string, last: string): string {
  return `${table}[[#This Row],[${escapeHeader(first)}]:[${escapeHeader(last)}]]`;
}

/** A whole column of a table: `Hitos1[Avance]`. */
export function tableColumn(table: string, header: string): string {
  return `${table}[${escapeHeader(header)}]`;
}

function escapeHeader(header: string): string {
  return header.replace(/['[\]#@]/g, "'$&");
}
