import type { Finding } from '../findings/finding';
import type { Plan } from '../plan/plan';
import { parseAddress } from '../workbook/address';

/** How many findings are open (observaciones abiertas), and how many of them are errors. */
export interface FindingCount {
  readonly findings: number;
  readonly errors: number;
}

/** The open findings of a plan: all of them, and those that stand on the rows of each axis (null: on no axis's row). */
export interface OpenFindings extends FindingCount {
  readonly byAxis: ReadonlyMap<string | null, FindingCount>;
}

/** Counts what is still to be corrected, so that sheets built on it say so. Notes ask for nothing and are left out. */
export function openFindings(plan: Plan, findings: readonly Finding[]): OpenFindings {
  const asking = findings.filter(({ severity }) => severity !== 'note');
  const axes = axisRows(plan);
  const byAxis = new Map<string | null, FindingCount>();
  for (const { cells, severity } of asking) {
    for (const axis of axesOf(cells, axes)) {
      const { findings: count, errors } = byAxis.get(axis) ?? NONE;
      byAxis.set(axis, { findings: count + 1, errors: errors + (severity === 'error' ? 1 : 0) });
    }
  }
  return { findings: asking.length, errors: asking.filter(({ severity }) => severity === 'error').length, byAxis };
}

const NONE: FindingCount = { findings: 0, errors: 0 };

/** The axis of each row of the plan, its subtotal lines included. */
function axisRows({ activities, subtotals }: Plan): ReadonlyMap<string, string> {
  const lines = subtotals.flatMap(({ sheet, row, level, group }) =>
    level === 'axis' && group !== null ? [[`${sheet}!${row}`, group] as const] : [],
  );
  const rows = activities.flatMap(({ sheet, row, axis }) =>
    axis === null ? [] : [[`${sheet}!${row}`, axis] as const],
  );
  return new Map([...lines, ...rows]);
}

function axesOf(cells: readonly string[], axes: ReadonlyMap<string, string>): ReadonlySet<string | null> {
  const found = cells.flatMap((address) => {
    const cell = parseAddress(address);
    return (cell && axes.get(`${cell.sheet}!${cell.row}`)) ?? [];
  });
  return new Set(found.length > 0 ? found : [null]);
}
