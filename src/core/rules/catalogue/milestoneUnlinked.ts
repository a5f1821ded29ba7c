import { a1 } from '../../workbook/address';
import { plainFinding } from '../plainFinding';
import type { PlanRule, RuleContext } from '../planRule';

/** Activities under no milestone in a table that has milestones (actividad sin hito): a note a table. */
export const milestoneUnlinkedRule: PlanRule = {
  name: 'milestone-unlinked',
  run({ index }: RuleContext) {
    let done = 0;
    const findings = index.plan.tables.flatMap(({ sheet, columns }, table) => {
      const column = columns.find(({ role }) => role === 'milestone')?.column;
      if (column === undefined) return [];
      const activities = index.plan.activities.filter((each) => each.table === table);
      done += activities.length;
      const unlinked = activities.filter(({ milestone }) => milestone === null);
      if (unlinked.length === 0 || unlinked.length > activities.length * OFTEN_BLANK) return [];
      return plainFinding('milestone-unlinked', {
        ...{ severity: 'note', cells: unlinked.map(({ row }) => `${sheet}!${a1(row, column)}`), key: sheet },
        data: { count: unlinked.length, places: unlinked.map(({ row }) => String(row)) },
      });
    });
    return { done, findings };
  },
};

/** Where most rows have none the column is not in use. */
const OFTEN_BLANK = 0.5;
