import type { Plan } from '../plan/plan';
import { milestoneCatalogue, type CatalogueEntry } from './catalogue';
import { listedMilestones } from './listCatalogue';
import { textCatalogue } from './textCatalogue';

/** The milestones that a workbook names: those of the plan's own column, else those of a sheet that lists them. */
export function planCatalogue(plan: Plan): readonly CatalogueEntry[] {
  const known = milestoneCatalogue(plan);
  return known.length > 0 ? known : textCatalogue(plan, listedMilestones(plan), { known, print: '' });
}
