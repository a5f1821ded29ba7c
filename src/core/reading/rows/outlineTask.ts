import type { FormulaBook } from '../../formulas';
import type { ColumnDraft } from '../columns/columnDraft';
import type { SheetView } from '../sheetView';

/** The table that is looked at: its rows and columns. */
export interface OutlineTask {
  readonly view: SheetView;
  readonly rows: readonly number[];
  readonly columns: readonly ColumnDraft[];
  readonly book: FormulaBook;
  /** The first text of each row. */
  readonly leads: ReadonlyMap<number, string>;
}
