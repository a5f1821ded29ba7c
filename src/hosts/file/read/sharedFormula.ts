import { tokenize, type Token } from '@borgar/fx/xlsx';
import { columnName, columnNumber } from '../../../core/workbook/address';

const ROWS = 1_048_576;
const COLUMNS = 16_384;
const REFERENCE_TOKENS = ['range', 'range_beam', 'range_ternary'];
const CORNER = /(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})|(\$?)([A-Za-z]{1,3})(?![A-Za-z\d(])|(\$?)(\d{1,7})/g;

/** A piece of a formula: text that stays, or a corner of a reference that moves with the cell. */
type Piece = string | Corner;

interface Corner {
  readonly row?: { readonly at: number; readonly fixed: boolean };
  readonly column?: { readonly at: number; readonly fixed: boolean };
}

/**
 * A formula that several cells share (fórmula compartida): it is stored once, for one cell, and means the same relative to
 * each. Taken apart once, so that giving every cell its own text costs little.
 */
export class SharedFormula {
  private readonly pieces: readonly Piece[];

  /** The formula without `=`, as it reads in the cell that stores it. */
  constructor(
    formula: string,
    private readonly row: number,
    private readonly column: number,
  ) {
    this.pieces = tokenize(formula).flatMap(piecesOf);
  }

  /** The formula without `=` as it reads in another cell. */
  at(row: number, column: number): string {
    const down = row - this.row;
    const right = column - this.column;
    return this.pieces.map((piece) => (typeof piece === 'string' ? piece : moved(piece, down, right))).join('');
  }
}

function piecesOf(token: Token): Piece[] {
  if (!REFERENCE_TOKENS.includes(token.type)) return [token.value];
  const cut = token.value.lastIndexOf('!') + 1;
  const range = token.value.slice(cut);
  const pieces: Piece[] = [token.value.slice(0, cut)];
  let end = 0;
  for (const match of range.matchAll(CORNER)) {
    pieces.push(range.slice(end, match.index), cornerOf(match));
    end = match.index + match[0].length;
  }
  return [...pieces, range.slice(end)];
}

function cornerOf([, columnFix, column, rowFix, row, beamFix, beamColumn, lineFix, line]: RegExpExecArray): Corner {
  if (row !== undefined) {
    return { column: axis(columnFix, columnNumber(column ?? '')), row: axis(rowFix, Number(row)) };
  }
  return line === undefined
    ? { column: axis(beamFix, columnNumber(beamColumn ?? '')) }
    : { row: axis(lineFix, Number(line)) };
}

function axis(fix: string | undefined, at: number): { at: number; fixed: boolean } {
  return { at, fixed: fix === '$' };
}

/** A reference that would leave the sheet comes in again on its other side, as Excel reads shared formulas. */
function moved({ row, column }: Corner, down: number, right: number): string {
  const letters = column && columnName(column.fixed ? column.at : wrap(column.at + right, COLUMNS));
  const number = row && (row.fixed ? row.at : wrap(row.at + down, ROWS));
  return `${column?.fixed ? '$' : ''}${letters ?? ''}${row?.fixed ? '$' : ''}${number ?? ''}`;
}

function wrap(position: number, size: number): number {
  return ((((position - 1) % size) + size) % size) + 1;
}
