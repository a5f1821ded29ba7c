import type { Grid } from '../../../core/workbook/grid';
import { contentAt } from '../../../core/workbook/snapshot';
import { cellText, type TextSettings } from './cellText';

/** Pixels of a digit in the grid's type, and of a cell's two paddings. */
const SIGN = 7;
const PADDING = 18;

const NARROWEST = 48;
const WIDEST = 240;

/** Texts wider than this wrap or run over their neighbours; numbers are always seen whole. */
const TEXT_SIGNS = 24;

/** Cells of a column that are measured. */
const SAMPLE = 200;

/** Widths from the contents, by column: hosts hand over no widths, and numbers must be readable. */
export function columnWidths(cells: Grid, settings: TextSettings): ReadonlyMap<number, number> {
  const signs = new Map<number, number>();
  const measured = new Map<number, number>();
  for (let at = 0; at < cells.length; at += 1) {
    const column = cells.columnAt(at);
    const count = measured.get(column) ?? 0;
    if (count >= SAMPLE) continue;
    measured.set(column, count + 1);
    signs.set(column, Math.max(signs.get(column) ?? 0, signsAt(cells, at, settings)));
  }
  return new Map([...signs].map(([column, most]) => [column, clamp(most * SIGN + PADDING)]));
}

function signsAt(cells: Grid, at: number, settings: TextSettings): number {
  const value = cells.value(at);
  if (value === null) return 0;
  if (typeof value === 'string') return Math.min(value.length, TEXT_SIGNS);
  return cellText(contentAt(cells, at), settings).length;
}

function clamp(width: number): number {
  return Math.min(WIDEST, Math.max(NARROWEST, width));
}
