import { a1 } from '../../workbook/address';
import { planRule } from '../planRule';

interface OwnerMissing {
  readonly count: number;
  readonly places: readonly string[];
}

/** Activities without an owner (sin responsable) in a table that names owners: one finding a table. */
export const ownerMissingRule = planRule<'owner-missing', OwnerMissing>({
  name: 'owner-missing',
  phase: 'after-sums',
  severity: 'warning',
  run({ index }) {
    let done = 0;
    const findings = index.plan.tables.flatMap(({ sheet, columns }, table) => {
      const column = columns.find(({ role }) => role === 'owner')?.column;
      const activities = index.plan.activities.filter((each) => each.table === table);
      if (column === undefined) return [];
      done += activities.length;
      const missing = activities.filter(({ labels }) => !labels['owner']?.text.trim());
      if (missing.length === 0 || missing.length > activities.length * OFTEN_BLANK) return [];
      const cells = missing.map(({ row }) => `${sheet}!${a1(row, column)}`);
      return { cells, data: { count: missing.length, places: missing.map(({ row }) => String(row)) }, key: sheet };
    });
    return { done, findings };
  },
});

/** Where most rows have none the column is not in use. */
const OFTEN_BLANK = 0.5;
