import { writeXlsx } from 'hucre/xlsx';
import { parseRange } from '../../src/core/workbook/range';
import { gridOf, type SheetSnapshot, type Snapshot } from '../../src/core/workbook/snapshot';

type WriteSheet = Parameters<typeof writeXlsx>[0]['sheets'][number];

/** A snapshot as the bytes of an .xlsx: values, formulas with their values, merged areas. */
export async function snapshotBytes({ sheets }: Snapshot): Promise<Uint8Array> {
  return writeXlsx({ sheets: sheets.length > 0 ? sheets.map(writeSheet) : [{ name: 'Hoja1', rows: [] }] });
}

function writeSheet(sheet: SheetSnapshot): WriteSheet {
  const grid = gridOf(sheet);
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  for (let position = 0; position < grid.length; position += 1) {
    const value = grid.value(position);
    const formula = grid.formula(position)?.slice(1);
    cells.set(`${grid.rowAt(position) - 1},${grid.columnAt(position) - 1}`, {
      value,
      ...(formula === undefined ? {} : { formula, formulaResult: value }),
    });
  }
  const merges = (sheet.merges ?? []).flatMap((reference) => {
    const area = parseRange(reference);
    if (!area) return [];
    const { top, left, bottom, right } = area;
    return [{ startRow: top - 1, startCol: left - 1, endRow: bottom - 1, endCol: right - 1 }];
  });
  return { name: sheet.name, rows: [], cells, merges };
}
