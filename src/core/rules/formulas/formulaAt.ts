import type { Plan } from '../../plan/plan';
import type { CellRef } from '../../workbook/address';
import { gridOf } from '../../workbook/snapshot';

/** The formula that a cell of the plan's workbook has; undefined when it has none. */
export function formulaAt({ snapshot }: Pick<Plan, 'snapshot'>, { sheet, row, column }: CellRef): string | undefined {
  const found = snapshot.sheets.find(({ name }) => name === sheet);
  if (!found) return undefined;
  const grid = gridOf(found);
  const position = grid.find(row, column);
  return position < 0 ? undefined : grid.formula(position);
}
