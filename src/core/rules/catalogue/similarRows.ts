import type { Observation } from '../../findings/observation';
import { normalise } from '../../words/normalise';
import { isSlip } from '../../words/likeness';
import type { Activity } from '../../plan/plan';
import { isZero } from '../../quantity/compare';
import { toPlainText } from '../../quantity/decimal';
import { a1 } from '../../workbook/address';
import { labelOf } from '../equations/lineLabel';
import type { PlanIndex } from '../planIndex';
import { planRule } from '../planRule';

interface SimilarRows {
  readonly rows: readonly string[];
  readonly label: string;
  readonly other: string;
}

/**
 * Rows that say almost the same for the same amount (filas casi iguales): perhaps one, typed twice. Only texts that are
 * long and differ by a slip, under one milestone or front, with one amount; numbers in them tell rows apart.
 */
export const similarRowsRule = planRule<'similar-rows', SimilarRows>({
  name: 'similar-rows',
  phase: 'after-sums',
  severity: 'note',
  run({ index }) {
    const groups = new Map<string, Activity[]>();
    for (const activity of index.plan.activities) {
      const place = placeOf(activity);
      if (place !== null) groups.set(place, [...(groups.get(place) ?? []), activity]);
    }
    const findings = [...groups.values()].flatMap((group) => pairsIn(group).map((pair) => findingOf(pair, index)));
    return { done: index.plan.activities.length, findings };
  },
});

const SHORTEST = 25;
/** In a larger group of one amount the amount is a tariff, and the texts tell the rows apart. */
const LARGEST_GROUP = 12;

function placeOf(activity: Activity): string | null {
  const money = activity.figures['total'] ?? activity.figures['assigned'];
  if (!money?.value || isZero(money.value) || labelOf(activity).length < SHORTEST) return null;
  return [activity.axis, activity.front, activity.milestone, toPlainText(money.value)].join('|');
}

function pairsIn(group: readonly Activity[]): [Activity, Activity][] {
  if (group.length > LARGEST_GROUP) return [];
  return group.flatMap((one, at) =>
    group.slice(at + 1).flatMap((other): [Activity, Activity][] => (isAlmost(one, other) ? [[one, other]] : [])),
  );
}

function isAlmost(one: Activity, other: Activity): boolean {
  return isSlip(normalise(labelOf(one)), normalise(labelOf(other)));
}

function findingOf([one, other]: readonly [Activity, Activity], index: PlanIndex): Observation<SimilarRows> {
  const cellOf = ({ sheet, row, labels }: Activity): string =>
    `${sheet}!${a1(row, labels['activity']?.cell?.column ?? 1)}`;
  return {
    cells: [cellOf(one), cellOf(other)],
    data: { rows: [String(one.row), String(other.row)], label: labelOf(one), other: labelOf(other) },
    key: index.keyOf(one),
    owner: one.labels['owner']?.text,
  };
}
