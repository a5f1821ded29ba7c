import { a1 } from '../../workbook/address';
import { planRule } from '../planRule';

interface TargetWithoutUnit {
  readonly count: number;
  readonly places: readonly string[];
}

/**
 * Activities whose target has no unit of measure (meta sin unidad), in a table where hardly any lacks one: one finding a
 * table. A quantity without its unit says nothing that can be followed.
 */
export const targetWithoutUnitRule = planRule<'target-without-unit', TargetWithoutUnit>({
  name: 'target-without-unit',
  phase: 'after-sums',
  severity: 'warning',
  run({ index }) {
    let done = 0;
    const findings = index.plan.tables.flatMap(({ sheet, columns }, table) => {
      const column = columns.find(({ role }) => role === 'unit')?.column;
      if (column === undefined) return [];
      const activities = index.plan.activities.filter((each) => each.table === table);
      done += activities.length;
      const missing = activities.filter(({ labels }) => !labels['unit']?.text.trim());
      if (missing.length === 0 || missing.length > activities.length * OFTEN_BLANK) return [];
      const cells = missing.map(({ row }) => `${sheet}!${a1(row, column)}`);
      return { cells, data: { count: missing.length, places: missing.map(({ row }) => String(row)) }, key: sheet };
    });
    return { done, findings };
  },
});

/** From this share of rows on it is a habit: the unit stands on the first row of a block, or in the name of the target. */
const OFTEN_BLANK = 0.1;
