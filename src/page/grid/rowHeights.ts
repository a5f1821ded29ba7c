import { drawnWidth } from './drawnSpan';
import { mergeRole, type SheetView } from './sheetView';

export const ROW_HEIGHT = 24;

const LINE = 17;
const MOST_LINES = 4;
const SIGN = 6.6;
const PADDING = 14;

/** Above so many rows every line is of one height: measuring them all would keep the page waiting. */
const MEASURED_ROWS = 5000;

/** Heights of the lines whose texts need more than one, by position in the view's rows. */
export function rowHeights(view: SheetView): readonly { readonly at: number; readonly height: number }[] {
  if (view.rows.length > MEASURED_ROWS) return [];
  return view.rows.flatMap(({ row }, at) => {
    const lines = Math.min(MOST_LINES, linesOf(view, row));
    return lines > 1 ? [{ at, height: ROW_HEIGHT + (lines - 1) * LINE }] : [];
  });
}

function linesOf(view: SheetView, row: number): number {
  const { cells } = view;
  const { start, end } = cells.rowSpan(row);
  let lines = 1;
  for (let at = start; at < end; at += 1) {
    const value = cells.value(at);
    if (typeof value === 'string') lines = Math.max(lines, wrapped(view, { row, column: cells.columnAt(at) }, value));
  }
  return lines;
}

/** A merged area has its rows to wrap in, so only its share of the lines counts. */
function wrapped(
  view: SheetView,
  { row, column }: { readonly row: number; readonly column: number },
  text: string,
): number {
  const width = drawnWidth(view, row, column) - PADDING;
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * SIGN) / width)), 0);
  const role = mergeRole(view, row, column);
  return role.kind === 'first' ? Math.ceil(lines / (role.area.bottom - role.area.top + 1)) : lines;
}
