import { writeXlsx } from 'hucre/xlsx';

import type { CellValue } from '../../src/core/workbook/cell';
import { gridOf, type SheetSnapshot, type Snapshot } from '../../src/core/workbook/snapshot';

/** The values of a snapshot as the bytes of an .xlsx, so that reading the file can be timed. */
export async function packWorkbook(snapshot: Snapshot): Promise<Uint8Array> {
  const sheets = snapshot.sheets.map((sheet) => ({ name: sheet.name, rows: rowsOf(sheet) }));
  return writeXlsx({ sheets });
}

function rowsOf(sheet: SheetSnapshot): CellValue[][] {
  const grid = gridOf(sheet);
  const rows: CellValue[][] = Array.from({ length: grid.lastRow }, () => []);
  for (let position = 0; position < grid.length; position += 1) {
    const row = rows[grid.rowAt(position) - 1];
    if (row) row[grid.columnAt(position) - 1] = grid.value(position);
  }
  return rows.map((row) => Array.from({ length: grid.lastColumn }, (_, column) => row[column] ?? null));
}
