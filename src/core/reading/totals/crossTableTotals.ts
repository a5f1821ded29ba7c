import type { Figure } from '../../plan/figure';
import type { Activity, SubtotalLine } from '../../plan/plan';
import { toNumber } from '../../quantity/decimal';

/** Share by which the sum over all tables must fit a total better than the sum over its own. */
const AGREES = 0.5;

/**
 * Sets totals of single tables apart from those of the plan, where a plan has several tables: what adds one table is the
 * axis's total where all its rows are of one axis, else a group's; what adds all tables adds their own totals.
 */
export function crossTableTotals(
  lines: readonly SubtotalLine[],
  byTable: readonly (readonly Activity[])[],
): SubtotalLine[] {
  if (byTable.length < 2) return [...lines];
  return lines.map((line) => {
    if (line.level !== 'plan') return line;
    if (isOfAll(line, byTable)) return { ...line, group: null, adds: addsOfAll(line, lines, byTable) };
    const elsewhere = totalOfAll(line, byTable);
    return elsewhere
      ? { ...line, group: null, adds: addsOfAll(line, lines, byTable), figures: { total: elsewhere } }
      : ofOwnTable(line, byTable);
  });
}

/** The one amount of a line that adds the totals of all tables, under a heading of its own table that says otherwise. */
function totalOfAll(line: SubtotalLine, byTable: readonly (readonly Activity[])[]): Figure | null {
  const stated = Object.values(line.figures).filter((figure) => figure?.value);
  const [only] = stated;
  if (stated.length !== 1 || !only?.value || agreement(line, byTable[line.table] ?? []) > 0) return null;
  const sum = byTable.flat().reduce((total, activity) => total + amountOf(activity, 'total'), 0);
  return sum !== 0 && Math.abs(toNumber(only.value) - sum) <= Math.max(0.51, Math.abs(sum) * 1e-10) ? only : null;
}

function ofOwnTable(line: SubtotalLine, byTable: readonly (readonly Activity[])[]): SubtotalLine {
  const axes = new Set((byTable[line.table] ?? []).map(({ axis }) => axis));
  const [axis] = axes;
  return axes.size === 1 && axis !== undefined && axis !== null
    ? { ...line, level: 'axis', group: axis }
    : { ...line, level: 'group', group: null };
}

function isOfAll(line: SubtotalLine, byTable: readonly (readonly Activity[])[]): boolean {
  const own = agreement(line, byTable[line.table] ?? []);
  const all = agreement(line, byTable.flat());
  return all > own && all >= AGREES;
}

/** Share of a line's amounts that are the sums of the given rows. */
function agreement({ figures }: SubtotalLine, activities: readonly Activity[]): number {
  const stated = Object.entries(figures).filter(([, figure]) => figure?.value);
  const equal = stated.filter(([key, figure]) => {
    const sum = activities.reduce((total, activity) => total + amountOf(activity, key), 0);
    return figure?.value ? Math.abs(toNumber(figure.value) - sum) <= Math.max(0.51, Math.abs(sum) * 1e-10) : false;
  });
  return stated.length === 0 ? 0 : equal.length / stated.length;
}

function amountOf({ figures }: Activity, key: string): number {
  const value = figures[key]?.value;
  return value ? toNumber(value) : 0;
}

/** For each table its own total, or its rows where it has none. */
function addsOfAll(
  line: SubtotalLine,
  lines: readonly SubtotalLine[],
  byTable: readonly (readonly Activity[])[],
): SubtotalLine['adds'] {
  return byTable.flatMap((activities, table): SubtotalLine['adds'] => {
    const whole = lines.find((other) => other !== line && other.table === table && other.level === 'plan');
    if (whole) return [{ sheet: whole.sheet, row: whole.row, kind: 'subtotal' }];
    return activities.map(({ sheet, row }) => ({ sheet, row, kind: 'activity' }));
  });
}
