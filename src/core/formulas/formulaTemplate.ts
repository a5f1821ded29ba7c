import { columnName, columnNumber, type CellRef } from '../workbook/address';

/** Where a cell stands in its sheet. */
export type CellPlace = Pick<CellRef, 'row' | 'column'>;

/** A corner of a reference: a row, a column or both; what is not `fixed` (by `$`) moves with the formula. */
export interface Corner {
  readonly row: Axis | null;
  readonly column: Axis | null;
}

/** A row or a column of a corner, and whether `$` holds it. */
export interface Axis {
  readonly at: number;
  readonly fixed: boolean;
}

const ROWS = 1_048_576;
const COLUMNS = 16_384;

/**
 * A formula taken apart at its references (plantilla de fórmula), so that it can be told from its own cell and written for
 * another. Much cheaper than tokenising it: a workbook has a hundred thousand of them and few patterns.
 */
export class FormulaTemplate {
  /** Text as it is, and the corners of references between. */
  readonly pieces: readonly (string | Corner)[];

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
  let written = 0;
  let at = 0;
  while (at < formula.length) {
    const code = formula.charCodeAt(at);
    const end = isWord(code) ? wordEnd(formula, at) : passedOver(formula, at, code);
    const read = isWord(code) ? referenceAt(formula, at, end) : null;
    if (read) {
      pieces.push(formula.slice(written, at), ...read.corners);
      written = read.end;
    }
    at = read ? read.end : end;
  }
  pieces.push(formula.slice(written));
  return pieces;
}

const QUOTE = 34;
const APOSTROPHE = 39;
const OPENING_PAREN = 40;
const NINE = 57;
const COLON = 58;
const EXCLAMATION = 33;
const OPENING_BRACKET = 91;
const CLOSING_BRACKET = 93;

/** Letters, digits and what names are made of besides: `$`, `.`, `?`, `_`, `\`, and all that is no ASCII. */
const WORD_CODES = new Uint8Array(128);
for (const letter of '$.?\\_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz') {
  WORD_CODES[letter.charCodeAt(0)] = 1;
}

function isWord(code: number): boolean {
  return code > 127 || WORD_CODES[code] === 1;
}

function wordEnd(formula: string, start: number): number {
  let end = start + 1;
  while (end < formula.length && isWord(formula.charCodeAt(end))) end += 1;
  return end;
}

/** Where what is neither word nor reference ends: a text, a quoted sheet, brackets (perhaps nested), else one character. */
function passedOver(formula: string, start: number, code: number): number {
  if (code === QUOTE || code === APOSTROPHE) return quoteEnd(formula, start, code);
  if (code !== OPENING_BRACKET) return start + 1;
  let depth = 0;
  for (let at = start; at < formula.length; at += 1) {
    const each = formula.charCodeAt(at);
    if (each === OPENING_BRACKET) depth += 1;
    else if (each === CLOSING_BRACKET && --depth === 0) return at + 1;
  }
  return formula.length;
}

/** A doubled quote inside is two texts one after the other. */
function quoteEnd(formula: string, start: number, quote: number): number {
  for (let at = start + 1; at < formula.length; at += 1) if (formula.charCodeAt(at) === quote) return at + 1;
  return formula.length;
}

interface ReadReference {
  readonly corners: readonly (Corner | string)[];
  readonly end: number;
}

/** The reference that a word is, or begins; null when it is a number, a name, a function, a sheet or a table. */
function referenceAt(formula: string, start: number, end: number): ReadReference | null {
  const next = formula.charCodeAt(end);
  if (next === OPENING_PAREN || next === EXCLAMATION || next === OPENING_BRACKET) return null;
  const word = formula.slice(start, end);
  if (next === COLON && isWord(formula.charCodeAt(end + 1))) {
    const last = wordEnd(formula, end + 1);
    const after = formula.charCodeAt(last);
    // `Enero:Marzo!A1` begins with the first of several sheets.
    if (after === EXCLAMATION) return { corners: [formula.slice(start, last)], end: last };
    const beam = isNoName(after) ? beamOf(word, formula.slice(end + 1, last)) : null;
    if (beam) return { corners: beam, end: last };
  }
  const corner = cellOf(word);
  return corner && { corners: [corner], end };
}

/** What follows a reference, and no function or table. */
function isNoName(code: number): boolean {
  return code !== OPENING_PAREN && code !== OPENING_BRACKET;
}

const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})$/;
const BEAM = /^\$?([A-Za-z]{1,3}|\d{1,7})$/;

function cellOf(word: string): Corner | null {
  const match = CELL.exec(word);
  if (!match) return null;
  const [, columnFix, letters = '', rowFix, digits] = match;
  const [column, row] = [columnNumber(letters), Number(digits)];
  if (column > COLUMNS || row > ROWS) return null;
  return { column: { at: column, fixed: columnFix === '$' }, row: { at: row, fixed: rowFix === '$' } };
}

/** Whole columns or rows, from one to another. */
function beamOf(first: string, last: string): (Corner | string)[] | null {
  const [one, other] = [BEAM.exec(first)?.[1], BEAM.exec(last)?.[1]];
  if (one === undefined || other === undefined || isDigits(one) !== isDigits(other)) return null;
  const corner = isDigits(one) ? rowCorner : columnCorner;
  return [corner(first), ':', corner(last)];
}

function isDigits(text: string): boolean {
  return text.charCodeAt(0) <= NINE;
}

function columnCorner(text: string): Corner {
  return { column: { at: columnNumber(text.replace('$', '')), fixed: text.startsWith('$') }, row: null };
}

function rowCorner(text: string): Corner {
  return { row: { at: Number(text.replace('$', '')), fixed: text.startsWith('$') }, column: null };
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
