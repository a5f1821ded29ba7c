import type { CellStyle, ModelCell, SheetModel } from '../workbook/sheetModel';

/** Points of a line of text at the size of cells that say none. */
const LINE_POINTS = 15;
const DEFAULT_SIZE = 11;
const INDENT_WIDTH = 1.5;
/** Excel's own limit for a row. */
const HIGHEST = 409;
/** Mean widths of letters, measured in the digits in which column widths are counted. */
const CAPITAL_WIDTH = 1.15;
const SMALL_WIDTH = 0.95;

/**
 * Heights of the rows whose wrapped texts take more than one line, in points. Excel would find them by itself when it
 * opens a file, LibreOffice would not; other rows keep growing with what people type.
 */
export function rowHeights(
  cells: readonly ModelCell[],
  styles: Readonly<Record<string, CellStyle>>,
  { columnWidths, hiddenColumns = [] }: Pick<SheetModel, 'columnWidths' | 'hiddenColumns'>,
): Readonly<Record<number, number>> {
  const heights: Record<number, number> = {};
  for (const { row, column, value, style } of cells) {
    const look = style === undefined ? undefined : styles[style];
    const width = columnWidths[column];
    if (!look?.wrap || typeof value !== 'string' || width === undefined || hiddenColumns.includes(column)) continue;
    const lines = wrappedLines(value, width - (look.indent ?? 0) * INDENT_WIDTH);
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
  return word.length * SMALL_WIDTH + capitals * (CAPITAL_WIDTH - SMALL_WIDTH);
}
