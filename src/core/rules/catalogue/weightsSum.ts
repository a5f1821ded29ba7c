import type { Observation } from '../../findings/observation';
import type { Activity } from '../../plan/plan';
import { add, absolute, multiply, subtract } from '../../quantity/arithmetic';
import { compare, equals } from '../../quantity/compare';
import { decimal, ONE, toPlainText, ZERO, type Decimal } from '../../quantity/decimal';
import { round } from '../../quantity/divide';
import { formatAddress, type Address } from '../../workbook/address';
import { halfUnit, whole } from '../equations/decimals';
import type { PlanIndex } from '../planIndex';
import { NOT_APPLICABLE, planRule } from '../planRule';

interface WeightsSum {
  readonly percent: Decimal;
  /** The axis, front or milestone that the weights belong to; null: the plan. */
  readonly group: string | null;
}

/**
 * Weights that do not add up to 100 % (ponderaciones que no suman). What a weight belongs to is read from the column: an
 * axis or front when all its rows say the same, else the row, inside the smallest heading whose rows mostly add up.
 */
export const weightsSumRule = planRule<'weights-sum', WeightsSum>({
  name: 'weights-sum',
  phase: 'after-sums',
  severity: 'error',
  run({ index }) {
    const tables = index.plan.tables.map((_, table) => weighted(index, table)).filter((rows) => rows.length > 1);
    if (tables.length === 0) return NOT_APPLICABLE;
    const groups = tables.flatMap((rows) => lineGroups(rows, index) ?? groupsOf(rows));
    return {
      done: groups.length,
      findings: groups.filter((group) => !isWhole(group)).map((group) => findingOf(group, index)),
    };
  },
});

interface Weighted {
  readonly activity: Activity;
  readonly weight: Decimal;
  readonly cell: Address;
}

/** Weights that should make a whole, and what they belong to; null: the plan. */
interface WeightGroup {
  readonly level: Level | 'plan' | 'line';
  readonly name: string | null;
  readonly weights: readonly Weighted[];
  /** The cell that states their sum, where a line does. */
  readonly total?: Address | null;
}

const LEVELS = ['axis', 'front', 'milestone'] as const;
type Level = (typeof LEVELS)[number];

function weighted({ plan }: PlanIndex, table: number): Weighted[] {
  return plan.activities.flatMap((activity) => {
    const figure = activity.figures['weight'];
    return activity.table === table && figure?.value
      ? [{ activity, weight: figure.value, cell: formatAddress(figure.cell) }]
      : [];
  });
}

/** The weights under each line that adds rows, where most of them make a whole; null where lines say nothing of them. */
function lineGroups(rows: readonly Weighted[], { plan }: PlanIndex): WeightGroup[] | null {
  const weightAt = new Map(rows.map((row) => [row.activity.row, row]));
  const { table = -1 } = rows[0]?.activity ?? {};
  const groups = plan.subtotals.flatMap((line): WeightGroup[] => {
    if (line.table !== table || !line.adds.every(({ kind }) => kind === 'activity')) return [];
    const weights = line.adds.flatMap(({ row }) => weightAt.get(row) ?? []);
    const stated = line.figures['weight'];
    const total = stated?.value ? formatAddress(stated.cell) : null;
    return weights.length === 0 ? [] : [{ level: 'line', name: line.label, weights, total }];
  });
  return groups.length > 1 && groups.filter(isWhole).length >= groups.length * MOSTLY ? groups : null;
}

function groupsOf(rows: readonly Weighted[]): WeightGroup[] {
  const level = LEVELS.find((each) => isConstant(byLevel(rows, each)));
  if (level)
    return [
      { level: 'plan', name: null, weights: [...byLevel(rows, level).values()].flatMap((group) => group.slice(0, 1)) },
    ];
  const inside = LEVELS.toReversed().find((each) => mostlyWhole(byLevel(rows, each)));
  if (!inside) return isNearlyWhole(rows) ? [{ level: 'plan', name: null, weights: rows }] : [];
  return [...byLevel(rows, inside)].map(([name, weights]) => ({ level: inside, name, weights }));
}

function byLevel(rows: readonly Weighted[], level: Level): Map<string, Weighted[]> {
  const groups = new Map<string, Weighted[]>();
  for (const row of rows) {
    const key = row.activity[level] ?? '';
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
}

/** Whether every heading's rows all repeat one weight: it is the heading's own. */
function isConstant(groups: ReadonlyMap<string, readonly Weighted[]>): boolean {
  const all = [...groups.values()];
  const repeats = all.some((group) => group.length > 1);
  return (
    all.length > 1 &&
    repeats &&
    all.every(([first, ...others]) => first && others.every(({ weight }) => equals(weight, first.weight)))
  );
}

const MOSTLY = 0.6;

function mostlyWhole(groups: ReadonlyMap<string, readonly Weighted[]>): boolean {
  const sums = [...groups.values()].map((weights) => isWhole({ weights }));
  return sums.length > 1 && sums.filter(Boolean).length >= sums.length * MOSTLY;
}

/** How far from a whole the weights of a whole table may be and still be meant to make one. */
const NEARLY = { least: decimal(5n, 1), most: decimal(15n, 1) };

/** Whether the weights of a table, which nothing parts, are meant to make a whole. */
function isNearlyWhole(weights: readonly Weighted[]): boolean {
  const total = totalOf(weights);
  return [ONE, HUNDRED].some(
    (target) =>
      compare(total, multiply(target, NEARLY.least)) >= 0 && compare(total, multiply(target, NEARLY.most)) <= 0,
  );
}

/** 1 or 100, but for what rounding each weight leaves. */
function isWhole({ weights }: Pick<WeightGroup, 'weights'>): boolean {
  const total = totalOf(weights);
  const half = halfUnit(Math.max(...weights.map(({ weight }) => weight.scale)));
  const tolerance = multiply(half, whole(weights.length));
  return [ONE, HUNDRED].some((target) => compare(absolute(subtract(total, target)), tolerance) <= 0);
}

const HUNDRED = decimal(100n);
/** Sums up to here are shares of one; above it they are percentages. */
const LARGEST_SHARE = decimal(5n);

function totalOf(weights: readonly Weighted[]): Decimal {
  return weights.map(({ weight }) => weight).reduce(add, ZERO);
}

function namesOf(
  level: WeightGroup['level'],
  plan: PlanIndex['plan'],
): readonly { readonly key: string; readonly name: string }[] {
  return level === 'axis' ? plan.axes : level === 'front' ? plan.fronts : plan.milestones;
}

function findingOf(
  { level, name, weights, total: stated = null }: WeightGroup,
  { plan }: PlanIndex,
): Observation<WeightsSum> {
  const total = totalOf(weights);
  const percent = compare(total, LARGEST_SHARE) <= 0 ? multiply(total, HUNDRED) : total;
  const group = level === 'line' ? name : (namesOf(level, plan).find(({ key }) => key === name)?.name ?? null);
  return {
    cells: [...(stated ? [stated] : []), ...weights.map(({ cell }) => cell)],
    data: { percent: round(percent, 2), group },
    key: `${level}:${name ?? ''}:${toPlainText(total)}`,
  };
}
