import type { Grid } from '../../workbook/grid';
import { readDateText } from '../../words/calendar';
import { KIND } from '../content';
import type { TableArea } from '../headings/tableArea';
import { isYear } from '../headings/rowRuns';
import type { SheetView } from '../sheetView';

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
  /** The smallest size of a number other than zero; 0 where there is none. */
  readonly smallest: number;
  readonly negatives: number;
  /** Whole numbers that can be fiscal years. */
  readonly years: number;
  /** Different numbers, counted up to a bound. */
  readonly distinctNumbers: number;
  /** Texts of digits and signs alone, as codes are: `2.3.1`. */
  readonly codes: number;
  /** Those of them that write a date: `31/12/2026`. */
  readonly dateTexts: number;
  /** Different texts, counted up to a bound. */
  readonly distinctTexts: number;
  readonly averageLength: number;
}

interface Tally {
  readonly count: Counting;
  /** Its different texts, and the last of them: most names are repeated from one row to the next. */
  readonly seen: Set<number>;
  last: number;
  readonly numbers: Set<number>;
}

type Counting = { -readonly [Field in keyof ColumnStats]: ColumnStats[Field] };

/** Texts of a column that are kept apart; more are simply many. */
const MOST_TEXTS = 400;

/** Counts every column of a table in one pass over its cells. */
export function columnStats(view: SheetView, area: TableArea): ColumnStats[] {
  const { left, right } = area.band;
  const tallies = Array.from({ length: right - left + 1 }, (_, at): Tally => {
    return { count: emptyCount(left + at), seen: new Set(), last: -1, numbers: new Set() };
  });
  const { grid } = view;
  for (let at = grid.rowIndex(area.firstRow); at < grid.rows.length; at += 1) {
    const row = grid.rows[at] ?? 0;
    if (row > area.lastRow) break;
    if (area.repeatedHeader.has(row)) continue;
    const end = grid.starts[at + 1] ?? 0;
    for (let position = grid.starts[at] ?? end; position < end; position += 1) {
      const tally = tallies[grid.columnAt(position) - left];
      if (tally) countCell(view, position, tally);
    }
  }
  return tallies.map(({ count, seen, numbers }) => {
    const averageLength = count.texts === 0 ? 0 : count.averageLength / count.texts;
    return { ...count, averageLength, distinctTexts: seen.size, distinctNumbers: numbers.size };
  });
}

function emptyCount(column: number): Counting {
  const zero = {
    filled: 0,
    numbers: 0,
    percents: 0,
    dates: 0,
    texts: 0,
    codes: 0,
    dateTexts: 0,
    marks: 0,
    errors: 0,
    amountTexts: 0,
    formulas: 0,
  };
  return {
    column,
    ...zero,
    whole: 0,
    largest: 0,
    smallest: 0,
    negatives: 0,
    years: 0,
    distinctNumbers: 0,
    distinctTexts: 0,
    averageLength: 0,
  };
}

function countCell(view: SheetView, position: number, tally: Tally): void {
  const { count } = tally;
  const kind = view.kinds[position];
  if (kind === KIND.empty) return;
  count.filled += 1;
  if (view.grid.formula(position) !== undefined) count.formulas += 1;
  if (kind === KIND.text) countText(view.grid, position, tally);
  else if (kind === KIND.mark) count.marks += 1;
  else if (kind === KIND.error) count.errors += 1;
  else if (kind === KIND.date) count.dates += 1;
  else countNumber(view.numbers[position] ?? 0, kind ?? KIND.number, tally);
}

function countText(grid: Grid, position: number, tally: Tally): void {
  const { count, seen } = tally;
  const text = grid.textId(position);
  count.texts += 1;
  const words = grid.texts[text] ?? '';
  count.averageLength += words.length;
  if (isDigit(words.charCodeAt(0)) && CODE.test(words)) {
    count.codes += 1;
    if (isDateText(words)) count.dateTexts += 1;
  }
  if (text === tally.last || seen.size >= MOST_TEXTS) return;
  seen.add(text);
  tally.last = text;
}

/** The same for numbers. */
const MOST_NUMBERS = 400;

const CODE = /^[\d.\-/ ]+$/;

/** A whole date; of a code such as `2.3.26` nobody knows. */
function isDateText(text: string): boolean {
  const day = WHOLE_YEAR.test(text) ? readDateText(text) : null;
  return day !== null && day !== 'impossible';
}

const WHOLE_YEAR = /(?:19|20)\d\d/;

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function countNumber(number: number, kind: number, { count, numbers }: Tally): void {
  count.numbers += 1;
  if (kind === KIND.percent || kind === KIND.percentText) count.percents += 1;
  if (kind === KIND.amountText || kind === KIND.percentText) count.amountTexts += 1;
  if (Number.isInteger(number)) count.whole += 1;
  if (number < 0) count.negatives += 1;
  if (isYear(number)) count.years += 1;
  if (numbers.size < MOST_NUMBERS) numbers.add(number);
  const size = Math.abs(number);
  if (size > count.largest) count.largest = size;
  if (size > 0 && (count.smallest === 0 || size < count.smallest)) count.smallest = size;
}

/** Share of the filled cells that are numbers; errors count with neither side. */
export function numericShare({ filled, errors, numbers }: ColumnStats): number {
  return filled === errors ? 0 : numbers / (filled - errors);
}
