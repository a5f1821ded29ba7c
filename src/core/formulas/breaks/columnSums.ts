import { gridOf } from '../../workbook/snapshot';
import type { Grid } from '../../workbook/grid';
import { evaluateFormula } from '../evaluateFormula';
import { withRange } from '../withRange';
import type { SheetTask } from './clusterBreaks';
import { columnSumOf, type ColumnSum } from './columnSum';
import type { BreakKind, FormulaBreak } from './formulaBreak';
import { placeKey, type FormulaCell } from './formulaCell';
import { isPercent } from './isPercent';

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

/** More figures than this between a range and its total are another table. */
const MOST_SKIPPED = 3;

/** Figures right under the range, between it and its total, that are like those in it. */
function skipping({ total, top, bottom }: ColumnSum, task: SheetTask): FormulaBreak[] {
  const grid = gridOf(task.sheet);
  const { row, column } = total.cell;
  let last = bottom;
  while (last + 1 < row && isAlike(grid, { row: last + 1, model: bottom, column }, task)) last += 1;
  if (last === bottom || last + 1 < row || last - bottom > MOST_SKIPPED || bottom - top < 1) return [];
  return [broken('skipped-cell', { total, top, bottom, to: last }, task)];
}

interface Pair {
  readonly row: number;
  readonly model: number;
  readonly column: number;
}

/** Whether a figure is of the kind of the one over it: both typed, or both calculated in the same way. */
function isAlike(grid: Grid, { row, model, column }: Pair, { at }: SheetTask): boolean {
  const [one, other] = [grid.find(row, column), grid.find(model, column)];
  if (one < 0 || other < 0 || Number.isNaN(grid.number(one)) || Number.isNaN(grid.number(other))) return false;
  // A rate under amounts is none of them.
  if (isPercent(grid, one) !== isPercent(grid, other)) return false;
  return way(at.get(placeKey(row, column))) === way(at.get(placeKey(model, column)));
}

/** What a formula does, from whichever sheet; a typed figure does nothing. */
function way(formula: FormulaCell | undefined): string {
  return formula?.skeleton.replace(SHEET, '') ?? '';
}

const SHEET = /(?:'(?:[^']|'')*'|[^'!()+*/,;:-]+)!/g;

/** `others` are the sums of the column by the row of their totals. */
function countingTwice(sum: ColumnSum, others: readonly ColumnSum[], task: SheetTask): FormulaBreak[] {
  for (let at = firstFrom(others, sum.top); at < others.length; at += 1) {
    const inner = others[at];
    if (!inner || inner.total.cell.row > sum.bottom) return [];
    if (inner.top >= sum.top) return [broken('counted-twice', sum, task)];
  }
  return [];
}

/** The first of the sums whose total stands in a row or below it. */
function firstFrom(sums: readonly ColumnSum[], row: number): number {
  let [low, high] = [0, sums.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle]?.total.cell.row ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
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
    ...{ kind, sheet: task.sheet.name, direction: 'down', tied: false, neighbours: [] },
    silent: usualValue !== null && usualValue === total.value,
    cells: [{ row, column, formula: total.formula, value: total.value, usual, usualValue }],
  };
}
