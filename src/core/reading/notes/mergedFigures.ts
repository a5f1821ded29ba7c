import { isFigureRole } from '../../plan/roles';
import type { PlanTable } from '../../plan/plan';
import type { ReadingNote } from '../../plan/readingNote';
import { formatRange, type Range } from '../../workbook/range';

/** Merged areas over several rows of figures (celdas combinadas): whose amount it is, no cell says. */
export function mergedFigures(table: PlanTable, merges: readonly Range[]): ReadingNote[] {
  const figures = new Set(table.columns.filter(({ role }) => isFigureRole(role)).map(({ column }) => column));
  const over = merges.filter(({ top, bottom, left }) => {
    return bottom > top && top >= table.data.top && bottom <= table.data.bottom && figures.has(left);
  });
  if (over.length === 0) return [];
  const ranges = over.map(formatRange);
  const cells = over.map(({ top, left }) => `${table.sheet}!${formatRange({ top, left, bottom: top, right: left })}`);
  return [{ rule: 'merged-cells', severity: 'note', cells, data: { sheet: table.sheet, ranges } }];
}
