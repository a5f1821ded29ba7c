import type { SheetModel } from '../../../core/workbook/sheetModel';
import { emptyWorkbook } from './emptyWorkbook';
import { writeWorkbook } from './writeWorkbook';

/** A workbook of one sheet, the same bytes every time. */
export function sheetWorkbook(sheet: SheetModel): Uint8Array {
  return writeWorkbook(emptyWorkbook({ name: sheet.name, mark: sheet.mark }), { sheets: [sheet] });
}
