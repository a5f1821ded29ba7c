import type { Plan } from '../../core/plan/plan';
import { formatRange } from '../../core/workbook/range';

/**
 * What reading understood of a workbook apart from its amounts, as lines (huella de la lectura): tables, columns with their
 * roles, kinds and levels of rows, axes, fronts, milestones, and what each total adds. Two readings that say the same have
 * the same lines.
 */
export function readingPrint(plan: Plan): readonly string[] {
  const { fiscalYear, tables, axes, fronts, milestones, activities, subtotals, summaries, skipped } = plan;
  return [
    JSON.stringify(['year', fiscalYear]),
    ...tables.map(({ sheet, header, data, unit, columns, rowKinds }) =>
      JSON.stringify([
        ...['table', sheet, formatRange(header), formatRange(data), unit],
        ...columns.map(({ column, role, key }) => [column, role, key]),
        ...rowKinds,
      ]),
    ),
    ...[...axes, ...fronts, ...milestones].map(({ key, name }) => JSON.stringify(['name', key, name])),
    ...activities.map(({ table, sheet, row, axis, front, milestone }) =>
      JSON.stringify(['row', table, sheet, row, axis, front, milestone]),
    ),
    ...subtotals.map(({ table, sheet, row, level, group, adds }) =>
      JSON.stringify(['total', table, sheet, row, level, group, adds.map((added) => [added.sheet, added.row])]),
    ),
    ...summaries.map(({ sheet, row, level, group, unit }) =>
      JSON.stringify(['summary', sheet, row, level, group, unit]),
    ),
    ...skipped.map(({ sheet, why }) => JSON.stringify(['skipped', sheet, why])),
  ];
}

/** Whether two readings understood the same. */
export function isSamePrint(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, at) => line === b[at]);
}
