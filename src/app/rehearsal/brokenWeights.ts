import type { Harm } from '../../core/findings/harm';
import { roleOfKey } from '../../core/plan/figureKey';
import type { Activity, Plan } from '../../core/plan/plan';
import { absolute, subtract, sum } from '../../core/quantity/arithmetic';
import { compare } from '../../core/quantity/compare';
import { decimal, ONE, type Decimal } from '../../core/quantity/decimal';
import { formatAddress, type Address } from '../../core/workbook/address';
import type { NewValues } from './brokenEqualities';

/** Weights that belong together, by cell. */
type WeightGroup = ReadonlyMap<Address, Decimal>;

const LEVELS = ['axis', 'front', 'milestone'] as const;
const HUNDRED = decimal(100n);
/** A ten-thousandth of the whole: weights are typed with two decimals of a per cent at most. */
const LEAST_PART = decimal(1n, 4);
const FEWEST = 2;

/** Groups of weights that are 100 % together and would not be (ponderaciones que dejarían de sumar 100 %). */
export function brokenWeights(plan: Plan, values: NewValues): Harm[] {
  return weightGroups(plan)
    .filter((group) => [...group.keys()].some((cell) => values.has(cell)))
    .filter((group) => isWhole([...group.values()]) && !isWhole(weightsAfter(group, values)))
    .map((group) => ({ kind: 'weights', cells: [...group.keys()] }));
}

function weightsAfter(group: WeightGroup, values: NewValues): Decimal[] {
  return [...group].flatMap(([cell, weight]) => {
    const now = values.get(cell);
    return now === undefined ? [weight] : now === null ? [] : [now];
  });
}

/** Whatever may have been meant: the rows of each table, of each name at each level, and of each total. */
function weightGroups({ tables, activities, subtotals }: Plan): WeightGroup[] {
  const byRow = new Map(activities.map((activity) => [`${activity.sheet}!${activity.row}`, activity]));
  const named = LEVELS.flatMap((level) => byName(activities, level));
  const added = subtotals.map(({ adds }) => adds.flatMap(({ sheet, row }) => byRow.get(`${sheet}!${row}`) ?? []));
  const whole = tables.map((_, table) => activities.filter((activity) => activity.table === table));
  return [...named, ...added, ...whole].flatMap(groupsOf);
}

function byName(activities: readonly Activity[], level: (typeof LEVELS)[number]): Activity[][] {
  const groups = new Map<string, Activity[]>();
  for (const activity of activities) {
    const name = `${activity.table} ${activity[level] ?? ''}`;
    const group = groups.get(name);
    if (group) group.push(activity);
    else groups.set(name, [activity]);
  }
  return [...groups.values()];
}

/** A table may have several columns of weights. */
function groupsOf(activities: readonly Activity[]): WeightGroup[] {
  const groups = new Map<string, Map<Address, Decimal>>();
  for (const { figures } of activities) {
    for (const [key, figure] of Object.entries(figures)) {
      if (roleOfKey(key) !== 'weight' || !figure?.value) continue;
      const group = groups.get(key) ?? new Map<Address, Decimal>();
      groups.set(key, group.set(formatAddress(figure.cell), figure.value));
    }
  }
  return [...groups.values()].filter(({ size }) => size >= FEWEST);
}

function isWhole(weights: readonly Decimal[]): boolean {
  const total = sum(weights);
  return [ONE, HUNDRED].some(
    (target) => compare(absolute(subtract(total, target)), target === ONE ? LEAST_PART : decimal(1n, 2)) <= 0,
  );
}
