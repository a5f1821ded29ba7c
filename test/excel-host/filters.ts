import { parseRange, type Range } from '../../src/core/workbook/range';
import type { EmulatedSheet } from './emulatedSheet';
import type { EmulatedCriteria } from './model';

/** A filter of a sheet or of a table: the rows under its header are shown or not. */
export interface EmulatedFilter {
  readonly range: Range;
  readonly criteria: Map<number, EmulatedCriteria>;
}

/** The filter of a sheet that is no table's. */
export function sheetFilter({ filter, criteria }: EmulatedSheet): EmulatedFilter | null {
  const range = filter === undefined ? null : parseRange(filter);
  return range && { range, criteria };
}

/** The filter under which a row stands, if it hides any. */
export function filterOf(sheet: EmulatedSheet, row: number): EmulatedFilter | null {
  const filters = [...sheet.tables, ...[sheetFilter(sheet)].filter((filter) => filter !== null)];
  return filters.find(({ range, criteria }) => criteria.size > 0 && row > range.top && row <= range.bottom) ?? null;
}

/** Hides what the criteria leave out, and shows the rest. */
export function showRows(sheet: EmulatedSheet, { range, criteria }: EmulatedFilter): void {
  for (let row = range.top + 1; row <= range.bottom; row += 1) {
    const isOut = [...criteria].some(([column, { values = [] }]) => {
      const { v } = sheet.cell(row, range.left + column);
      return !values.includes(String(v ?? ''));
    });
    if (isOut) sheet.hiddenRows.add(row);
    else sheet.hiddenRows.delete(row);
  }
}
