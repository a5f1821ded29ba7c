import type { PlanTable } from '../../plan/plan';
import type { ReadingNote } from '../../plan/readingNote';
import { a1 } from '../../workbook/address';
import type { ColumnDraft } from '../columns/columnDraft';

/** Columns of money in another unit than the rest of their table (una columna en miles entre columnas en pesos): not added. */
export function unitsApart(table: PlanTable, apart: readonly ColumnDraft[]): ReadingNote[] {
  return apart.map(({ column, heading }) => ({
    rule: 'confirm-column',
    severity: 'warning',
    cells: [`${table.sheet}!${a1(table.header.bottom, column)}`],
    data: { header: heading.text, apart: table.unit },
  }));
}
