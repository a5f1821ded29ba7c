import type { Observation } from '../../findings/observation';
import { normalise } from '../../words/normalise';
import { roleRecord } from '../../plan/roles';
import type { Activity } from '../../plan/plan';
import { isZero } from '../../quantity/compare';
import { toPlainText, type Decimal } from '../../quantity/decimal';
import { a1 } from '../../workbook/address';
import { gridOf } from '../../workbook/snapshot';
import { labelOf } from '../equations/lineLabel';
import type { PlanIndex } from '../planIndex';
import { planRule } from '../planRule';

interface DuplicateRow {
  readonly rows: readonly string[];
  readonly label: string;
  /** What each of them counts. */
  readonly value: Decimal | null;
}

/**
 * Rows that say the same in every column (fila repetida): the totals count the money twice. Rows that repeat by
 * district or year differ in some column; rows without money or without words repeat by habit.
 */
export const duplicateRowRule = planRule<'duplicate-row', DuplicateRow>({
  name: 'duplicate-row',
  phase: 'after-sums',
  severity: 'warning',
  run({ index }) {
    const alike = [...groupedBy(index.plan.activities, printOf).values()].filter((group) => group.length > 1);
    const repeated = alike
      .flatMap((group) => [...groupedBy(group, contentOf).values()])
      .flatMap((group) => [...groupedBy(group, (activity) => otherCells(index, activity)).values()])
      .filter((group) => group.length > 1);
    return { done: index.plan.activities.length, findings: repeated.map((group) => findingOf(group, index)) };
  },
});

function groupedBy(
  activities: readonly Activity[],
  keyOf: (activity: Activity) => string | null,
): Map<string, Activity[]> {
  const groups = new Map<string, Activity[]>();
  for (const activity of activities) {
    const key = keyOf(activity);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(activity);
    else groups.set(key, [activity]);
  }
  return groups;
}

/** Shorter names are kinds of things ("Poste"), which come again under other headings. */
const TELLING = 25;

/** What rows must share to be looked at closely: the amount. */
function printOf(activity: Activity): string | null {
  const money = activity.figures['total'] ?? activity.figures['assigned'];
  if (!money?.value || isZero(money.value) || labelOf(activity).length < TELLING) return null;
  return toPlainText(money.value);
}

function contentOf({ labels, figures, axis, front, milestone, sheet }: Activity): string {
  const words = Object.entries(labels)
    .filter(([role]) => roleRecord(role)?.holds !== 'code')
    .map(([role, label]) => `${role}=${normalise(label?.text ?? '')}`);
  const numbers = Object.entries(figures).map(
    ([key, figure]) => `${key}=${figure?.value ? toPlainText(figure.value) : ''}`,
  );
  return [sheet, axis, front, milestone, ...words.sort(), ...numbers.sort()].join('|');
}

/**
 * What stands in the row's cells that the plan has no use for, and its codes: a row with a code of its own is no repetition.
 * Numbers that only count rows (`12`, `3.7`) tell none apart.
 */
function otherCells({ plan }: PlanIndex, { table, sheet, row }: Activity): string {
  const snapshot = plan.snapshot.sheets.find(({ name }) => name === sheet);
  const columns = plan.tables[table]?.columns.filter(({ role }) => UNUSED.has(role)) ?? [];
  if (!snapshot) return '';
  const grid = gridOf(snapshot);
  return columns
    .map(({ column }) => {
      const position = grid.find(row, column);
      const text = position < 0 ? '' : String(grid.value(position) ?? '').trim();
      return COUNTING.test(text) ? '' : normalise(text);
    })
    .join('|');
}

/** Columns whose cells are no label and no figure of the row, and those of codes. */
const UNUSED = new Set<string>(['other', 'code', 'item', 'ignore']);
const COUNTING = /^\d{1,4}(?:[.-]\d{1,3})*\.?$/;

function findingOf(group: readonly Activity[], index: PlanIndex): Observation<DuplicateRow> {
  const [first] = group;
  const value = first?.figures['total']?.value ?? first?.figures['assigned']?.value;
  return {
    cells: group.map((activity) => `${activity.sheet}!${a1(activity.row, columnOf(activity))}`),
    data: {
      rows: group.map(({ row }) => String(row)),
      label: first ? labelOf(first) : '',
      value: value ?? null,
    },
    key: first ? index.keyOf(first) : '',
    owner: first?.labels['owner']?.text,
  };
}

function columnOf({ labels, figures }: Activity): number {
  return labels['activity']?.cell?.column ?? figures['total']?.cell.column ?? 1;
}
