import type { Plan } from '../../plan/plan';
import { summarize } from '../../summary/summarize';
import type { TemplateLists } from './templateSheets';

/** The names that a plan uses, for the lists of an empty one that goes beside it; null where there is no plan. */
export function planLists(plan: Plan): TemplateLists | null {
  const { axes, sources, owners } = summarize(plan);
  const lists = { axes: namesOf(axes), sources: namesOf(sources), owners: namesOf(owners) };
  if (lists.axes.length === 0) return null;
  return Object.fromEntries(Object.entries(lists).filter(([, names]) => names.length > 0));
}

function namesOf(groups: readonly { readonly name: string | null }[]): string[] {
  return groups.flatMap(({ name }) => name ?? []);
}
