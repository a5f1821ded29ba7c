import { add, subtract } from '../../core/quantity/arithmetic';
import type { TotalledAmount } from '../../core/plan/plan';
import { compare, isZero } from '../../core/quantity/compare';
import type { Address } from '../../core/workbook/address';
import { ZERO, type Decimal } from '../../core/quantity/decimal';
import { knownAmount } from '../../core/summary/knownAmount';
import { statesFunding } from '../../core/summary/statesFunding';
import type { PlanTotals, StatedTotals } from '../../core/summary/planTotals';
import { ratio } from '../../core/summary/ratio';

export type Grouping = 'axes' | 'fronts' | 'owners' | 'sources' | 'sheets';

export const GROUPINGS: readonly Grouping[] = ['axes', 'fronts', 'owners', 'sources', 'sheets'];

/** By what totals are shown at first: by axis, or, where no axis was recognised, by what the plan does name. */
export function usualGrouping({ axes, owners, sheets }: PlanTotals): Grouping {
  if (axes.some(({ key }) => key !== null)) return 'axes';
  if (sheets.length > 1) return 'sheets';
  return owners.some(({ key }) => key !== null) ? 'owners' : 'axes';
}

/** Where a group's money comes from. The two ratios are of the total, and add to 1 only where the figures agree. */
export interface Funding {
  /** Each null where a cell that belongs to it holds no number. */
  readonly assigned: Decimal | null;
  readonly toRaise: Decimal | null;
  readonly assignedRatio: number | null;
  readonly gapRatio: number | null;
}

/** One group's money as the view shows it; a source has an amount alone. */
export interface TotalGroup {
  readonly key: string | null;
  readonly name: string | null;
  readonly rows: number;
  readonly milestones: number | null;
  /** What could be read of it: no fact where `isUndecided`. */
  readonly total: Decimal;
  readonly isUndecided: boolean;
  /** The amounts that are known. */
  readonly known: Readonly<Record<TotalledAmount, Decimal | null>>;
  /** Null for a source, which has nothing to raise, and where the plan does not say what has money. */
  readonly funding: Funding | null;
  readonly share: number | null;
  readonly stated: StatedTotals | null;
}

/** The groups of one kind, the whole plan, and the largest total, against which bars are drawn. */
export interface GroupedTotals {
  readonly plan: TotalGroup;
  readonly groups: readonly TotalGroup[];
  readonly largest: Decimal;
}

/** The totals by axis, front, owner or source. */
export function groupsOf(totals: PlanTotals, grouping: Grouping): GroupedTotals {
  const groups = grouping === 'sources' ? totals.sources.map(sourceGroup) : totals[grouping].map(namedGroup);
  const { plan } = totals;
  return {
    groups,
    largest: groups.reduce((most, { total }) => (compare(total, most) > 0 ? total : most), ZERO),
    plan: grouping === 'sources' ? sourcesPlan(totals) : namedGroup({ ...plan, key: 'plan', name: null }),
  };
}

/** One amount of a group held against what the workbook's own summary says of it. */
export interface StatedComparison {
  readonly amount: TotalledAmount;
  readonly cell: Address;
  readonly value: Decimal;
  /** What the summary says less what the rows add up to; null where the rows leave it undecided. */
  readonly difference: Decimal | null;
}

/** Each amount that the workbook's own summary says of a group, held against the rows: only these can agree or differ. */
export function statedComparisons({
  known,
  stated,
}: Pick<TotalGroup, 'known' | 'stated'>): readonly StatedComparison[] {
  return AMOUNTS.flatMap((amount) => {
    const figure = stated?.[amount];
    if (!figure) return [];
    const own = known[amount];
    return [{ amount, ...figure, difference: own ? subtract(figure.value, own) : null }];
  });
}

/** By how much what has money and what has none miss the total that they make; null where they make it, or are not known. */
export function impossibleSum({ known }: Pick<TotalGroup, 'known'>): Decimal | null {
  const { total, assigned, toRaise } = known;
  if (!total || !assigned || !toRaise) return null;
  const difference = subtract(total, add(assigned, toRaise));
  return isZero(difference) ? null : difference;
}

const AMOUNTS: readonly TotalledAmount[] = ['total', 'assigned', 'toRaise'];
const UNKNOWN = { total: null, assigned: null, toRaise: null } as const;

type Named = Omit<PlanTotals['axes'][number], 'axis'>;

function namedGroup(group: Named): TotalGroup {
  const { key, name, rows, milestones, total, gapRatio, share, stated } = group;
  const known = {
    total: knownAmount(group, 'total'),
    assigned: knownAmount(group, 'assigned'),
    toRaise: knownAmount(group, 'toRaise'),
  };
  const { assigned, toRaise } = known;
  const isUndecided = known.total === null;
  const assignedRatio = assigned && !isUndecided ? ratio(assigned, total) : null;
  const funding = statesFunding(group) ? { assigned, toRaise, assignedRatio, gapRatio } : null;
  return { key, name, rows, milestones, total, isUndecided, known, funding, share, stated };
}

function sourceGroup({ key, name, rows, amount, share }: PlanTotals['sources'][number]): TotalGroup {
  return {
    key,
    name,
    rows,
    milestones: null,
    total: amount,
    isUndecided: false,
    known: UNKNOWN,
    funding: null,
    share,
    stated: null,
  };
}

function sourcesPlan({ sources, plan }: PlanTotals): TotalGroup {
  const total = sources.map(({ amount }) => amount).reduce(add, ZERO);
  return {
    key: 'plan',
    name: null,
    rows: plan.rows,
    milestones: null,
    total,
    isUndecided: false,
    known: UNKNOWN,
    funding: null,
    share: null,
    stated: null,
  };
}
