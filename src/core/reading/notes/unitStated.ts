import type { PlanTable } from '../../plan/plan';
import type { ReadingNote } from '../../plan/readingNote';
import { a1 } from '../../workbook/address';
import type { StatedUnit } from '../headings/titles';

/** Tables whose cells are not pesos (unidad de las cifras): in thousands or millions, and the text that says so. */
export function unitStated(table: PlanTable, { cell }: StatedUnit): ReadingNote[] {
  if (table.unit === 1) return [];
  const cells = cell ? [`${table.sheet}!${a1(cell.row, cell.column)}`] : [];
  const reason = table.unitReason === null ? {} : { reason: table.unitReason };
  return [{ rule: 'unit-stated', severity: 'note', cells, data: { sheet: table.sheet, unit: table.unit, ...reason } }];
}
