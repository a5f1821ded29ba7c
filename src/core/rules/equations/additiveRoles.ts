import { formatSuffix } from '../../plan/parseRole';
import { isAdditive } from '../../plan/roles';
import type { PlanIndex, Slice } from '../planIndex';
import { moneySchedules } from './scheduleSum';

/** The roles of a slice whose figures add up down a column (columnas que se suman): money, by source and by period too. */
export function additiveRoles(index: PlanIndex, slice: Slice): string[] {
  const periods = new Set(moneySchedules(index, slice).flat());
  return [...slice.roles].filter((role) => isAdditive(role) || periods.has(role));
}

/** Whether the figures of a table's key (`total@2025`) add up down their column. */
export function isAdditiveKey(index: PlanIndex, table: number, key: string): boolean {
  const parsed = index.keys.of(key);
  if (!parsed) return false;
  const suffix = formatSuffix(parsed);
  const slice = index.slices.find((each) => each.table === table && each.suffix === suffix);
  return slice !== undefined && additiveOf(index, slice).has(parsed.role);
}

/** Every total of a slice asks for the same ones. */
const known = new WeakMap<Slice, ReadonlySet<string>>();

function additiveOf(index: PlanIndex, slice: Slice): ReadonlySet<string> {
  let roles = known.get(slice);
  if (!roles) known.set(slice, (roles = new Set(additiveRoles(index, slice))));
  return roles;
}
