import type { SheetView } from './sheetView';
import { mergeRole } from './sheetView';

/** The farthest that a text runs over empty neighbours, in pixels. */
const FARTHEST = 900;

/** How wide the content of a cell is drawn, in pixels: its merged area, or as far as a text runs over empty cells. */
export function drawnWidth(view: SheetView, row: number, column: number): number {
  const role = mergeRole(view, row, column);
  const last = role.kind === 'first' ? role.area.right : column;
  let width = widthOf(view, column, last);
  if (role.kind !== 'none' || !isText(view, row, column)) return width;
  for (let next = column + 1; width < FARTHEST && isFree(view, row, next); next += 1)
    width += widthOf(view, next, next);
  return width;
}

function widthOf({ columns }: SheetView, first: number, last: number): number {
  let width = 0;
  for (let column = first; column <= last; column += 1) width += columns[column - 1]?.width ?? 0;
  return width;
}

function isText({ cells }: SheetView, row: number, column: number): boolean {
  const position = cells.find(row, column);
  return position >= 0 && typeof cells.value(position) === 'string';
}

function isFree(view: SheetView, row: number, column: number): boolean {
  if (column > view.columns.length || mergeRole(view, row, column).kind !== 'none') return false;
  const { cells } = view;
  const position = cells.find(row, column);
  return position < 0 || (cells.value(position) === null && cells.error(position) === undefined);
}
