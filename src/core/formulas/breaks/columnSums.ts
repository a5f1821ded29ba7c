import { gridOf } from '../../workbook/snapshot';
import type { Grid } from '../../workbook/grid';
import { evaluateFormula } from '../evaluateFormula';
import { withRange } from '../withRange';
import type { SheetTask } from './clusterBreaks';
import type { BreakKind, FormulaBreak } from './formulaBreak';
import type { FormulaCell } from './formulaCell';

/** A sum over cells above it in its own column (total de columna). */
interface ColumnSum {
  readonly total: FormulaCell;
  readonly top: number;
  readonly bottom: number;
}

/** Totals that leave out figures next to those that they add, or that add cells and their subtotal too. */
export function columnSums(cells: readonly FormulaCell[], task: SheetTask): FormulaBreak[] {
  const sums = cells.flatMap(columnSumOf);
  const columns = new Map<number, ColumnSum[]>();
  for (const sum of sums) {
    const known = columns.get(sum.total.cell.column);
    if (known) known.push(sum);
    else columns.set(sum.total.cell.column, [sum]);
  }
  return [...columns.values()].flatMap((column) => [
    ...column.flatMap((sum) => skipping(sum, task)),
    ...column.flatMap((sum) => countingTwice(sum, column, task)),
  ]);
}

function columnSumOf(total: FormulaCell): ColumnSum[] {
  if (total.skeleton !== 'SUM(¤:¤)') return [];
  const [first, last] = total.corners;
  const { row, column } = total.cell;
  if (!first?.row || !last?.row || first.column?.at !== column || last.column?.at !== column) return [];
  const [top, bottom] = [Math.min(first.row.at, last.row.at), Math.max(first.row.at, last.row.at)];
  return bottom < row ? [{ total, top, bottom }] : [];
}

/** More figures than this between a range and its total are another table. */
const MOST_SKIPPED = 3;

/** Figures right under the range, between it and its total, that are like those in it. */
function skipping({ total, top, bottom }: ColumnSum, task: SheetTask): FormulaBreak[] {
  const grid = gridOf(task.sheet);
  const { row, column } = total.cell;
  let last = bottom;
  while (last + 1 < row && isAlike(grid, { row: last + 1, model: last, column })) last += 1;
  if (last === bottom || last + 1 < row || last - bottom > MOST_SKIPPED || bottom - top < 1) return [];
  return [broken('skipped-cell', { total, top, bottom, to: last }, task)];
}

interface Pair {
  readonly row: number;
  readonly model: number;
  readonly column: number;
}

/** Whether a figure is of the kind of the one over it: both typed, or both calculated in the same way. */
function isAlike(grid: Grid, { row, model, column }: Pair): boolean {
  const [one, other] = [grid.find(row, column), grid.find(model, column)];
  if (one < 0 || other < 0 || Number.isNaN(grid.number(one)) || Number.isNaN(grid.number(other))) return false;
  return (grid.formula(one) === undefined) === (grid.formula(other) === undefined);
}

function countingTwice(sum: ColumnSum, others: readonly ColumnSum[], task: SheetTask): FormulaBreak[] {
  const inside = others.filter(
    ({ total, top }) => total.cell.row >= sum.top && total.cell.row <= sum.bottom && top >= sum.top,
  );
  return inside.length === 0 ? [] : [broken('counted-twice', sum, task)];
}

/** The total as a break; `to` is where its range should end, where that is known. */
function broken(
  kind: BreakKind,
  { total, top, bottom, to }: ColumnSum & { to?: number },
  task: SheetTask,
): FormulaBreak {
  const { row, column } = total.cell;
  const sides = { top, left: column, right: column };
  const usual = to === undefined ? null : withRange(total.formula, { ...sides, bottom }, { ...sides, bottom: to });
  const usualValue = usual === null ? null : evaluateFormula(usual, total.cell, task.snapshot);
  return {
    ...{ kind, sheet: task.sheet.name, direction: 'down', tied: false, silent: false, neighbours: [] },
    cells: [{ row, column, formula: total.formula, value: total.value, usual, usualValue }],
  };
}
