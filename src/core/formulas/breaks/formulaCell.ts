import type { CellRef } from '../../workbook/address';
import { gridOf, type SheetSnapshot } from '../../workbook/snapshot';
import { FormulaTemplate, type Axis, type Corner } from '../formulaTemplate';

/** A formula in its place (celda con fórmula), taken apart for comparing it with its neighbours. */
export interface FormulaCell {
  readonly cell: CellRef;
  readonly formula: string;
  /** The number that it shows; null when it shows anything else. */
  readonly value: number | null;
  /** The formula without its references and numbers: `SUM(¤:¤)/#`. Cells of one skeleton do the same kind of thing. */
  readonly skeleton: string;
  /** The numbers that it writes, in order. */
  readonly numbers: readonly string[];
  /** The corners of its references, in order; a range has two. */
  readonly corners: readonly Corner[];
  /** Equal for formulas that do the same along their row, and along their column. */
  readonly keys: Readonly<Record<Direction, string>>;
}

/** Whether formulas are compared side by side in a row, or one below the other in a column. */
export type Direction = 'across' | 'down';

/** Every formula of a sheet, row by row. */
export function formulaCells(sheet: SheetSnapshot): FormulaCell[] {
  const grid = gridOf(sheet);
  const skeletons = new Skeletons();
  const cells: FormulaCell[] = [];
  for (let position = 0; position < grid.length; position += 1) {
    const formula = grid.formula(position);
    if (formula === undefined) continue;
    const cell = { sheet: sheet.name, row: grid.rowAt(position), column: grid.columnAt(position) };
    const { skeleton, numbers, corners } = skeletons.of(formula);
    const kind = `${skeleton}|${numbers.join(' ')}|`;
    const keys = { across: kind + acrossKey(corners, cell.column), down: kind + downKey(corners, cell.row) };
    const shown = grid.number(position);
    const value = Number.isNaN(shown) ? null : shown;
    cells.push({ cell, formula, value, skeleton, numbers, corners, keys });
  }
  return cells;
}

/**
 * What a formula reads as the others of its row would say it: the very rows, and how many columns away. `$` that make no
 * difference along the row make none here.
 */
function acrossKey(corners: readonly Corner[], from: number): string {
  let key = '';
  for (const { row, column } of corners) key += `${row ? row.at : ''}:${column ? step(column, from) : ''},`;
  return key;
}

function downKey(corners: readonly Corner[], from: number): string {
  let key = '';
  for (const { row, column } of corners) key += `${column ? column.at : ''}:${row ? step(row, from) : ''},`;
  return key;
}

function step({ at, fixed }: Axis, from: number): string {
  return fixed ? `=${at}` : String(at - from);
}

/** Tells formulas from what they refer to; each kind of text between references is looked at once. */
class Skeletons {
  private readonly known = new Map<string, { readonly skeleton: string; readonly numbers: readonly string[] }>();

  of(formula: string): Pick<FormulaCell, 'skeleton' | 'numbers' | 'corners'> {
    const { pieces } = new FormulaTemplate(formula, ANYWHERE);
    const corners: Corner[] = [];
    let text = '';
    for (const piece of pieces) {
      if (typeof piece === 'string') text += piece;
      else {
        corners.push(piece);
        text += piece.row === null || piece.column === null ? BEAM : CELL;
      }
    }
    let told = this.known.get(text);
    if (!told) this.known.set(text, (told = skeletonOf(text)));
    return { ...told, corners };
  }
}

const ANYWHERE = { row: 1, column: 1 };
const CELL = '¤';
const BEAM = '¦';
/** A text, a quoted sheet, something in brackets, a word, or a number that stands alone. */
const TOKENS =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|[A-Za-z_\\\u00C0-\uFFFF][\w.\\\u00C0-\uFFFF]*|(\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+)|\s+/g;

/** Spaces, letter case and a plus sign in front say nothing. */
function skeletonOf(text: string): { readonly skeleton: string; readonly numbers: readonly string[] } {
  const numbers: string[] = [];
  const skeleton = text.replace(/^=\s*\+?/, '').replace(TOKENS, (token, number: string | undefined) => {
    if (number !== undefined) {
      numbers.push(number);
      return '#';
    }
    if (/^\s/.test(token)) return '';
    return token.startsWith('"') ? token : token.toUpperCase();
  });
  return { skeleton, numbers };
}
