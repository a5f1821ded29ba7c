import type { Separators } from '../quantity/parseAmount';
import type { ColumnIdentity } from './arithmetic/arithmeticRoles';
import type { TableRow } from './rows/classifyRows';
import type { ColumnDraft } from './columns/columnDraft';
import type { OuterLabels } from './rows/hierarchy';
import type { RowNames } from './rows/rowNames';
import type { SheetView } from './sheetView';
import type { TableArea } from './headings/tableArea';
import type { StatedUnit, Title } from './headings/titles';

/** A table while it is read. */
export interface TableDraft {
  readonly view: SheetView;
  readonly area: TableArea;
  readonly columns: readonly ColumnDraft[];
  readonly identities: readonly ColumnIdentity[];
  readonly rows: readonly TableRow[];
  /** By index in `rows`; what the whole workbook says (names of sheets) is added after its tables are read. */
  readonly names: RowNames;
  /** By column: how its amounts in text are read, where it proves it. */
  readonly separators: ReadonlyMap<number, Separators>;
  readonly titles: readonly Title[];
  readonly outer: OuterLabels;
  readonly unit: StatedUnit;
  /** Columns of money in another unit than the table's. */
  readonly apart: readonly ColumnDraft[];
}

/** The row of a table at a row of its sheet. */
export function rowAt({ rows }: Pick<TableDraft, 'rows'>, row: number): TableRow | undefined {
  let low = 0;
  let high = rows.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = rows[middle];
    if (!found || found.row === row) return found;
    if (found.row < row) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}
