import { add, subtract } from '../../core/quantity/arithmetic';
import { compare } from '../../core/quantity/compare';
import { ZERO, type Decimal } from '../../core/quantity/decimal';
import { statesFunding } from '../../core/summary/statesFunding';
import type { PlanTotals, StatedTotals } from '../../core/summary/planTotals';
import { ratio } from '../../core/summary/ratio';

export type Grouping = 'axes' | 'fronts' | 'owners' | 'sources';

export const GROUPINGS: readonly Grouping[] = ['axes', 'fronts', 'owners', 'sources'];

/** Where a group's money comes from. The two ratios are of the total, and add to 1 only where the figures agree. */
export interface Funding {
  readonly assigned: Decimal;
  readonly toRaise: Decimal;
  readonly assignedRatio: number | null;
  readonly gapRatio: number | null;
}

/** One group's money as the view shows it; a source has an amount alone. */
export interface TotalGroup {
  readonly key: string | null;
  readonly name: string | null;
  readonly rows: number;
  readonly milestones: number | null;
  readonly total: Decimal;
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
  stated,
}: TotalGroup): { readonly value: Decimal; readonly difference: Decimal } | null {
  const value = stated?.total?.value;
  return value ? { value, difference: subtract(value, total) } : null;
}

type Named = Omit<PlanTotals['axes'][number], 'axis'>;

function namedGroup({
  key,
  name,
  rows,
  milestones,
  total,
  assigned,
  toRaise,
  gapRatio,
  share,
  stated,
}: Named): TotalGroup {
  const shares = { assignedRatio: ratio(assigned, total), gapRatio };
  const funding = statesFunding({ total, gapRatio }) ? { assigned, toRaise, ...shares } : null;
  return { key, name, rows, milestones, total, funding, share, stated };
}

function sourceGroup({ key, name, rows, amount, share }: PlanTotals['sources'][number]): TotalGroup {
  return { key, name, rows, milestones: null, total: amount, funding: null, share, stated: null };
}

function sourcesPlan({ sources, plan }: PlanTotals): TotalGroup {
  const total = sources.map(({ amount }) => amount).reduce(add, ZERO);
  return {
    key: 'plan',
    name: null,
    rows: plan.rows,
    milestones: null,
    total,
    funding: null,
    share: null,
    stated: null,
  };
}
