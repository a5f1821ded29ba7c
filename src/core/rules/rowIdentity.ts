import { normalise } from '../words/normalise';
import type { Activity, Plan } from '../plan/plan';
import { TELLING_ROLES } from '../plan/roles';

/**
 * What identifies each row wherever it stands (identidad de la fila): its axis, front and milestone and its own words,
 * not its number. Rows that say the same are counted in their order.
 */
export function rowIdentities(plan: Plan): ReadonlyMap<Activity, string> {
  const seen = new Map<string, number>();
  const identities = new Map<Activity, string>();
  for (const activity of plan.activities) {
    const words = wordsOf(activity);
    const times = (seen.get(words) ?? 0) + 1;
    seen.set(words, times);
    identities.set(activity, times === 1 ? words : `${words}#${times}`);
  }
  return identities;
}

function wordsOf({ axis, front, milestone, labels, sheet }: Activity): string {
  const telling = TELLING_ROLES.map((role) => normalise(labels[role]?.text ?? ''));
  const place = [axis, front, milestone].map((key) => key ?? '');
  const said = telling.some((text) => text !== '') ? telling : [...telling, normalise(sheet)];
  return [...place, ...said].join('|');
}
