import { isMoneyRole } from '../../plan/roles';
import type { Activity, PlanColumn, PlanTable } from '../../plan/plan';
import type { ReadingNote } from '../../plan/readingNote';
import { equals } from '../../quantity/compare';
import { a1 } from '../../workbook/address';
import { normaliseHeading } from '../../words/normalise';

/** Columns of money under one and the same heading (títulos repetidos), with the rows in which their amounts differ. */
export function duplicateHeaders(table: PlanTable, activities: readonly Activity[]): ReadingNote[] {
  return [...sameHeadings(table.columns)].map((columns): ReadingNote => {
    const { rows, differ } = differences(columns, activities);
    return {
      rule: 'duplicate-header',
      severity: differ > 0 ? 'warning' : 'note',
      cells: columns.map(({ column }) => `${table.sheet}!${a1(table.header.bottom, column)}`),
      data: { header: columns[0]?.header ?? '', differ, rows },
    };
  });
}

function sameHeadings(columns: readonly PlanColumn[]): PlanColumn[][] {
  const groups = new Map<string, PlanColumn[]>();
  for (const column of columns) {
    const text = normaliseHeading(column.header);
    if (text === '' || column.key === undefined || !isMoneyRole(column.role)) continue;
    groups.set(text, [...(groups.get(text) ?? []), column]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

/** Rows in which all columns have a number, and those of them in which the numbers are not all the same. */
function differences(
  columns: readonly PlanColumn[],
  activities: readonly Activity[],
): { rows: number; differ: number } {
  let rows = 0;
  let differ = 0;
  for (const { figures } of activities) {
    const values = columns.map(({ key }) => figures[key ?? '']?.value ?? null).filter((value) => value !== null);
    const [first] = values;
    if (values.length < columns.length || !first) continue;
    rows += 1;
    if (values.some((value) => !equals(value, first))) differ += 1;
  }
  return { rows, differ };
}
