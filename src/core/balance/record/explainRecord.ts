import { absolute, add } from '../../quantity/arithmetic';
import { compare } from '../../quantity/compare';
import { toPlainText, ZERO, type Decimal } from '../../quantity/decimal';
import { diagnose } from '../diagnose';
import type { Candidate, Explanation } from '../diagnosis';
import { significantDigits } from '../digits';
import { satisfies } from '../evaluate';
import type { Rule } from '../grammar/parseRules';
import { itemAt } from '../itemAt';
import { decimalOf } from '../linear/fraction';
import type { Slip } from '../slip';
import { typingSlip } from '../typing';
import { minimalSets } from './minimalSets';
import { lostDigits, recordGraph, roundingTolerance, ruleResidue, type RecordGraph } from './recordGraph';
import { determinedValues, isFeasible, openRules, type Known } from './recordRules';

/** One way to make a record satisfy its rules. */
export interface RecordExplanation {
  /** Null: another value, which is not known. Empty: nothing but rounding. */
  readonly changes: ReadonlyMap<string, Decimal | null>;
  readonly slip: Slip;
  readonly cost: number;
  /** No single slip explains each change. */
  readonly isWeak: boolean;
}

/** A record that breaks its rules, and what is known about it. */
export interface BrokenRecord {
  readonly rules: readonly Rule[];
  readonly known: Known;
  readonly fixed: ReadonlySet<string>;
  readonly weights: Readonly<Record<string, number>>;
  readonly toleranceOf: (rule: Rule) => Decimal;
  readonly violated: readonly Rule[];
  /** Whether rules may be out by what rounding does. */
  readonly roundingAllowed: boolean;
}

/** What weighing twice as much as another adds to the cost of changing a name, over the cost of any change. */
const WEIGHT = 3.5;
const LIGHTEST = 0.01;
/** −ln of the chance that a rule is out by rounding, and that a further one of the same record is. */
const ROUNDING = 3.5;
const MORE_ROUNDING = 0.7;
/** Cost a name from which no single slip explains the changes. */
const WEAK = 11;
/** Costs of a name that Fellegi and Holt would change: for being wrong at all, and for a value that is not known. */
const WRONG = 6.8;
const UNKNOWN_VALUE = 4;

/** All explanations of a broken record, the likeliest first: typing errors and other slips, with and without rounding, and the fewest names that could be changed. */
export function explainRecord(record: BrokenRecord): RecordExplanation[] {
  const strict = bySlips(record, record.toleranceOf);
  const rounded = record.roundingAllowed
    ? bySlips(record, (rule) => widestTolerance(record, { rule, known: record.known }))
    : [];
  const rounding = record.roundingAllowed && rounded.length === 0 ? onlyRounding(record) : [];
  const slips = [...strict, ...rounded, ...rounding].filter((each) => leavesRoom(record, each));
  const needsMore = slips.length === 0 || slips.every(({ slip }) => slip === 'none');
  const all = [...slips, ...(needsMore ? byFewestNames(record) : [])].sort((a, b) => a.cost - b.cost);
  const seen = new Set<string>();
  return all.filter((each) => {
    const key = keyOf(each);
    return seen.has(key) ? false : seen.add(key);
  });
}

function keyOf({ changes }: RecordExplanation): string {
  return [...changes]
    .map(([name, value]) => `${name}=${value === null ? '?' : toPlainText(value)}`)
    .sort()
    .join();
}

/** What the engine finds when each rule may be out by its tolerance. */
function bySlips(record: BrokenRecord, toleranceOf: (rule: Rule) => Decimal): RecordExplanation[] {
  const { rules, known, fixed } = record;
  const made = recordGraph({ rules, known, fixed, reluctance: reluctanceOf(record), toleranceOf });
  const { explanations } = diagnose(made.graph);
  if (explanations.length === 0 || explanations.some(({ changes }) => changes.length === 0)) return [];
  const found = wholes(explanations).map((parts) => asExplanation(made, parts));
  return found.map((each) => ({ ...each, cost: each.cost + roundingCost(record, each) }));
}

/** The explanations together, then with each of them replaced by one of its alternatives. */
function wholes(explanations: readonly Explanation[]): Candidate[][] {
  const replaced = explanations.flatMap((explanation, place) =>
    explanation.alternatives.map((alternative) =>
      explanations.map((each, other) => (other === place ? alternative : each)),
    ),
  );
  return [[...explanations], ...replaced];
}

