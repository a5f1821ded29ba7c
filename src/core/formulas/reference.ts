import { parseStructRef } from '@borgar/fx';
import type { CellPlace } from './formulaTemplate';
import type { Range } from '../workbook/range';

/** A reference of a relative pattern, taken apart (referencia). */
export type Reference = CellsReference | TableReference | NameReference | ExternalReference;

/** Cells of a sheet, or of all sheets from one to another. */
export interface CellsReference {
  readonly kind: 'cells';
  /** Null for the formula's own sheet. */
  readonly sheet: string | null;
  readonly lastSheet: string | null;
  readonly rows: Span | null;
  readonly columns: Span | null;
}

/** Rows or columns from one to another; each is a number of the sheet when fixed, else steps from the formula's cell. */
export interface Span {
  readonly first: Step;
  readonly last: Step;
}

interface Step {
  readonly by: number;
  readonly fixed: boolean;
}

/** A structured reference into a table. */
export interface TableReference {
  readonly kind: 'table';
  /** Empty for the table that the formula stands in. */
  readonly table: string;
  readonly columns: readonly string[];
  /** In small letters: `data`, `headers`, `totals`, `all`, `this row`. */
  readonly sections: readonly string[];
}

/** A defined name, or a table by its name alone. */
export interface NameReference {
  readonly kind: 'name';
  readonly sheet: string | null;
  readonly name: string;
}

/** Something of another workbook. */
export interface ExternalReference {
  readonly kind: 'external';
  readonly book: string;
}

const CORNER = /^(?:R(\d+|\[-?\d+\])?)?(?:C(\d+|\[-?\d+\])?)?$/i;

/** Takes a reference of a relative pattern (R1C1 notation) apart. */
export function parseReference(text: string): Reference {
  const book = /\[([^\]]+)\][^!]*!/.exec(text);
  if (book?.[1] !== undefined) return { kind: 'external', book: book[1] };
  const cut = text.lastIndexOf('!');
  const [sheet, lastSheet] = cut < 0 ? [null, null] : sheetsOf(text.slice(0, cut));
  const rest = text.slice(cut + 1);
  const cells = cellsOf(rest);
  if (cells) return { kind: 'cells', sheet, lastSheet, ...cells };
  if (rest.includes('[')) return tableOf(rest);
  return { kind: 'name', sheet, name: rest };
}

function sheetsOf(text: string): [string, string | null] {
  const isQuoted = text.startsWith("'");
  const plain = isQuoted ? text.slice(1, -1).replaceAll("''", "'") : text;
  // A sheet's name holds no colon: it stands between the first and the last of several sheets.
  const [first = plain, last = null] = plain.split(':');
  return [first, last];
}

function cellsOf(text: string): Pick<CellsReference, 'rows' | 'columns'> | null {
  const [firstText = '', lastText = firstText, ...more] = text.split(':');
  const [first, last] = [cornerOf(firstText), cornerOf(lastText)];
  if (!first || !last || more.length > 0) return null;
  return { rows: span(first.row, last.row), columns: span(first.column, last.column) };
}

function cornerOf(text: string): { row: Step | null; column: Step | null } | null {
  const match = text === '' ? null : CORNER.exec(text);
  if (!match) return null;
  const hasRow = /^r/i.test(text);
  const hasColumn = /c/i.test(text);
  return { row: hasRow ? stepOf(match[1]) : null, column: hasColumn ? stepOf(match[2]) : null };
}

function stepOf(text: string | undefined): Step {
  if (text === undefined) return { by: 0, fixed: false };
  return text.startsWith('[') ? { by: Number(text.slice(1, -1)), fixed: false } : { by: Number(text), fixed: true };
}

function span(first: Step | null, last: Step | null): Span | null {
  return first && last && { first, last };
}

function tableOf(text: string): Reference {
  const parsed = parseStructRef(text);
  if (!parsed) return { kind: 'name', sheet: null, name: text };
  const { table = '', columns = [], sections = [] } = parsed;
  return { kind: 'table', table, columns, sections: sections.map((each) => each.toLowerCase()) };
}

/** The rectangle of a reference as it is told from a cell; whole rows or columns end where the sheet does. */
export function rangeAt({ rows, columns }: CellsReference, cell: CellPlace, end: CellPlace): Range {
  const [top, bottom] = rows ? ends(rows, cell.row) : [1, Math.max(1, end.row)];
  const [left, right] = columns ? ends(columns, cell.column) : [1, Math.max(1, end.column)];
  return { top, left, bottom, right };
}

function ends({ first, last }: Span, from: number): [number, number] {
  const [a, b] = [first, last].map(({ by, fixed }) => (fixed ? by : from + by)) as [number, number];
  return a <= b ? [a, b] : [b, a];
}
