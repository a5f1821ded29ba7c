import { normalise } from '../../words/normalise';
import { sourceOf } from '../../plan/parseRole';
import { isSourceRole, PLAIN_ROLES, ROLE_FAMILIES, ROLES } from '../../plan/roles';

/** `trimestre_1`, `t1`, `mes_12`. */
const PERIOD = /^(trimestre|trim|t|mes|m) ?(\d{1,2})$/;

/**
 * The columns that a name stands for, by their keys: one, or several that are added (`sgp` is every source of the SGP,
 * `fuentes` all of them). None: the plan has no such column.
 */
export function resolveName(name: string, keys: readonly string[]): string[] {
  const wanted = normalise(name);
  const role = PLAIN_ROLES.find((each) => ROLES[each].ownRuleNames?.includes(wanted));
  if (role !== undefined) return keys.filter((key) => key === role);
  const period = PERIOD.exec(wanted);
  if (period) {
    const kind = period[1]?.startsWith('m') ? 'month' : 'quarter';
    return keys.filter((key) => key === `${kind}:${Number(period[2])}`);
  }
  const sources = keys.filter(isSourceRole);
  const all = ROLE_FAMILIES.source.ownRuleNames?.includes(wanted) === true;
  return all ? sources : sources.filter((key) => isCalled(sourceOf(key), wanted));
}

/** Whether every word of the name is in the source's: `propios` in RECURSOS PROPIOS, `sgp salud` in SGP - Salud. */
function isCalled(source: string, wanted: string): boolean {
  const words = new Set(normalise(source).split(' '));
  return wanted.split(' ').every((word) => words.has(word));
}
