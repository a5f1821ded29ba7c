import { isRowKind } from '../../plan/rowKind';
import type { TableMapping } from '../../workbook/state';
import type { TableRow } from './classifyRows';

/** Gives rows the kinds that a person confirmed; `ignore` leaves a row out. */
export function confirmRows(rows: readonly TableRow[], mapping: TableMapping | null): readonly TableRow[] {
  const kinds = mapping?.rows;
  if (!kinds) return rows;
  return rows.flatMap((row): TableRow[] => {
    const said = kinds[String(row.row)];
    if (said === 'ignore') return [];
    return said !== undefined && isRowKind(said) ? [{ ...row, kind: said, suspected: false }] : [row];
  });
}
