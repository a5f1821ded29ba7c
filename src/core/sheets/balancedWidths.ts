import type { SheetModel } from '../workbook/sheetModel';

/** A table that prints on two pages side by side. */
export interface TwoPages {
  /** The columns that are seen, from left to right. */
  readonly shown: readonly number[];
  readonly columnWidths: SheetModel['columnWidths'];
  /** The last of the columns that both pages repeat. */
  readonly lastTitle: number;
  /** The column with which the second page begins. */
  readonly secondPage: number;
  /** A column of the second page that may be wider than its words need. */
  readonly elastic: number;
}

/**
 * Widths with which two pages are as wide as each other, so that the break between them falls where it is wanted: a sheet
 * that is fitted to two pages breaks where the first is full, whatever the paper, and heeds no break of its own.
 */
export function balancedWidths({
  shown,
  columnWidths,
  lastTitle,
  secondPage,
  elastic,
}: TwoPages): SheetModel['columnWidths'] {
  const widthOf = (columns: readonly number[]): number =>
    columns.reduce((width, column) => width + (columnWidths[column] ?? 0) + CELL_MARGIN, 0);
  const first = widthOf(shown.filter((column) => column > lastTitle && column < secondPage));
  const second = widthOf(shown.filter((column) => column >= secondPage));
  const own = columnWidths[elastic];
  if (own === undefined || !shown.includes(elastic) || elastic < secondPage) return columnWidths;
  return { ...columnWidths, [elastic]: Math.min(WIDEST, Math.max(own, own + first - second - SLACK)) };
}

/** Five pixels a column, of which a character has seven (ECMA-376 part 1, 18.3.1.13). */
const CELL_MARGIN = 5 / 7;
/** The second page is by less than the narrowest column narrower than the first, or the break would move. */
const SLACK = 1.5;
const WIDEST = 60;
