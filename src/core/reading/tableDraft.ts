import type { Separators } from '../quantity/parseAmount';
import type { ColumnIdentity } from './arithmeticRoles';
import type { TableRow } from './classifyRows';
import type { ColumnDraft } from './columnDraft';
import type { OuterLabels, RowLabels } from './hierarchy';
import type { SheetView } from './sheetView';
import type { TableArea } from './tableArea';
import type { StatedUnit, Title } from './titles';

/** A table while it is read. */
export interface TableDraft {
  readonly view: SheetView;
  readonly area: TableArea;
  readonly columns: readonly ColumnDraft[];
  readonly identities: readonly ColumnIdentity[];
  readonly rows: readonly TableRow[];
  /** By row; what the whole workbook says (names of sheets) is added after its tables are read. */
  readonly labels: Map<number, RowLabels>;
  /** By column: how its amounts in text are read, where it proves it. */
  readonly separators: ReadonlyMap<number, Separators>;
  readonly titles: readonly Title[];
  readonly outer: OuterLabels;
  readonly unit: StatedUnit;
}