function asExplanation({ names }: RecordGraph, parts: readonly Candidate[]): RecordExplanation {
  const changes = new Map<string, Decimal | null>();
  for (const { changes: each } of parts)
    for (const { variable, proposed } of each)
      if (variable < names.length) changes.set(itemAt(names, variable), proposed);
  const slip = parts.find((part) => part.slip !== 'none')?.slip ?? 'none';
  const cost = parts.reduce((sum, part) => sum + part.cost, 0);
  return { changes, slip, cost, isWeak: slip === 'none' || cost > WEAK * changes.size };
}

/** What the equalities cost that do not hold exactly once the changes are made. */
function roundingCost({ rules, known }: BrokenRecord, { changes }: RecordExplanation): number {
  const after = new Map([...known, ...changes]);
  const inexact = rules.filter((rule) => rule.relation === '==' && isRounded(rule, after)).length;
  return inexact === 0 ? 0 : ROUNDING + MORE_ROUNDING * (inexact - 1);
}

function isRounded(rule: Rule, after: Known): boolean {
  return compare(absolute(ruleResidue(rule, after) ?? ZERO), lostDigits(rule, after)) > 0;
}

function onlyRounding(record: BrokenRecord): RecordExplanation[] {
  const isRounding = record.violated.every((rule) => {
    const residue = ruleResidue(rule, record.known);
    const tolerance = widestTolerance(record, { rule, known: record.known });
    return residue !== null && satisfies({ ...rule, id: '', kind: '', terms: [], tolerance }, residue, tolerance);
  });
  const nothing = { changes: new Map<string, Decimal>(), slip: 'rounding', cost: 0, isWeak: false } as const;
  return isRounding && record.violated.length > 0 ? [{ ...nothing, cost: roundingCost(record, nothing) }] : [];
}

/** Whether the blanks can still be filled once the changes are made. */
function leavesRoom(record: BrokenRecord, { changes }: RecordExplanation): boolean {
  const after = new Map([...record.known, ...changes]);
  const wide = (rule: Rule) => widestTolerance(record, { rule, known: after });
  return isFeasible(openRules(record.rules, { known: after, free: new Set(), toleranceOf: wide }));
}

/** What lost digits and rounding together can put a rule out by. */
function widestTolerance(
  { toleranceOf, roundingAllowed }: BrokenRecord,
  { rule, known }: { readonly rule: Rule; readonly known: Known },
): Decimal {
  return roundingAllowed ? add(toleranceOf(rule), roundingTolerance(rule, known)) : toleranceOf(rule);
}

function reluctanceOf({ weights }: BrokenRecord): ReadonlyMap<string, number> {
  const lightest = Math.min(1, ...Object.values(weights).map(positive));
  return new Map(
    Object.entries(weights).map(([name, weight]) => [name, 1 + WEIGHT * (positive(weight) / lightest - 1)]),
  );
}

/** A weight of nothing, or less, is a very small one. */
function positive(weight: number): number {
  return weight > LIGHTEST ? weight : LIGHTEST;
}

/** The fewest (lightest) names that can make the rules hold, with their values where the rules leave no choice. */
function byFewestNames(record: BrokenRecord): RecordExplanation[] {
  const { rules, known, fixed, weights, toleranceOf, violated } = record;
  const names = [...known].flatMap(([name, value]) => (value === null || fixed.has(name) ? [] : [name]));
  const involved = new Set(rules.flatMap((rule) => rule.names));
  const candidates = new Map(names.filter((name) => involved.has(name)).map((name) => [name, weights[name] ?? 1]));
  const sets = minimalSets(rules, {
    known,
    toleranceOf,
    weights: candidates,
    violated: violated.map((rule) => rule.names),
  });
  return sets.map((set) => changedSet(record, set));
}

function changedSet(record: BrokenRecord, set: readonly string[]): RecordExplanation {
  const { rules, known, toleranceOf } = record;
  const determined = determinedValues(openRules(rules, { known, free: new Set(set), toleranceOf }));
  const reluctance = reluctanceOf(record);
  const changes = new Map<string, Decimal | null>();
  let cost = 0;
  for (const name of set) {
    const value = determined?.get(name);
    const proposed = value === undefined ? null : decimalOf(value, 10);
    changes.set(name, proposed);
    cost += WRONG + 4 * ((reluctance.get(name) ?? 1) - 1) + valueCost(known.get(name) ?? ZERO, proposed);
  }
  return { changes, slip: 'none', cost, isWeak: true };
}

function valueCost(observed: Decimal, proposed: Decimal | null): number {
  if (proposed === null) return UNKNOWN_VALUE;
  const typing = typingSlip(observed, proposed)?.cost ?? Infinity;
  return Math.min(typing, Math.LN10 * significantDigits(proposed));
}
