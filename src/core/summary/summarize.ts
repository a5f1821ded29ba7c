import type { Activity, GroupTotals, Plan } from '../plan/plan';
import { ofYear, planYears } from '../plan/planYears';
import { add, subtract, sum } from '../quantity/arithmetic';
import { isZero } from '../quantity/compare';
import { ZERO, type Decimal } from '../quantity/decimal';
import { normalise } from '../words/normalise';
import type { Address } from '../workbook/address';
import { GroupTally } from './groupTally';
import type { NamedTotals, PlanTotals, SourceTotals } from './planTotals';
import { partedRoads } from './partedRoads';
import { ratio } from './ratio';
import { RowAmountsReader, type Overrides, type RowAmounts } from './rowAmounts';
import { statedTotals } from './statedTotals';

/**
 * Recalculates the plan from its rows (recálculo): totals, gap and share of every axis, front, owner and source, exact
 * and in pesos. Subtotal lines of the workbook take no part. `overrides` try out other values in some cells.
 */
export function summarize(plan: Plan, overrides?: Overrides): PlanTotals {
  const years = planYears(plan).map((fiscalYear) => ({
    fiscalYear,
    totals: totalsOf(ofYear(plan, fiscalYear), overrides),
  }));
  const [newest] = years;
  return {
    ...(newest?.totals ?? totalsOf(plan, overrides)),
    years: years.map(({ fiscalYear, totals }) => ({ fiscalYear, plan: totals.plan, axes: totals.axes })),
  };
}

function totalsOf(plan: Plan, overrides?: Overrides): Omit<PlanTotals, 'years'> {
  const reader = new RowAmountsReader(plan, overrides);
  const ledger = new Ledger();
  for (const activity of plan.activities) ledger.enter(activity, reader.read(activity));
  const sum = ledger.plan.sum;
  const parted = sum === null ? [] : partedRoads(plan, sum);
  const whole = parted.length === 0 ? sum : null;
  return {
    plan: { ...wholePlan(ledger.plan, whole, parted), stated: statedTotals(plan, 'plan', null) },
    parted,
    axes: axisTotals(plan, ledger, whole),
    fronts: frontTotals(plan, ledger, whole),
    owners: ownerTotals(ledger, whole),
    sheets: sheetTotals(plan, ledger, whole),
    sources: ledger.sources(ledger.plan.totals(whole).assigned),
    unread: ledger.unread,
  };
}

/** The plan's totals; where the roads to its total part, the total is not known and nothing is said of shares in it. */
function wholePlan(tally: GroupTally, whole: Decimal | null, parted: readonly Address[]): GroupTotals {
  const totals = tally.totals(whole);
  if (parted.length === 0) return totals;
  return { ...totals, undecided: [...new Set([...totals.undecided, 'total' as const])], gapRatio: null };
}

function axisTotals(plan: Plan, ledger: Ledger, whole: Decimal | null): NamedTotals[] {
  const named = plan.axes.map(({ key, name }) =>
    entry({ key, name, stated: statedTotals(plan, 'axis', key) }, ledger.axes.get(key), whole),
  );
  return closed(named, ledger.axes.get(null), whole);
}

function frontTotals(plan: Plan, ledger: Ledger, whole: Decimal | null): NamedTotals[] {
  const named = plan.fronts.map(({ key, name, axis }) =>
    entry({ key, name, axis, stated: statedTotals(plan, 'front', key) }, ledger.fronts.get(key), whole),
  );
  return closed(named, ledger.fronts.get(null), whole);
}

function ownerTotals(ledger: Ledger, whole: Decimal | null): NamedTotals[] {
  const named = [...ledger.owners].flatMap(([key, tally]) =>
    key === null ? [] : [entry({ key, name: ledger.ownerNames.get(key) ?? key }, tally, whole)],
  );
  return closed(named, named.length > 0 ? ledger.owners.get(null) : undefined, whole);
}

/** The sheets of the plan, each under its name (por hoja). */
function sheetTotals({ tables }: Plan, ledger: Ledger, whole: Decimal | null): NamedTotals[] {
  const names = [...new Set(tables.map(({ sheet }) => sheet))];
  return names.map((name) => entry({ key: name, name }, ledger.sheets.get(name), whole));
}

function entry(
  group: Pick<NamedTotals, 'key' | 'name'> & Partial<Pick<NamedTotals, 'axis' | 'stated'>>,
  tally: GroupTally | undefined,
  whole: Decimal | null,
): NamedTotals {
  return { axis: null, stated: null, ...group, ...(tally ?? new GroupTally()).totals(whole) };
}

/** The groups with their remainder, where rows are left over. */
function closed(named: NamedTotals[], remainder: GroupTally | undefined, whole: Decimal | null): NamedTotals[] {
  return remainder ? [...named, entry({ key: null, name: null }, remainder, whole)] : named;
}

/** What is added up while the rows go by. */
class Ledger {
  readonly plan = new GroupTally();
  readonly axes = new Map<string | null, GroupTally>();
  readonly fronts = new Map<string | null, GroupTally>();
  readonly owners = new Map<string | null, GroupTally>();
  readonly sheets = new Map<string | null, GroupTally>();
  readonly ownerNames = new Map<string, string>();
  readonly unread: Address[] = [];
  private readonly bySource = new Map<string, { rows: number; amount: Decimal }>();

  enter(activity: Activity, amounts: RowAmounts): void {
    this.plan.add(activity, amounts);
    tallyOf(this.axes, activity.axis).add(activity, amounts);
    tallyOf(this.fronts, activity.front).add(activity, amounts);
    tallyOf(this.owners, this.ownerKey(activity)).add(activity, amounts);
    tallyOf(this.sheets, activity.sheet).add(activity, amounts);
    for (const [name, amount] of amounts.sources) this.enterSource(name, amount);
    this.unread.push(...amounts.unread);
  }

  private ownerKey({ labels }: Activity): string | null {
    const name = labels['owner']?.text.trim();
    if (!name) return null;
    const key = normalise(name);
    if (!this.ownerNames.has(key)) this.ownerNames.set(key, name);
    return key;
  }

  private enterSource(name: string, amount: Decimal): void {
    const known = this.bySource.get(name) ?? { rows: 0, amount: ZERO };
    this.bySource.set(name, { rows: known.rows + (isZero(amount) ? 0 : 1), amount: add(known.amount, amount) });
  }

  /** Each source with its share of what is assigned, and what no source pays. */
  sources(assigned: Decimal): SourceTotals[] {
    const named = [...this.bySource].map(([name, { rows, amount }]): SourceTotals => {
      return { key: normalise(name), name, rows, amount, share: ratio(amount, assigned) };
    });
    const rest = subtract(assigned, sum(named.map(({ amount }) => amount)));
    if (named.length === 0 || isZero(rest)) return named;
    return [...named, { key: null, name: null, rows: 0, amount: rest, share: ratio(rest, assigned) }];
  }
}

function tallyOf(tallies: Map<string | null, GroupTally>, key: string | null): GroupTally {
  const known = tallies.get(key);
  if (known) return known;
  const tally = new GroupTally();
  tallies.set(key, tally);
  return tally;
}
