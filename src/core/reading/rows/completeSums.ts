import { holdsMoney } from '../arithmetic/arithmeticRoles';
import { rowFacts, rowLens } from './rowFacts';
import { saysControl, saysTotal } from '../../words/rowWords';
import type { FormulaSums } from './formulaSums';
import type { OutlineTask } from './outlineTask';

/** Of the rows that a formula adds: how many more may be missing beside them, at least and as a share. */
const LEAST_MISSING = 2;
const MISSING_SHARE = 0.5;

/**
 * Gives sums the rows that their formulas leave out: a row with money that no sum adds, inside or right beside those that
 * one adds, is meant to be in it. The formula then differs from what its line should add, and a rule can say so.
 */
export function completeSums(
  task: OutlineTask,
  children: Map<number, readonly number[]>,
  { sums, foot }: FormulaSums,
): void {
  const claimed = new Set([...children.values()].flat());
  const place = new Map(task.rows.map((row, at) => [row, at]));
  const lines = [...sums.keys()]
    .filter((row) => (children.get(row)?.length ?? 0) > 1)
    .sort((a, b) => reach(children.get(a) ?? []) - reach(children.get(b) ?? []));
  const loose = looseRows(task, { claimed, children, foot });
  for (const line of lines) {
    const own = [...(children.get(line) ?? [])];
    const most = Math.max(LEAST_MISSING, own.length * MISSING_SHARE);
    const found = missingRows({ line, own, loose, place, rows: task.rows, isHeading: (row) => children.has(row) });
    if (found.length === 0 || found.length > most) continue;
    for (const row of found) loose.delete(row);
    children.set(
      line,
      [...own, ...found].sort((a, b) => a - b),
    );
  }
}

/** Rows with money that no sum adds; totals by their words, and surcharges, are none. */
function looseRows(
  { view, rows, columns }: OutlineTask,
  known: { claimed: ReadonlySet<number>; children: ReadonlyMap<number, readonly number[]>; foot: ReadonlySet<number> },
): Set<number> {
  const left = columns[0]?.column ?? 1;
  const lens = rowLens(columns, left);
  const money = columns.some((column) => holdsMoney(column));
  return new Set(
    rows.filter((row) => {
      if (!money || known.claimed.has(row) || known.foot.has(row)) return false;
      const facts = rowFacts(view, row, { ...view.grid.rowSpan(row), lens });
      const isSum = known.children.has(row);
      return facts.money > 0 && facts.amounts && (isSum || !(saysTotal(facts.lead) || saysControl(facts.lead)));
    }),
  );
}

interface Line {
  readonly line: number;
  readonly own: readonly number[];
  readonly loose: ReadonlySet<number>;
  readonly place: ReadonlyMap<number, number>;
  readonly rows: readonly number[];
  readonly isHeading: (row: number) => boolean;
}

/** The loose rows inside the rows of a line, and right beside them up to the first row that is not loose. */
function missingRows({ line, own, loose, place, rows, isHeading }: Line): number[] {
  const headings = own.some(isHeading);
  const [first, last] = [Math.min(...own), Math.max(...own)];
  const fits = (row: number): boolean => row !== line && loose.has(row) && (headings || !isHeading(row));
  const inside = [...loose].filter((row) => row > first && row < last && fits(row));
  if (headings) return inside;
  const beside: number[] = [];
  for (let at = (place.get(last) ?? 0) + 1; at < rows.length && fits(rows[at] ?? 0); at += 1)
    beside.push(rows[at] ?? 0);
  for (let at = (place.get(first) ?? 0) - 1; at >= 0 && fits(rows[at] ?? 0); at -= 1) beside.push(rows[at] ?? 0);
  return [...inside, ...beside];
}

function reach(rows: readonly number[]): number {
  return Math.max(...rows) - Math.min(...rows);
}
