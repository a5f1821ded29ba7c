import type { FormulaCell } from './formulaCell';

/** A sum over cells above it in its own column (total de columna). */
export interface ColumnSum {
  readonly total: FormulaCell;
  readonly top: number;
  readonly bottom: number;
}

/** A formula as a plain sum over cells above it; nothing when it is none. */
export function columnSumOf(total: FormulaCell): ColumnSum[] {
  if (total.skeleton !== 'SUM(¤:¤)') return [];
  const [first, last] = total.corners;
  const { row, column } = total.cell;
  if (!first?.row || !last?.row || first.column?.at !== column || last.column?.at !== column) return [];
  const [top, bottom] = [Math.min(first.row.at, last.row.at), Math.max(first.row.at, last.row.at)];
  return bottom < row ? [{ total, top, bottom }] : [];
}
