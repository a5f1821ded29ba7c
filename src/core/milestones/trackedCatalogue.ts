import type { Plan } from '../plan/plan';
import { milestoneCatalogue, type CatalogueEntry } from './catalogue';
import { planCatalogue } from './planCatalogue';
import { trackedLevel, type TrackedLevel } from './trackedLevel';

/** What is followed of a plan, and the level of the plan at which it is; null: a list of the workbook, or nothing. */
export interface TrackedCatalogue {
  readonly level: TrackedLevel | null;
  readonly entries: readonly CatalogueEntry[];
}

/** What to follow: the milestones that the workbook names, else what the plan does name: metas, proyectos or programas. */
export function trackedCatalogue(plan: Plan): TrackedCatalogue {
  const level = trackedLevel(plan);
  const named = planCatalogue(plan);
  if (named.length > 0) return { level: level === 'milestone' ? level : null, entries: named };
  return { level, entries: level === null ? [] : milestoneCatalogue(plan, level) };
}
