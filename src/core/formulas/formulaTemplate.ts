import { columnName, columnNumber, type CellRef } from '../workbook/address';

/** Where a cell stands in its sheet. */
export type CellPlace = Pick<CellRef, 'row' | 'column'>;

/** A corner of a reference: a row, a column or both; what is not `fixed` (by `$`) moves with the formula. */
interface Corner {
  readonly row: Axis | null;
  readonly column: Axis | null;
}

interface Axis {
  readonly at: number;
  readonly fixed: boolean;
}

const ROWS = 1_048_576;
const COLUMNS = 16_384;

/** What a formula is scanned for: texts, quoted sheets and brackets are passed over; columns, rows and words are looked at. */
const PARTS = new RegExp(
  [
    String.raw`"(?:[^"]|"")*"`,
    String.raw`'(?:[^']|'')*'`,
    String.raw`\[(?:[^[\]]|\[[^[\]]*\])*\]`,
    String.raw`(\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\w$.(![]))`,
    String.raw`(\$?\d{1,7}:\$?\d{1,7}(?![\w$.(![]))`,
    String.raw`([$\w.\\?\u0080-\uFFFF]+)(?:(?=[(![])|(?=(:[$\w.\\?\u0080-\uFFFF]+!))|)`,
  ].join('|'),
  'g',
);
const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})$/;
/** A word before one of these is a function, a sheet or a table, not a cell. */
const NOT_A_CELL = new Set(['(', '!', '[']);

/**
 * A formula taken apart at its references (plantilla de fórmula), so that it can be told from its own cell and written for
 * another. Much cheaper than tokenising it: a workbook has a hundred thousand of them and few patterns.
 */
export class FormulaTemplate {
  private readonly pieces: readonly (string | Corner)[];

  /** The formula as it reads in the cell, with or without `=`. */
  constructor(
    formula: string,
    private readonly place: CellPlace,
  ) {
    this.pieces = piecesOf(formula);
  }

  /** The formula in relative R1C1 notation: `=SUM(R[-9]C:R[-1]C)`. Equal patterns do the same thing in their cells. */
  pattern(): string {
    let text = '';
    for (const piece of this.pieces) text += typeof piece === 'string' ? piece : relative(piece, this.place);
    // A whole column, or row, is written once.
    return text.replace(BEAM_TWICE, (whole, first: string, second: string) => (first === second ? first : whole));
  }

  /** The formula as it reads in another cell. What would leave the sheet comes in again on its other side, as in Excel. */
  at({ row, column }: CellPlace): string {
    const [down, right] = [row - this.place.row, column - this.place.column];
    let text = '';
    for (const piece of this.pieces) text += typeof piece === 'string' ? piece : moved(piece, down, right);
    return text;
  }
}

const BEAM_TWICE = /(?<![\w\]])([RC](?:\d+|\[-?\d+\])?):([RC](?:\d+|\[-?\d+\])?)(?![\w[])/g;

function piecesOf(formula: string): (string | Corner)[] {
  const pieces: (string | Corner)[] = [];
  let end = 0;
  for (const match of formula.matchAll(PARTS)) {
    const corners = cornersOf(match, formula);
    if (corners.length === 0) continue;
    pieces.push(formula.slice(end, match.index));
    corners.forEach((corner, at) => pieces.push(...(at > 0 ? [':'] : []), corner));
    end = match.index + match[0].length;
  }
  pieces.push(formula.slice(end));
  return pieces;
}

function cornersOf(match: RegExpMatchArray, formula: string): Corner[] {
  const [whole, columns, rows, word, sheetRange] = match;
  if (columns !== undefined) return columns.split(':').map((text) => ({ column: columnAxis(text), row: null }));
  if (rows !== undefined) return rows.split(':').map((text) => ({ row: rowAxis(text), column: null }));
  if (word === undefined || sheetRange !== undefined) return [];
  const cell = CELL.exec(word);
  if (!cell || NOT_A_CELL.has(formula.charAt((match.index ?? 0) + whole.length))) return [];
  const [, columnFix, letters = '', rowFix, digits] = cell;
  const [column, row] = [columnNumber(letters), Number(digits)];
  if (column > COLUMNS || row > ROWS) return [];
  return [{ column: { at: column, fixed: columnFix === '$' }, row: { at: row, fixed: rowFix === '$' } }];
}

function columnAxis(text: string): Axis {
  return { at: columnNumber(text.replace('$', '')), fixed: text.startsWith('$') };
}

function rowAxis(text: string): Axis {
  return { at: Number(text.replace('$', '')), fixed: text.startsWith('$') };
}

function relative({ row, column }: Corner, place: CellPlace): string {
  return `${row ? `R${step(row, place.row)}` : ''}${column ? `C${step(column, place.column)}` : ''}`;
}

function step({ at, fixed }: Axis, from: number): string {
  if (fixed) return String(at);
  return at === from ? '' : `[${at - from}]`;
}

function moved({ row, column }: Corner, down: number, right: number): string {
  const letters = column && columnName(column.fixed ? column.at : wrap(column.at + right, COLUMNS));
  const number = row && (row.fixed ? row.at : wrap(row.at + down, ROWS));
  return `${column?.fixed ? '$' : ''}${letters ?? ''}${row?.fixed ? '$' : ''}${number ?? ''}`;
}

function wrap(position: number, size: number): number {
  return ((((position - 1) % size) + size) % size) + 1;
}
