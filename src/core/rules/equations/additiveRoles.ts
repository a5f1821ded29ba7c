import { formatSuffix } from '../../plan/parseRole';
import { isAdditive, roleRecord } from '../../plan/roles';
import { absolute, add, subtract } from '../../quantity/arithmetic';
import { compare, isZero } from '../../quantity/compare';
import { decimal, ZERO } from '../../quantity/decimal';
import { sliceFigure, type PlanIndex, type Slice } from '../planIndex';
import { moneySchedules } from './scheduleSum';

/** The roles of a slice whose figures add up down a column (columnas que se suman): money, by source and by period too. */
export function additiveRoles(index: PlanIndex, slice: Slice): string[] {
  const periods = new Set(moneySchedules(index, slice).flat());
  return [...slice.roles].filter((role) => isAdditive(role) || periods.has(role) || isSummedHere(index, slice, role));
}

/** Share of the lines over several rows that must state the sums of a role which elsewhere does not add. */
const MEANT = 0.8;
const LEAST_LINES = 4;

/**
 * Whether the lines of a table add up a role that in itself does not add: the weights of a project's products, the
 * progress that each of them contributes. What nearly all lines of the sheet do is meant.
 */
function isSummedHere(index: PlanIndex, slice: Slice, role: string): boolean {
  const holds = roleRecord(role)?.holds;
  if (holds !== 'percent' && holds !== 'figure') return false;
  let [lines, summing] = [0, 0];
  for (const line of slice.subtotals) {
    const stated = sliceFigure(slice, line.figures, role)?.value;
    const parts = index.addedBy(line).flatMap(({ figures }) => sliceFigure(slice, figures, role)?.value ?? []);
    if (!stated || parts.filter((part) => !isZero(part)).length < 2) continue;
    lines += 1;
    const rest = absolute(subtract(parts.reduce(add, ZERO), stated));
    if (compare(rest, SUM_ERROR) <= 0) summing += 1;
  }
  return lines >= LEAST_LINES && summing >= lines * MEANT;
}

/** What binary fractions leave of a sum of shares. */
const SUM_ERROR = decimal(1n, 9);

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
