import { a1 } from '../../src/core/workbook/address';
import type { CellContent } from '../../src/core/workbook/cell';
import type { ExcelTable, SheetSnapshot, Snapshot, Visibility } from '../../src/core/workbook/snapshot';
import { formatRange, type Range } from '../../src/core/workbook/range';

/** A sheet of a specimen while it is written. */
export class SheetDraft {
  private readonly cells: Record<string, CellContent> = {};
  private readonly merged: string[] = [];
  private readonly tables: ExcelTable[] = [];
  readonly hiddenRows: number[] = [];
  readonly hiddenColumns: number[] = [];
  visibility: Visibility = 'visible';

  constructor(readonly name: string) {}

  put(row: number, column: number, content: CellContent | string | number): void {
    this.cells[a1(row, column)] = typeof content === 'object' ? content : { v: content };
  }

  /** Merges an area when it has more than one cell. */
  merge(range: Range): void {
    if (range.top !== range.bottom || range.left !== range.right) this.merged.push(formatRange(range));
  }

  table(name: string, range: Range): void {
    this.tables.push({ name, ref: formatRange(range) });
  }

  build(): SheetSnapshot {
    const { name, visibility, cells, merged, hiddenRows, hiddenColumns, tables } = this;
    return { name, visibility, cells, merges: merged, hiddenRows, hiddenColumns, tables, protected: false };
  }
}

/** A workbook of drafts, 1900 dates, no names. */
export function snapshotOf(...drafts: readonly SheetDraft[]): Snapshot {
  return { sheets: drafts.map((draft) => draft.build()), names: [], date1904: false };
}

/** A sheet from rows of values, the first at row 1 and column 1; null leaves a cell out. */
export function sheetOf(
  name: string,
  rows: readonly (readonly (CellContent | string | number | null)[])[],
): SheetDraft {
  const draft = new SheetDraft(name);
  rows.forEach((cells, row) =>
    cells.forEach((content, column) => {
      if (content !== null) draft.put(row + 1, column + 1, content);
    }),
  );
  return draft;
}
