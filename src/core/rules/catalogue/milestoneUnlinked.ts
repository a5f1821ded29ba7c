import { a1 } from '../../workbook/address';
import { planRule } from '../planRule';

interface MilestoneUnlinked {
  readonly count: number;
  readonly places: readonly string[];
}

/** Activities under no milestone in a table that has milestones (actividad sin hito): a note a table. */
export const milestoneUnlinkedRule = planRule<'milestone-unlinked', MilestoneUnlinked>({
  name: 'milestone-unlinked',
  phase: 'after-sums',
  severity: 'note',
  run({ index }) {
    let done = 0;
    const findings = index.plan.tables.flatMap(({ sheet, columns }, table) => {
      const column = columns.find(({ role }) => role === 'milestone')?.column;
      if (column === undefined) return [];
      const activities = index.plan.activities.filter((each) => each.table === table);
      done += activities.length;
      const unlinked = activities.filter(({ milestone }) => milestone === null);
      if (unlinked.length === 0 || unlinked.length > activities.length * OFTEN_BLANK) return [];
      return {
        cells: unlinked.map(({ row }) => `${sheet}!${a1(row, column)}`),
        data: { count: unlinked.length, places: unlinked.map(({ row }) => String(row)) },
        key: sheet,
      };
    });
    return { done, findings };
  },
});

/** Where most rows have none the column is not in use. */
const OFTEN_BLANK = 0.5;
