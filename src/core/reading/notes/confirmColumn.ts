import { headingOf, isSourceRole } from '../../plan/roles';
import type { Plan, PlanColumn, PlanTable } from '../../plan/plan';
import type { ReadingNote } from '../../plan/readingNote';
import { a1 } from '../../workbook/address';
import { formatRange } from '../../workbook/range';
import { headingKey } from '../questions';

/** Below this certainty a role is not used silently: a person is asked. */
const CONFIRM_BELOW = 0.5;

/**
 * Columns whose role is not sure enough, and tables without any column of amounts: a person must say (confirmar columna).
 * A heading is asked about once, however many sheets have it; so is what is missing.
 */
export function confirmColumns({ tables, mapping }: Pick<Plan, 'tables' | 'mapping'>): ReadingNote[] {
  const doubtful = new Map<string, Doubtful[]>();
  for (const table of tables)
    for (const column of table.columns)
      if (isDoubtful(column)) {
        const key = headingKey(column.header);
        doubtful.set(key, [...(doubtful.get(key) ?? []), { table, column }]);
      }
  const asked = [...doubtful.values()].flatMap((places) => questionOf(places) ?? []);
  const without = tables.filter(
    (table) => !hasAmounts(table) && !isOfTargets(table) && !isConfirmed(table, mapping?.tables ?? []),
  );
  return without.length === 0 ? asked : [...asked, missingTotal(without)];
}

interface Doubtful {
  readonly table: PlanTable;
  readonly column: PlanColumn;
}

function isDoubtful({ role, confidence }: PlanColumn): boolean {
  return role !== 'other' && role !== 'ignore' && confidence < CONFIRM_BELOW;
}

function questionOf(places: readonly Doubtful[]): ReadingNote | null {
  const [first] = places;
  if (!first) return null;
  const { role, header } = first.column;
  const alternatives = places.flatMap(({ column }) => [column.role, ...column.alternatives.map((other) => other.role)]);
  return {
    rule: 'confirm-column',
    severity: 'warning',
    cells: places.map(({ table, column }) => `${table.sheet}!${a1(table.header.bottom, column.column)}`),
    data: { header, role, alternatives: [...new Set(alternatives)] },
  };
}

function hasAmounts({ columns }: PlanTable): boolean {
  return columns.some(({ role }) => role === 'total' || role === 'assigned' || role === 'appropriated');
}

/** A plan of targets alone has no amounts to miss. */
function isOfTargets({ columns }: PlanTable): boolean {
  const money = columns.some(({ role }) => role === 'unitValue' || role === 'toRaise' || isSourceRole(role));
  return !money && columns.some(({ role }) => role === 'plannedTarget');
}

/** Whether a person has said what the columns of a table are: what it lacks it lacks. */
function isConfirmed({ sheet, header }: PlanTable, entries: NonNullable<Plan['mapping']>['tables']): boolean {
  const own = entries?.filter((entry) => entry.sheet === sheet && (entry.header ?? '') === formatRange(header)) ?? [];
  return own.some(({ columns }) => columns !== undefined && Object.keys(columns).length > 0);
}

function missingTotal(tables: readonly PlanTable[]): ReadingNote {
  return {
    rule: 'confirm-column',
    severity: 'warning',
    cells: tables.map(({ sheet, header }) => `${sheet}!${a1(header.top, header.left)}`),
    data: { field: headingOf('total'), sheets: [...new Set(tables.map(({ sheet }) => sheet))] },
  };
}
