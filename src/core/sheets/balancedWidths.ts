import type { SheetModel } from '../workbook/sheetModel';

/** One page of a table that prints on several side by side. */
export interface PageColumns {
  /** The column with which it begins. */
  readonly begins: number;
  /** A column of the page that may be wider than its words need. */
  readonly elastic: number;
}

/** A table that prints on several pages side by side. */
export interface SidePages {
  /** The columns that are seen, from left to right. */
  readonly shown: readonly number[];
  readonly columnWidths: SheetModel['columnWidths'];
  /** The last of the columns that all pages repeat. */
  readonly lastTitle: number;
  /** From left to right. */
  readonly pages: readonly PageColumns[];
}

/**
 * Widths with which all pages are as wide as each other, so that the breaks between them fall where they are wanted: a
 * sheet that is fitted to some pages breaks where one is full, whatever the paper, and heeds no break of its own.
 */
export function balancedWidths({ shown, columnWidths, lastTitle, pages }: SidePages): SheetModel['columnWidths'] {
  const contents = pages.map(({ begins }, at) => {
    const end = pages[at + 1]?.begins ?? Infinity;
    return shown.filter((column) => column > lastTitle && column >= begins && column < end);
  });
  const isPlaced = pages.every(({ elastic }, at) => contents[at]?.includes(elastic));
  if (!isPlaced) return columnWidths;
  const widths = contents.map((columns) =>
    columns.reduce((width, column) => width + (columnWidths[column] ?? 0) + CELL_MARGIN, 0),
  );
  const full = Math.max(...widths);
  const last = pages.length - 1;
  return pages.reduce((balanced, { elastic }, at) => {
    const missing = full - (widths[at] ?? 0) - (at === last ? SLACK : 0);
    const own = balanced[elastic] ?? 0;
    return missing <= 0 ? balanced : { ...balanced, [elastic]: Math.min(Math.max(own, WIDEST), own + missing) };
  }, columnWidths);
}

/** Five pixels a column, of which a character has seven (ECMA-376 part 1, 18.3.1.13). */
const CELL_MARGIN = 5 / 7;
/** The last page is by less than the narrowest column narrower than the others, or the break would move. */
const SLACK = 1.5;
const WIDEST = 60;
