import { describe, expect, test } from '@jest/globals';
import type { CellContent } from '../../../src/core/workbook/cell';
import { a1 } from '../../../src/core/workbook/address';
import { checkPlan } from '../../../src/core/rules/checkPlan';
import { planOf, type Specimen } from './planOf';

/** Three groups of three rows and their totals, with a column F outside the roles. */
const GROUPS = [0, 4, 8];
const TOTAL = 14;

function specimen(spoilt: Readonly<Record<number, number>>): Specimen {
  const amounts = Array.from({ length: 9 }, (_, at) => 1_340_000 + at * 217_000);
  const columns = ['activity', 'total'];
  const unnamed: Record<string, CellContent> = {};
  const put = (row: number, value: number): void => {
    unnamed[a1(row, 3)] = { v: spoilt[row] ?? value };
  };
  const rows: Specimen['rows'][number][] = [];
  let whole = 0;
  GROUPS.forEach((start, group) => {
    const own = amounts.slice(group * 3, group * 3 + 3);
    own.forEach((total, at) => {
      rows.push({ cells: { activity: `Actividad ${group}.${at}`, total } });
      put(start + at + 2, total / 2);
    });
    const sum = own.reduce((left, right) => left + right, 0);
    whole += sum;
    rows.push({
      cells: { activity: `Subtotal ${group}`, total: sum },
      subtotal: { level: 'axis', group: `g${group}`, adds: [start + 2, start + 3, start + 4] },
    });
    put(start + 5, sum / 2);
  });
  rows.push({
    cells: { activity: 'Total', total: whole },
    subtotal: { level: 'plan', group: null, adds: [5, 9, 13], of: 'subtotal' },
  });
  put(TOTAL, whole / 2);
  const plan = planOf({ columns, rows, beside: unnamed });
  const [table] = plan.tables;
  if (!table) throw new Error('the specimen has a table');
  const column = {
    column: 3,
    role: 'other',
    header: 'CDP',
    confidence: 0,
    reasons: [],
    alternatives: [],
    hidden: false,
  } as const;
  return { columns, rows, beside: unnamed, more: { tables: [{ ...table, columns: [...table.columns, column] }] } };
}

const outcome = (spoilt: Readonly<Record<number, number>>) =>
  checkPlan(planOf(specimen(spoilt))).findings.flatMap(({ severity, suspects }) =>
    severity === 'error' ? [suspects[0]?.cell] : [],
  );

describe('a column without a role that the lines add up', () => {
  test('agrees', () => {
    expect(outcome({})).toEqual([]);
  });

  test('a wrong subtotal makes its own sum and the one above fail, and is one cause', () => {
    expect(outcome({ 9: 3_345_000 + 900_000 })).toEqual(['PLAN!C9']);
  });

  test('a column of which most sums do not hold adds nothing up', () => {
    expect(outcome({ 5: 1, 9: 2, 13: 3 })).toEqual([]);
  });
});
