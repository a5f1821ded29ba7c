import type { Corner } from '../formulaTemplate';
import type { Direction, FormulaCell } from './formulaCell';

/** Where a cell stands along its line, and which line that is. */
export function along({ cell }: FormulaCell, direction: Direction): number {
  return direction === 'across' ? cell.column : cell.row;
}

export function lineOf({ cell }: FormulaCell, direction: Direction): number {
  return direction === 'across' ? cell.row : cell.column;
}

/** A row or column that a corner names, as seen from a line: `along` it, or `athwart`. */
export interface Coordinate {
  /** A step from the formula where it moves along with it, else a row or column of the sheet. */
  readonly value: number;
  /** Whether it stays while the formula moves along the line. */
  readonly fixed: boolean;
}

/**
 * What a formula reads as the others of its line would say it: athwart the line the very row (or column), along it the
 * step. `$` that make no difference along the line make none here.
 */
export function coordinates(formula: FormulaCell, direction: Direction): Coordinate[] {
  return formula.corners.flatMap((corner) => {
    const { row, column } = corner;
    const [over, beside] = direction === 'across' ? [row, column] : [column, row];
    return [athwart(over), stepwise(beside, along(formula, direction))];
  });
}

function athwart(axis: Corner['row']): Coordinate {
  return axis ? { value: axis.at, fixed: true } : WHOLE;
}

function stepwise(axis: Corner['row'], from: number): Coordinate {
  if (!axis) return WHOLE;
  return axis.fixed ? { value: axis.at, fixed: true } : { value: axis.at - from, fixed: false };
}

const WHOLE: Coordinate = { value: 0, fixed: true };

/** Whether a formula goes on from another cell of its own line (recurrencia): numbering, years, balances carried over. */
export function isRecurrence(formula: FormulaCell, direction: Direction): boolean {
  const own = lineOf(formula, direction);
  return formula.corners.some(({ row, column }) => {
    const [over, beside] = direction === 'across' ? [row, column] : [column, row];
    return over?.at === own && beside !== null && !beside.fixed && beside.at !== along(formula, direction);
  });
}

/** The formulas of a sheet by their lines, each in the order in which they stand. */
export function linesOf(cells: readonly FormulaCell[], direction: Direction): FormulaCell[][] {
  const found = new Map<number, FormulaCell[]>();
  for (const cell of cells) {
    const line = found.get(lineOf(cell, direction));
    if (line) line.push(cell);
    else found.set(lineOf(cell, direction), [cell]);
  }
  return [...found.values()];
}

/** Whether the formula follows its place, and is no recurrence, of which a number is the seed. */
export function moves(formula: FormulaCell, direction: Direction): boolean {
  if (isRecurrence(formula, direction)) return false;
  return coordinates(formula, direction).some(({ fixed }, at) => at % 2 === 1 && !fixed);
}
