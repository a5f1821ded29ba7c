import type { SubtotalLine } from '../../plan/plan';
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
/** Of shares, which are rarely more than one row's: so many lines must add two that are not nothing. */
const LEAST_OF_SHARES = 2;

/**
 * Whether the lines of a table add up a role that in itself does not add: the weights of a project's products, the
 * progress that each of them contributes. What nearly all lines of the sheet do is meant.
 */
function isSummedHere(index: PlanIndex, slice: Slice, role: string): boolean {
  const holds = roleRecord(role)?.holds;
  if (holds !== 'percent' && holds !== 'figure') return false;
  const lines = slice.subtotals.flatMap((line) => summedLine(index, slice, { line, role }) ?? []);
  const telling = lines.filter(({ parts }) => parts > 1);
  if (holds === 'figure') return isMeant(telling, LEAST_LINES);
  return isMeant(lines, LEAST_LINES) && isMeant(telling, LEAST_OF_SHARES);
}

/** A line over several rows: how many of them are not nothing, and whether it states their sum. */
interface SummedLine {
  readonly parts: number;
  readonly isSum: boolean;
}

function isMeant(lines: readonly SummedLine[], least: number): boolean {
  return lines.length >= least && lines.filter(({ isSum }) => isSum).length >= lines.length * MEANT;
}

/** Null where a line says nothing of it: over one row, of nothing, or over a text that its formula passes over. */
function summedLine(
  index: PlanIndex,
  slice: Slice,
  { line, role }: { readonly line: SubtotalLine; readonly role: string },
): SummedLine | null {
  const stated = sliceFigure(slice, line.figures, role)?.value;
  const figures = index.addedBy(line).flatMap((added) => sliceFigure(slice, added.figures, role) ?? []);
  const parts = figures.flatMap(({ value }) => value ?? []);
  if (!stated || isZero(stated) || parts.length < 2 || figures.some(({ raw }) => typeof raw === 'string')) return null;
  const rest = absolute(subtract(parts.reduce(add, ZERO), stated));
  return { parts: parts.filter((part) => !isZero(part)).length, isSum: compare(rest, SUM_ERROR) <= 0 };
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
