import { a1 } from '../../workbook/address';
import { plainFinding } from '../plainFinding';
import type { PlanRule, RuleContext } from '../planRule';

/** Activities without an owner (sin responsable) in a table that names owners: one finding a table. */
export const ownerMissingRule: PlanRule = {
  name: 'owner-missing',
  run({ index }: RuleContext) {
    let done = 0;
    const findings = index.plan.tables.flatMap(({ sheet, columns }, table) => {
      const column = columns.find(({ role }) => role === 'owner')?.column;
      const activities = index.plan.activities.filter((each) => each.table === table);
      if (column === undefined) return [];
      done += activities.length;
      const missing = activities.filter(({ labels }) => !labels['owner']?.text.trim());
      if (missing.length === 0 || missing.length > activities.length * OFTEN_BLANK) return [];
      const cells = missing.map(({ row }) => `${sheet}!${a1(row, column)}`);
      return plainFinding('owner-missing', {
        ...{ severity: 'warning', cells, key: sheet },
        data: { count: missing.length, places: missing.map(({ row }) => String(row)) },
      });
    });
    return { done, findings };
  },
};

/** Where most rows have none the column is not in use. */
const OFTEN_BLANK = 0.5;
