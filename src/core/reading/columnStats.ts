import { KIND } from './content';
import type { TableArea } from './tableArea';
import type { SheetView } from './sheetView';

/** What the cells of a column are, counted over all rows of its table. */
export interface ColumnStats {
  readonly column: number;
  readonly filled: number;
  readonly numbers: number;
  readonly percents: number;
  readonly dates: number;
  readonly texts: number;
  readonly marks: number;
  readonly errors: number;
  readonly amountTexts: number;
  readonly formulas: number;
  /** Numbers that are whole. */
  readonly whole: number;
  readonly largest: number;
  readonly negatives: number;
  /** Different texts, counted up to a bound. */
  readonly distinctTexts: number;
  readonly averageLength: number;
}

type Counting = { -readonly [Field in keyof ColumnStats]: ColumnStats[Field] };

/** Texts of a column that are kept apart; more are simply many. */
const MOST_TEXTS = 400;

/** Counts every column of a table in one pass over its cells. */
export function columnStats(view: SheetView, area: TableArea): ColumnStats[] {
  const { left, right } = area.band;
  const counts = Array.from({ length: right - left + 1 }, (_, at) => emptyCount(left + at));
  const texts = counts.map(() => new Set<string>());
  for (const row of Array.from(view.grid.rows)) {
    if (row < area.firstRow || row > area.lastRow || area.repeatedHeader.has(row)) continue;
    const { start, end } = view.grid.rowSpan(row);
    for (let position = start; position < end; position += 1) {
      const count = counts[view.grid.columnAt(position) - left];
      const seen = texts[view.grid.columnAt(position) - left];
      if (count && seen) countCell(view, position, { count, seen });
    }
  }
  counts.forEach((count, at) => {
    count.distinctTexts = texts[at]?.size ?? 0;
    count.averageLength = count.texts === 0 ? 0 : count.averageLength / count.texts;
  });
  return counts;
}

function emptyCount(column: number): Counting {
  const zero = {
    filled: 0,
    numbers: 0,
    percents: 0,
    dates: 0,
    texts: 0,
    marks: 0,
    errors: 0,
    amountTexts: 0,
    formulas: 0,
  };
  return { column, ...zero, whole: 0, largest: 0, negatives: 0, distinctTexts: 0, averageLength: 0 };
}

function countCell(view: SheetView, position: number, { count, seen }: { count: Counting; seen: Set<string> }): void {
  const kind = view.kinds[position];
  if (kind === KIND.empty) return;
  count.filled += 1;
  if (view.grid.formula(position) !== undefined) count.formulas += 1;
  if (kind === KIND.text) countText(view.grid.value(position), count, seen);
  else if (kind === KIND.mark) count.marks += 1;
  else if (kind === KIND.error) count.errors += 1;
  else if (kind === KIND.date) count.dates += 1;
  else countNumber(view.numbers[position] ?? 0, kind ?? KIND.number, count);
}

function countText(value: unknown, count: Counting, seen: Set<string>): void {
  if (typeof value !== 'string') return;
  count.texts += 1;
  count.averageLength += value.length;
  if (seen.size < MOST_TEXTS) seen.add(value);
}

function countNumber(number: number, kind: number, count: Counting): void {
  count.numbers += 1;
  if (kind === KIND.percent || kind === KIND.percentText) count.percents += 1;
  if (kind === KIND.amountText || kind === KIND.percentText) count.amountTexts += 1;
  if (Number.isInteger(number)) count.whole += 1;
  if (number < 0) count.negatives += 1;
  count.largest = Math.max(count.largest, Math.abs(number));
}

/** Share of the filled cells that are numbers; errors count with neither side. */
export function numericShare({ filled, errors, numbers }: ColumnStats): number {
  return filled === errors ? 0 : numbers / (filled - errors);
}
