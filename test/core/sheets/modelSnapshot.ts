import { a1 } from '../../../src/core/workbook/address';
import type { CellContent } from '../../../src/core/workbook/cell';
import { UNMARKED } from '../../../src/core/sheets/template/templateSheets';
import type { SheetModel } from '../../../src/core/workbook/sheetModel';
import type { SheetSnapshot, Snapshot } from '../../../src/core/workbook/snapshot';

/** What a host gives back when it reads a workbook into which these models were written. */
export function withModels(snapshot: Snapshot, models: readonly SheetModel[]): Snapshot {
  const marks = new Set(models.map(({ mark }) => mark).filter((mark) => mark !== UNMARKED));
  const kept = snapshot.sheets.filter(({ mark }) => mark === undefined || !marks.has(mark));
  return { ...snapshot, sheets: [...kept, ...models.map(writtenSheet)] };
}

function writtenSheet(model: SheetModel): SheetSnapshot {
  const cells: Record<string, CellContent> = {};
  for (const { row, column, value, formula, style } of model.cells) {
    const z = style === undefined ? undefined : model.styles[style]?.numberFormat;
    if (value === null && formula === undefined) continue;
    cells[a1(row, column)] = {
      v: value,
      ...(formula === undefined ? {} : { f: formula }),
      ...(z === undefined ? {} : { z }),
    };
  }
  return {
    name: model.name,
    visibility: 'visible',
    cells,
    merges: [],
    hiddenRows: [],
    hiddenColumns: model.hiddenColumns ?? [],
    tables: model.tables.map(({ name, ref }) => ({ name, ref })),
    protected: false,
    ...(model.mark === UNMARKED ? {} : { mark: model.mark }),
  };
}
