import { isSourceRole } from '../../plan/roles';
import type { PlanTable } from '../../plan/plan';
import type { ReadingNote } from '../../plan/readingNote';
import { a1 } from '../../workbook/address';
import { headingOf } from '../../plan/roles';

/** Below this certainty a role is not used silently: a person is asked. */
const CONFIRM_BELOW = 0.5;

/** Columns whose role is not sure enough, and tables without any column of amounts: a person must say (confirmar columna). */
export function confirmColumns(table: PlanTable): ReadingNote[] {
  const doubtful = table.columns.filter(
    ({ role, confidence }) => role !== 'other' && role !== 'ignore' && confidence < CONFIRM_BELOW,
  );
  const notes = doubtful.map((column): ReadingNote => {
    const alternatives = [column.role, ...column.alternatives.map(({ role }) => role)];
    return {
      rule: 'confirm-column',
      severity: 'warning',
      cells: [`${table.sheet}!${a1(table.header.bottom, column.column)}`],
      data: { header: column.header, role: column.role, alternatives: [...new Set(alternatives)] },
    };
  });
  return hasAmounts(table) || isOfTargets(table) ? notes : [...notes, missingTotal(table)];
}

function hasAmounts({ columns }: PlanTable): boolean {
  return columns.some(({ role }) => role === 'total' || role === 'assigned' || role === 'appropriated');
}

/** A plan of targets alone has no amounts to miss. */
function isOfTargets({ columns }: PlanTable): boolean {
  const money = columns.some(({ role }) => role === 'unitValue' || role === 'toRaise' || isSourceRole(role));
  return !money && columns.some(({ role }) => role === 'plannedTarget');
}

function missingTotal(table: PlanTable): ReadingNote {
  const cells = [`${table.sheet}!${a1(table.header.top, table.header.left)}`];
  return {
    rule: 'confirm-column',
    severity: 'warning',
    cells,
    data: { field: headingOf('total'), sheet: table.sheet },
  };
}
