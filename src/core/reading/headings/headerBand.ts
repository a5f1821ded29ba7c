import type { Range } from '../../workbook/range';

/** The heading of a table as it was found: one to three rows over a run of columns. */
export interface HeaderBand extends Range {
  /** By column, from `left`: what its own cells say and what the groups over it say, top row first. */
  readonly headings: readonly Heading[];
  /** False when nothing in a dictionary was recognised and only the numbers beneath speak for a table. */
  readonly byWords: boolean;
}

/** The heading of one column. */
export interface Heading {
  readonly column: number;
  /** All rows joined, groups first. */
  readonly text: string;
  /** What stands over this column alone. */
  readonly own: string;
  /** What stands over it and its neighbours; empty when nothing does. */
  readonly group: string;
}
