import type { Range } from '../workbook/range';

/** A rectangle of cells that a formula refers to (área). */
export interface Area {
  readonly sheet: string;
  readonly range: Range;
  /** Whether the formula says whole columns or rows: the rectangle then ends where the sheet does. */
  readonly open?: boolean;
}
