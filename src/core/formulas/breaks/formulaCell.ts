import type { CellRef } from '../../workbook/address';
import type { Steps } from '../../steps/steps';
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

/** A cell of a sheet as one number. */
export function placeKey(row: number, column: number): number {
  return row * 16_384 + column;
}

/** So many cells are looked at in one step. */
const CELLS_A_STEP = 8192;

/** Every formula of a sheet, row by row. */
export function* formulaCells(sheet: SheetSnapshot): Steps<FormulaCell[]> {
  const grid = gridOf(sheet);
  const skeletons = new Skeletons();
  const cells: FormulaCell[] = [];
  for (let position = 0; position < grid.length; position += 1) {
    if (position % CELLS_A_STEP === CELLS_A_STEP - 1) yield;
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
    const [only] = corners;
    return only && OF_ONE.test(told.skeleton) ? { ...ofRange(told), corners: [only, only] } : { ...told, corners };
  }
}

/** `SUM(A5)` is `SUM(A5:A5)`: a range that shrank to one cell is compared with those of its neighbours. */
const OF_ONE = /^(?:SUM|AVERAGE|SUBTOTAL\(#|MAX|MIN|COUNT|COUNTA)[(,]¤\)$/;

function ofRange<T extends { readonly skeleton: string }>(told: T): T {
  return { ...told, skeleton: told.skeleton.replace('¤', '¤:¤') };
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
