import type { Figure } from '../plan/figure';
import { fromNumber } from '../quantity/decimal';
import type { CellRef } from '../workbook/address';
import { contentAt, gridOf, type SheetSnapshot } from '../workbook/snapshot';

/** The figure of a cell whose column has no role in the plan: numbers as they are, texts unread. */
export function figureAt(sheet: SheetSnapshot, row: number, column: number): Figure {
  const cell: CellRef = { sheet: sheet.name, row, column };
  const grid = gridOf(sheet);
  const position = grid.find(row, column);
  if (position < 0) return { cell, value: null, raw: null, form: 'blank' };
  const { v, f, e } = contentAt(grid, position);
  const formula = f === undefined ? {} : { formula: f };
  if (e !== undefined) return { cell, value: null, raw: v, form: 'error', error: e, ...formula };
  if (v === null || v === '') return { cell, value: null, raw: v, form: 'blank', ...formula };
  const value = typeof v === 'number' ? fromNumber(v) : null;
  return { cell, value, raw: v, form: value ? 'number' : 'unreadable', ...formula };
}
