import type { CellStyle, ModelCell } from '../workbook/sheetModel';

/** Points of a line of text at the size of cells that say none. */
const LINE_POINTS = 15;
const DEFAULT_SIZE = 11;
/** Excel's own limit for a row. */
const HIGHEST = 409;
/** A capital takes about this much more width than the digit in which column widths are counted. */
const CAPITAL_WIDTH = 1.25;

/**
 * Heights of the rows whose wrapped texts take more than one line, in points. Excel would find them by itself when it
 * opens a file, LibreOffice would not; other rows keep growing with what people type.
 */
export function rowHeights(
  cells: readonly ModelCell[],
  styles: Readonly<Record<string, CellStyle>>,
  widths: Readonly<Record<number, number>>,
): Readonly<Record<number, number>> {
  const heights: Record<number, number> = {};
  for (const { row, column, value, style } of cells) {
    const look = style === undefined ? undefined : styles[style];
    const width = widths[column];
    if (!look?.wrap || typeof value !== 'string' || width === undefined) continue;
    const lines = wrappedLines(value, width);
    const points = Math.min(HIGHEST, lines * LINE_POINTS * ((look.size ?? DEFAULT_SIZE) / DEFAULT_SIZE));
    if (lines > 1) heights[row] = Math.max(heights[row] ?? 0, points);
  }
  return heights;
}

/** Lines that a text takes in a column of this many characters, broken at blanks. */
export function wrappedLines(text: string, width: number): number {
  return text.split('\n').reduce((lines, paragraph) => lines + paragraphLines(paragraph, width), 0);
}

function paragraphLines(paragraph: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(' ')) {
    const length = textWidth(word);
    if (used > 0 && used + 1 + length > width) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? 1 : 0) + length;
    if (length > width) {
      lines += Math.ceil(length / width) - 1;
      used = length % width;
    }
  }
  return lines;
}

function textWidth(word: string): number {
  const capitals = word.replace(/[^\p{Lu}]/gu, '').length;
  return word.length + capitals * (CAPITAL_WIDTH - 1);
}
