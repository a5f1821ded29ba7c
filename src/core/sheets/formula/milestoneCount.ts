import type { Activity } from '../../plan/plan';
import { decimal } from '../../quantity/decimal';
import type { Grid } from '../../workbook/grid';
import { composed, type Term } from './composed';
import type { LiveFormula } from './liveFormula';
import type { PlanRows } from './planRows';
import { absoluteRange } from './reference';

/** Rows over which the formula, whose work grows with their square, is still quick. */
const ROW_LIMIT = 1500;

/** Texts that COUNTIF would not find as they are. */
const UNSAFE = /[*?~]|^[=<>]|^[-+.,$%\d\s]*$|^.{250}/u;

/**
 * How many different milestones a group's rows name, as a formula over the milestone column, whether each row names
 * its own or only the first of a block does. Null where the column alone does not tell (section rows, names that
 * differ by an accent, names that the formula could not compare).
 */
export function milestoneCount(rows: PlanRows, activities: readonly Activity[]): LiveFormula | null {
  const keys = new Set(activities.flatMap(({ milestone }) => milestone ?? []));
  const stretch = milestoneStretch(activities);
  const grid = stretch && rows.grid(stretch.sheet);
  if (!stretch || !grid || stretch.last - stretch.first >= ROW_LIMIT) return null;
  const names = namesIn(grid, rows, { ...stretch, members: new Set(activities) });
  if (names?.size !== keys.size) return null;
  const { sheet, column, first, last } = stretch;
  const range = absoluteRange(sheet, { top: first, bottom: last, left: column, right: column });
  const value = decimal(BigInt(keys.size));
  const text = `SUMPRODUCT((${range}<>"")/COUNTIF(${range},${range}&""))`;
  const term: Term = { kind: 'expression', text, array: false, value, unit: 1, sign: 1 };
  return composed([term], value);
}

/** Ways of naming a milestone that leave its text in the column itself. */
const WRITTEN: ReadonlySet<string> = new Set(['cell', 'merged', 'above']);

interface Stretch {
  readonly sheet: string;
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

/** The one stretch of the one column where the group's milestones are written. */
function milestoneStretch(activities: readonly Activity[]): Stretch | null {
  const named = activities.flatMap(({ labels, row }) => {
    const label = labels['milestone'];
    return label ? [{ cell: WRITTEN.has(label.from) ? label.cell : null, row }] : [];
  });
  const first = named[0]?.cell;
  if (!first) return null;
  const { sheet, column } = first;
  if (!named.every(({ cell }) => cell?.sheet === sheet && cell.column === column)) return null;
  const rows = named.flatMap(({ cell, row }) => [cell?.row ?? row, row]);
  return { sheet, column, first: rows.reduce((a, b) => Math.min(a, b)), last: rows.reduce((a, b) => Math.max(a, b)) };
}

/** The different texts of the stretch, without regard to case; null when something else stands among them. */
function namesIn(
  grid: Grid,
  rows: PlanRows,
  { sheet, column, first, last, members }: Stretch & { readonly members: ReadonlySet<Activity> },
): ReadonlySet<string> | null {
  const names = new Set<string>();
  for (let row = first; row <= last; row += 1) {
    const position = grid.find(row, column);
    if (position < 0 || (grid.value(position) === null && grid.error(position) === undefined)) continue;
    const text = grid.value(position);
    if (typeof text !== 'string' || UNSAFE.test(text) || !rows.isPassable(sheet, row, members)) return null;
    if (!rows.activityAt(sheet, row)) return null;
    names.add(text.toLowerCase());
  }
  return names;
}
