import type { GroupTotals, Plan, TotalledAmount } from '../plan/plan';
import { add, multiply } from '../quantity/arithmetic';
import { isZero } from '../quantity/compare';
import { decimal, ZERO, type Decimal } from '../quantity/decimal';
import { divide } from '../quantity/divide';
import { knownAmount } from '../summary/knownAmount';
import { RowAmountsReader } from '../summary/rowAmounts';
import { summarize } from '../summary/summarize';
import { planCatalogue } from '../milestones/planCatalogue';
import { normalise } from '../words/normalise';
import type { RatioMeasure } from './measure';

/** What a narrative may speak of (sujeto): the plan, an axis, a front, an office or a source of funding. */
export interface Subject {
  readonly kind: 'plan' | 'axis' | 'front' | 'owner' | 'source';
  readonly key: string;
  /** Empty for the plan. */
  readonly name: string;
  /** Every way in which the workbook writes it. */
  readonly writings: readonly string[];
  /** In pesos; null where nobody knows it or the plan does not say it. */
  readonly total: Decimal | null;
  readonly assigned: Decimal | null;
  readonly toRaise: Decimal | null;
  readonly rows: number;
  readonly milestones: number;
  /** Key of the axis of a front; null elsewhere. */
  readonly axis: string | null;
}

/** The plan's figures as a narrative can state them (cifras del plan). */
export class PlanFacts {
  readonly plan: Subject;
  readonly subjects: readonly Subject[];
  readonly milestones: readonly { readonly name: string; readonly axis: string | null; readonly front: string }[];

  private everyAmount: readonly Decimal[] | null = null;

  constructor(readonly source: Plan) {
    const totals = summarize(source);
    const distinct = planCatalogue(source);
    this.milestones = distinct;
    const counted = (axis: string | null): number =>
      distinct.filter((each) => axis === null || each.axis === axis).length;
    this.plan = { ...subjectOf({ kind: 'plan', key: '', name: '' }, totals.plan), milestones: counted(null) };
    const spellings = new Map(source.axes.map(({ key, spellings: written }) => [key, written.map(({ text }) => text)]));
    this.subjects = [
      ...totals.axes.flatMap((group) =>
        named('axis', group, spellings).map((each) => ({ ...each, milestones: counted(each.key) })),
      ),
      ...totals.fronts.flatMap((group) => named('front', group)),
      ...totals.owners.flatMap((group) => named('owner', group)),
      ...totals.sources.flatMap(({ key, name, rows, amount }) =>
        key === null || name === null
          ? []
          : [{ ...unknown({ kind: 'source', key, name }), writings: [name], assigned: amount, rows }],
      ),
    ];
  }

  /** Every amount of the plan's rows and of what they add up to, in pesos: prose may quote any of them. */
  get amounts(): readonly Decimal[] {
    return (this.everyAmount ??= amountsOf(this.source, [this.plan, ...this.subjects]));
  }

  get axes(): readonly Subject[] {
    return this.subjects.filter(({ kind }) => kind === 'axis');
  }

  /** A percentage of several subjects together, in points, to more decimals than anybody prints; null: it is not known. */
  ratio(measure: RatioMeasure, of: readonly Subject[]): Decimal | null {
    const { part, whole } = BASES[measure];
    const own = sumOf(of, part);
    const base = whole === 'own' ? sumOf(of, 'total') : whole === 'axis' ? this.axisTotal(of) : this.plan[whole];
    const quotient = own && base && divide(own, base, RATIO_PLACES);
    return quotient && multiply(quotient, HUNDRED);
  }

  private axisTotal(of: readonly Subject[]): Decimal | null {
    const [first] = of;
    const isFront = first?.kind === 'front' && of.every(({ axis }) => axis !== null && axis === first.axis);
    return isFront ? (this.axes.find(({ key }) => key === first.axis)?.total ?? null) : null;
  }

  amount(measure: TotalledAmount, of: readonly Subject[]): Decimal | null {
    return sumOf(of, measure);
  }
}

function amountsOf(plan: Plan, subjects: readonly Subject[]): Decimal[] {
  const reader = new RowAmountsReader(plan);
  const milestones = new Map<string, Decimal>();
  const rows = plan.activities.flatMap((activity) => {
    const { total, assigned, toRaise, sources } = reader.read(activity);
    if (activity.milestone !== null) {
      milestones.set(activity.milestone, add(milestones.get(activity.milestone) ?? ZERO, total));
    }
    return [total, assigned, toRaise, ...sources.values()];
  });
  const groups = subjects.flatMap(({ total, assigned, toRaise }) => [total, assigned, toRaise]);
  return [...rows, ...milestones.values(), ...groups.flatMap((amount) => amount ?? [])].filter((each) => !isZero(each));
}

const HUNDRED = decimal(100n);
const RATIO_PLACES = 14;

/** Of what a percentage is part and whole; `own`: the subject's total, `axis`: that of its axis, else the plan's. */
const BASES: Readonly<Record<RatioMeasure, { part: TotalledAmount; whole: 'own' | 'axis' | TotalledAmount }>> = {
  share: { part: 'total', whole: 'total' },
  shareInAxis: { part: 'total', whole: 'axis' },
  gap: { part: 'toRaise', whole: 'own' },
  gapShare: { part: 'toRaise', whole: 'toRaise' },
  gapOfPlan: { part: 'toRaise', whole: 'total' },
  assignedRatio: { part: 'assigned', whole: 'own' },
  assignedShare: { part: 'assigned', whole: 'assigned' },
  assignedOfPlan: { part: 'assigned', whole: 'total' },
};

function sumOf(of: readonly Subject[], amount: TotalledAmount): Decimal | null {
  return of.reduce<Decimal | null>((sum, subject) => {
    const own = subject[amount];
    return sum && own && add(sum, own);
  }, ZERO);
}

function unknown({ kind, key, name }: Pick<Subject, 'kind' | 'key' | 'name'>): Subject {
  const figures = { total: null, assigned: null, toRaise: null, rows: 0, milestones: 0 };
  return { kind, key, name, writings: [], axis: null, ...figures };
}

function subjectOf(head: Pick<Subject, 'kind' | 'key' | 'name'>, group: GroupTotals): Subject {
  const isFunded = group.gapRatio !== null;
  return {
    ...unknown(head),
    total: knownAmount(group, 'total'),
    assigned: isFunded ? knownAmount(group, 'assigned') : null,
    toRaise: isFunded ? knownAmount(group, 'toRaise') : null,
    rows: group.rows,
    milestones: group.milestones,
  };
}

function named(
  kind: Subject['kind'],
  group: GroupTotals & { readonly key: string | null; readonly name: string | null; readonly axis: string | null },
  spellings: ReadonlyMap<string, readonly string[]> = new Map(),
): Subject[] {
  const { key, name, axis } = group;
  if (key === null || name === null || normalise(name) === '') return [];
  const writings = [...new Set([name, ...(spellings.get(key) ?? [])])];
  return [{ ...subjectOf({ kind, key, name }, group), writings, axis }];
}
