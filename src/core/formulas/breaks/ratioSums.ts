import { gridOf } from '../../workbook/snapshot';
import type { CellRef } from '../../workbook/address';
import { evaluateFormula } from '../evaluateFormula';
import { FormulaBook } from '../formulaBook';
import { formulaShape } from '../formulaShape';
import { movedFormula } from '../relativePattern';
import type { SheetTask } from './clusterBreaks';
import { columnSumOf, type ColumnSum } from './columnSum';
import type { FormulaBreak } from './formulaBreak';
import { isPercent } from './isPercent';
import { placeKey, type FormulaCell } from './formulaCell';

/**
 * Totals that add percentages (porcentajes sumados): the rows of the range divide one amount of their own row by another, all
 * of them alike, and show it as a percentage; the total adds the results, although both amounts are added up in its row too and could be divided there.
 */
export function ratioSums(cells: readonly FormulaCell[], task: SheetTask): FormulaBreak[] {
  return cells.flatMap(columnSumOf).flatMap((sum) => breakOf(sum, task));
}

/** Fewer ratios are no habit. */
const FEWEST = 2;

function breakOf(sum: ColumnSum, task: SheetTask): FormulaBreak[] {
  const { total } = sum;
  const parts = partsOf(sum, task);
  const [model] = parts;
  if (!model || parts.length < FEWEST || !parts.every((part) => part.keys.down === model.keys.down)) return [];
  const grid = gridOf(task.sheet);
  if (!parts.every(({ cell }) => isPercent(grid, grid.find(cell.row, cell.column)))) return [];
  const columns = dividedColumns(model, task);
  if (!columns?.every((column) => addsUp(sum, { column, parts }, task))) return [];
  const usual = movedFormula(model.formula, model.cell, total.cell);
  const usualValue = evaluateFormula(usual, total.cell, task.snapshot);
  if (usualValue === null) return [];
  const { row, column } = total.cell;
  return [
    {
      ...{ kind: 'ratios-added', sheet: task.sheet.name, direction: 'down', tied: false, neighbours: parts },
      silent: total.value !== null && isNear(total.value, usualValue),
      cells: [{ row, column, formula: total.formula, value: total.value, usual, usualValue }],
    },
  ];
}

/** The formulas that a total adds; none when it adds anything else too. */
function partsOf({ total, top, bottom }: ColumnSum, { sheet, at }: SheetTask): FormulaCell[] {
  const grid = gridOf(sheet);
  const parts: FormulaCell[] = [];
  if (bottom - top > LONGEST) return [];
  for (let row = top; row <= bottom; row += 1) {
    const position = grid.find(row, total.cell.column);
    if (position < 0 || grid.value(position) === null) continue;
    const formula = at.get(placeKey(row, total.cell.column));
    if (!formula) return [];
    parts.push(formula);
  }
  return parts;
}

const LONGEST = 5_000;

/** The columns of the two amounts of its own row that a formula divides; null when it does anything else. */
function dividedColumns({ formula, cell }: FormulaCell, { snapshot }: SheetTask): readonly number[] | null {
  const { why, areas, opaque } = formulaShape(formula, cell, FormulaBook.of(snapshot));
  if (why !== 'division' || opaque || areas.length !== 2) return null;
  const isOwn = areas.every(
    ({ sheet, range }) =>
      sheet === cell.sheet && range.top === cell.row && range.bottom === cell.row && range.left === range.right,
  );
  return isOwn ? areas.map(({ range }) => range.left) : null;
}

/** Whether the amounts of a column add up, from the rows of the ratios to the row of the total. */
function addsUp(
  { total }: ColumnSum,
  { column, parts }: { column: number; parts: readonly FormulaCell[] },
  task: SheetTask,
): boolean {
  const own = numberAt({ ...total.cell, column }, task);
  const each = parts.map(({ cell }) => numberAt({ ...cell, column }, task));
  if (own === null || own === 0) return false;
  return isNear(
    own,
    each.reduce<number>((sum, value) => sum + (value ?? 0), 0),
  );
}

function numberAt({ row, column }: CellRef, { sheet }: SheetTask): number | null {
  const grid = gridOf(sheet);
  const position = grid.find(row, column);
  const value = position < 0 ? NaN : grid.number(position);
  return Number.isNaN(value) ? null : value;
}

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= Math.max(Math.abs(one), Math.abs(other)) * 1e-6;
}
