import { add, subtract } from '../../core/quantity/arithmetic';
import { compare } from '../../core/quantity/compare';
import { ZERO, type Decimal } from '../../core/quantity/decimal';
import { knownAmount } from '../../core/summary/knownAmount';
import { statesFunding } from '../../core/summary/statesFunding';
import type { PlanTotals, StatedTotals } from '../../core/summary/planTotals';
import { ratio } from '../../core/summary/ratio';

export type Grouping = 'axes' | 'fronts' | 'owners' | 'sources';

export const GROUPINGS: readonly Grouping[] = ['axes', 'fronts', 'owners', 'sources'];

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

/** What the workbook's own summary says beside what the rows add up to. */
export function statedDifference({
  total,
  isUndecided,
  stated,
}: TotalGroup): { readonly value: Decimal; readonly difference: Decimal } | null {
  const value = stated?.total?.value;
  return value && !isUndecided ? { value, difference: subtract(value, total) } : null;
}

type Named = Omit<PlanTotals['axes'][number], 'axis'>;

function namedGroup(group: Named): TotalGroup {
  const { key, name, rows, milestones, total, gapRatio, share, stated } = group;
  const [assigned, toRaise] = [knownAmount(group, 'assigned'), knownAmount(group, 'toRaise')];
  const isUndecided = knownAmount(group, 'total') === null;
  const assignedRatio = assigned && !isUndecided ? ratio(assigned, total) : null;
  const funding = statesFunding(group) ? { assigned, toRaise, assignedRatio, gapRatio } : null;
  return { key, name, rows, milestones, total, isUndecided, funding, share, stated };
}

function sourceGroup({ key, name, rows, amount, share }: PlanTotals['sources'][number]): TotalGroup {
  return { key, name, rows, milestones: null, total: amount, isUndecided: false, funding: null, share, stated: null };
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
    funding: null,
    share: null,
    stated: null,
  };
}
