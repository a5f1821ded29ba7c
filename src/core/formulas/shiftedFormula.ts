import { tokenize } from '@borgar/fx';
import { columnNumber } from '../workbook/address';
import type { Range } from '../workbook/range';

/** Where an area of a sheet is now; null when nothing of it is left. */
export type AreaShift = (area: Range) => Range | null;

/** How the areas of a sheet moved, by its name; null asks for the sheet that the formula stands on. */
export type ShiftOf = (sheet: string | null) => AreaShift | undefined;

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
const MISSING = '#REF!';

/**
 * A formula whose references follow what they refer to when rows are put in or taken out (referencias que siguen), with or
 * without `=`. References to other workbooks, to several sheets at once and structured ones stay as they are.
 */
export function shiftedFormula(formula: string, shiftOf: ShiftOf): string {
  const tokens = tokenize(formula);
  const shifted = tokens.map(({ type, value }) =>
    type === 'range' || type === 'range_beam' ? shiftedReference(value, shiftOf) : value,
  );
  return shifted.join('');
}

function shiftedReference(text: string, shiftOf: ShiftOf): string {
  const cut = text.lastIndexOf('!') + 1;
  const prefix = text.slice(0, cut);
  const shift = OTHER_BOOK.test(prefix) ? undefined : shiftOf(cut === 0 ? null : sheetOf(prefix));
  return shift ? `${prefix}${shiftedCells(text.slice(cut), shift)}` : text;
}

const OTHER_BOOK = /[[\]]/;

function shiftedCells(text: string, shift: AreaShift): string {
  const corners = text.split(':').map(parseCorner);
  const [first, last = first] = corners;
  if (!first || !last || corners.length > 2) return text;
  if (first.row === null && last.row === null) return text;
  const now = shift(areaOf(first, last));
  if (now === null) return MISSING;
  const isInOrder = (first.row ?? 1) <= (last.row ?? 1);
  const [one, other] = isInOrder ? [now.top, now.bottom] : [now.bottom, now.top];
  const written = [formatCorner(first, one), formatCorner(last, other)];
  return corners.length === 1 ? (written[0] ?? '') : written.join(':');
}

/** The sheet of a prefix as formulas write it, `!` included. */
function sheetOf(prefix: string): string {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

interface WrittenCorner {
  readonly columnText: string;
  readonly rowFix: string;
  readonly row: number | null;
}

const CORNER = /^(\$?[A-Za-z]{1,3})?(?:(\$?)([1-9]\d{0,6}))?$/;

function parseCorner(text: string): WrittenCorner | null {
  const match = CORNER.exec(text);
  if (!match || text === '') return null;
  const [, columnText = '', rowFix = '', row] = match;
  return { columnText, rowFix, row: row === undefined ? null : Number(row) };
}

function areaOf(first: WrittenCorner, last: WrittenCorner): Range {
  const columns = [first, last].map(({ columnText }) => columnNumber(columnText.replace('$', '')));
  const known = columns.filter((column) => column > 0);
  return {
    top: Math.min(first.row ?? 1, last.row ?? 1),
    bottom: Math.max(first.row ?? LAST_ROW, last.row ?? LAST_ROW),
    left: known.length > 0 ? Math.min(...known) : 1,
    right: known.length > 0 ? Math.max(...known) : LAST_COLUMN,
  };
}

function formatCorner({ columnText, rowFix, row }: WrittenCorner, now: number): string {
  return row === null ? columnText : `${columnText}${rowFix}${now}`;
}
