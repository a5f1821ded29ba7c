import { columnName, quoteSheet } from '../../../core/workbook/address';
import { parseRange } from '../../../core/workbook/range';
import type { ModelPrint, SheetModel } from '../../../core/workbook/sheetModel';
import type { NameEntry } from '../read/workbookParts';

/** The names by which a file keeps what of a sheet is printed and which rows are repeated. */
export function printNames({ name, print }: SheetModel, sheetIndex: number): NameEntry[] {
  const area = print && parseRange(print.area);
  if (!area) return [];
  const sheet = quoteSheet(name);
  const corner = (row: number, column: number): string => `$${columnName(column)}$${row}`;
  const ref = `${sheet}!${corner(area.top, area.left)}:${corner(area.bottom, area.right)}`;
  const names: NameEntry[] = [{ name: '_xlnm.Print_Area', ref, sheetIndex, hidden: false }];
  const titles = titlesOf(print, sheet);
  if (titles !== '') names.push({ name: '_xlnm.Print_Titles', ref: titles, sheetIndex, hidden: false });
  return names;
}

/** Columns first, as Excel writes them. */
function titlesOf({ titleColumns, titleRows }: ModelPrint, sheet: string): string {
  const columns = titleColumns && `${sheet}!$${columnName(titleColumns.first)}:$${columnName(titleColumns.last)}`;
  const rows = titleRows && `${sheet}!$${titleRows.first}:$${titleRows.last}`;
  return [columns, rows].filter((each) => each !== undefined).join(',');
}
