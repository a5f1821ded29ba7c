import { withRange } from '../../formulas/withRange';
import type { Figure } from '../../plan/figure';
import type { Plan } from '../../plan/plan';
import { a1, parseAddress, quoteSheet, type Address, type CellRef } from '../../workbook/address';
import type { Range } from '../../workbook/range';
import { shapeOf } from './shapeOf';

/**
 * The formula of a total with the cells that it leaves out: its one range made longer where they continue it without a
 * gap, else added one by one.
 */
export function repairedSum(figure: Figure, missing: readonly Address[], plan: Plan): string {
  const formula = figure.formula ?? '';
  const cells = missing.flatMap((address) => parseAddress(address) ?? []);
  const added = cells.map((cell) => `+${reference(cell, figure.cell)}`).join('');
  return extended(figure, cells, plan) ?? `${formula}${added}`;
}

function extended(figure: Figure, cells: readonly CellRef[], plan: Plan): string | null {
  const shape = shapeOf(figure, plan);
  const [area, ...others] = shape?.areas ?? [];
  const isSum = shape?.functions.has('SUM') === true || shape?.functions.has('SUBTOTAL') === true;
  if (!area || others.length > 0 || !isSum || !cells.every(({ sheet }) => sheet === area.sheet)) return null;
  const longer = continued(area.range, cells);
  return longer && withRange(figure.formula ?? '', area.range, longer);
}

/** The range with the cells, when they follow it or precede it row by row in its own column. */
function continued(range: Range, cells: readonly CellRef[]): Range | null {
  const rows = cells.map(({ row }) => row).sort((a, b) => a - b);
  const isColumn = range.left === range.right && cells.every(({ column }) => column === range.left);
  const [first = 0, last = 0] = [rows[0], rows.at(-1)];
  if (!isColumn || last - first + 1 !== rows.length) return null;
  if (first === range.bottom + 1) return { ...range, bottom: last };
  return last === range.top - 1 ? { ...range, top: first } : null;
}

function reference(cell: CellRef, from: CellRef): string {
  const place = a1(cell.row, cell.column);
  return cell.sheet === from.sheet ? place : `${quoteSheet(cell.sheet)}!${place}`;
}
