import type { Plan } from './plan';

/** The years (vigencias) of a workbook that has a plan for each of several, the newest first; empty where it has one plan. */
export function planYears({ tables, activities }: Pick<Plan, 'tables' | 'activities'>): number[] {
  const used = new Set(activities.map(({ table }) => table));
  const years = [...used].map((table) => tables[table]?.fiscalYear ?? null);
  const stated = years.filter((year) => year !== null);
  const distinct = [...new Set(stated)].sort((a, b) => b - a);
  return distinct.length > 1 && stated.length === years.length ? distinct : [];
}

/** The plan of one year: its rows and lines, and the groups that they name. Tables keep their places. */
export function ofYear(plan: Plan, year: number): Plan {
  const isOf = ({ table }: { readonly table: number }): boolean => plan.tables[table]?.fiscalYear === year;
  const activities = plan.activities.filter(isOf);
  const named = (level: 'axis' | 'front' | 'milestone'): ReadonlySet<string | null> =>
    new Set(activities.map((activity) => activity[level]));
  const [axes, fronts, milestones] = [named('axis'), named('front'), named('milestone')];
  return {
    ...plan,
    fiscalYear: year,
    activities,
    subtotals: plan.subtotals.filter(isOf),
    feet: plan.feet.filter(isOf),
    axes: plan.axes.filter(({ key }) => axes.has(key)),
    fronts: plan.fronts.filter(({ key }) => fronts.has(key)),
    milestones: plan.milestones.filter(({ key }) => milestones.has(key)),
  };
}

/** The plan that is followed now (vigencia actual): of several years the newest, else the whole. */
export function currentPlan(plan: Plan): Plan {
  const [newest] = planYears(plan);
  return newest === undefined ? plan : ofYear(plan, newest);
}
