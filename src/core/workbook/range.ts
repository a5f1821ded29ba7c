import { a1, parseA1 } from './address';

/** A rectangle of cells inside one sheet (rango), both corners included, counted from 1. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The A1 reference of a rectangle: `A5:S6`, or `A5` when it is one cell. */
export function formatRange(range: Range): string {
  const first = a1(range.top, range.left);
  const last = a1(range.bottom, range.right);
  return first === last ? first : `${first}:${last}`;
}

/** The rectangle of an A1 reference (`A5:S6`, `$A$5`), corners in any order; null when the text is not one. */
export function parseRange(reference: string): Range | null {
  const [first = '', last = first] = reference.split(':');
  const a = parseA1(first);
  const b = parseA1(last);
  if (!a || !b) return null;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

/** Whether a cell lies inside the rectangle. */
export function contains(range: Range, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}
