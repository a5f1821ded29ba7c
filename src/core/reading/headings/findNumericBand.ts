import { KIND } from '../content';
import { headingsOf } from './findHeaders';
import type { HeaderBand } from './headerBand';
import { runsOf } from './rowRuns';
import type { SheetView } from '../sheetView';

/** What a block of numbers needs before it is tried as a table that no words give away. */
const LEAST_NUMBERS = 3;
const LEAST_ROWS = 3;
const LARGEST_GAP = 3;

/** A block of rows that hold numbers. */
interface Block {
  readonly first: number;
  readonly last: number;
  readonly rows: number;
}

/**
 * The heading of a table that no dictionary knows: the row of texts right above the longest block of numbers, or nothing
 * but the place where it would be. Whether it is a table, arithmetic must say.
 */
export function findNumericBand(view: SheetView): HeaderBand | null {
  const block = longestBlock(view);
  if (!block) return null;
  const { left, right } = columnsOf(view, block);
  const heading = isNumberedHeading(view, block) ? block.first : headingRow(view, block.first, { left, right });
  const bottom = heading ?? block.first - 1;
  const area = { top: Math.max(1, bottom), bottom, left, right };
  return { ...area, byWords: false, headings: headingsOf(view, area) };
}

function longestBlock(view: SheetView): Block | null {
  let best: Block | null = null;
  let open: { first: number; last: number; rows: number } | null = null;
  for (const row of Array.from(view.grid.rows)) {
    if (numbersOn(view, row) < LEAST_NUMBERS) continue;
    if (!open || row - open.last > LARGEST_GAP) open = { first: row, last: row, rows: 0 };
    open.last = row;
    open.rows += 1;
    if (open.rows >= LEAST_ROWS && open.rows > (best?.rows ?? 0)) best = { ...open };
  }
  return best;
}

function numbersOn(view: SheetView, row: number): number {
  const { start, end } = view.grid.rowSpan(row);
  let numbers = 0;
  for (let position = start; position < end; position += 1)
    if (!Number.isNaN(view.numbers[position] ?? NaN)) numbers += 1;
  return numbers;
}

/** A heading that numbers its periods (1, 2, 3, 4) looks like numbers: words stand in it over numbers beneath. */
function isNumberedHeading(view: SheetView, { first }: Block): boolean {
  const { grid, kinds, numbers } = view;
  const { start, end } = grid.rowSpan(first);
  const below = grid.rows[grid.rowIndex(first) + 1] ?? 0;
  let words = 0;
  for (let position = start; position < end; position += 1) {
    const beneath = grid.find(below, grid.columnAt(position));
    if (kinds[position] === KIND.text && beneath >= 0 && !Number.isNaN(numbers[beneath] ?? NaN)) words += 1;
  }
  return words >= 2;
}

function columnsOf(view: SheetView, { first, last }: Block): { left: number; right: number } {
  let left = Infinity;
  let right = 0;
  for (let row = first; row <= last; row += 1) {
    for (const run of runsOf(view, row)) {
      left = Math.min(left, run.left);
      right = Math.max(right, run.right);
    }
  }
  return { left, right };
}

/** The row above the numbers that has a text over at least half of the columns. */
function headingRow(view: SheetView, first: number, { left, right }: { left: number; right: number }): number | null {
  for (let row = first - 1; row >= Math.max(1, first - 2); row -= 1) {
    const texts = runsOf(view, row)
      .flatMap((run) => run.texts)
      .filter(({ column }) => column >= left && column <= right);
    if (texts.length * 2 >= right - left + 1) return row;
  }
  return null;
}
