import { KIND } from '../content';
import { COLUMNS, type SheetView } from '../sheetView';

/** Neighbouring cells of one row with something in them. */
export interface RowRun {
  readonly row: number;
  readonly left: number;
  readonly right: number;
  readonly texts: readonly { readonly column: number; readonly text: string }[];
  /** Cells that hold numbers other than years. */
  readonly numbers: number;
}

const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

/** The runs of a row, parted by empty columns; a merged area counts with its whole width. */
export function runsOf(view: SheetView, row: number): RowRun[] {
  const runs: RowRun[] = [];
  const { start, end } = view.grid.rowSpan(row);
  let open: { left: number; right: number; texts: { column: number; text: string }[]; numbers: number } | null = null;
  for (let position = start; position < end; position += 1) {
    const kind = view.kinds[position];
    if (kind === KIND.empty) continue;
    const column = view.grid.columnAt(position);
    if (!open || column > open.right + 1) {
      if (open) runs.push({ row, ...open });
      open = { left: column, right: column, texts: [], numbers: 0 };
    }
    open.right = Math.max(open.right, rightOf(view, row, column));
    const text = labelOf(view, position);
    if (text === null) open.numbers += 1;
    else open.texts.push({ column, text });
  }
  if (open) runs.push({ row, ...open });
  return runs;
}

/** What a cell says as a label: its text, or a year; null for other numbers, dates, errors. */
export function labelOf(view: SheetView, position: number): string | null {
  const kind = view.kinds[position];
  const value = view.grid.value(position);
  if (kind === KIND.text || kind === KIND.mark) return typeof value === 'string' ? value : '';
  if (kind === KIND.amountText && isYear(view.numbers[position] ?? NaN)) return String(value).trim();
  if (kind === KIND.number && typeof value === 'number' && isYear(value)) return String(value);
  return null;
}

/** Whether a number can be a fiscal year. */
export function isYear(value: number): boolean {
  return value >= FIRST_YEAR && value <= LAST_YEAR && Number.isInteger(value);
}

function rightOf(view: SheetView, row: number, column: number): number {
  const covered = view.mergedFrom.get(row * COLUMNS + column + 1);
  return covered?.left === column && covered.top === row ? covered.right : column;
}
