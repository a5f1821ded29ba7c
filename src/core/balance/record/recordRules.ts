import { add, multiply, negate } from '../../quantity/arithmetic';
import { isZero } from '../../quantity/compare';
import { ZERO, type Decimal } from '../../quantity/decimal';
import type { Rule } from '../grammar/parseRules';
import type { Monomial } from '../grammar/polynomial';
import { feasiblePoint, type LinearConstraint } from '../linear/feasiblePoint';
import { fraction, fractionOf, minus, plusTimes, type Fraction } from '../linear/fraction';

/** The values of a record by name; a name that is not there, or null, is blank. */
export type Known = ReadonlyMap<string, Decimal | null>;

/** What rules say about some names when the others are known. */
export interface OpenRules {
  readonly names: readonly string[];
  readonly constraints: readonly LinearConstraint[];
  /** Some rule multiplies two of the names with each other, and is left out. */
  readonly isPartial: boolean;
}

/** Which names are known, and how exactly a rule must hold. */
export interface Opened {
  readonly known: Known;
  readonly free: ReadonlySet<string>;
  /** How far from nothing an equality may be. */
  readonly toleranceOf: (rule: Rule) => Decimal;
}

/** The rules as constraints on the names that are open: blank, or free to change. */
export function openRules(rules: readonly Rule[], { known, free, toleranceOf }: Opened): OpenRules {
  const valueOf = (name: string) => (free.has(name) ? null : (known.get(name) ?? null));
  const names = [...new Set(rules.flatMap((rule) => rule.polynomial.flatMap((monomial) => monomial.names)))].filter(
    (name) => valueOf(name) === null,
  );
  const places = new Map(names.map((name, place) => [name, place]));
  const constraints: LinearConstraint[] = [];
  let isPartial = false;
  for (const rule of rules) {
    const constraint = constraintOf(rule, { valueOf, places });
    if (constraint === null) isPartial = true;
    else constraints.push(...widened(constraint, toleranceOf(rule)));
  }
  return { names, constraints, isPartial };
}

/** Whether some values of the open names satisfy the rules. */
export function isFeasible({ names, constraints }: OpenRules): boolean {
  return feasiblePoint(constraints, names.length) !== null;
}

/** The names that can have one value only, with it; null when the rules cannot be satisfied. */
export function determinedValues({ names, constraints }: OpenRules): ReadonlyMap<string, Fraction> | null {
  const point = feasiblePoint(constraints, names.length);
  if (point === null) return null;
  const determined = new Map<string, Fraction>();
  names.forEach((name, place) => {
    const value = point[place];
    if (value === undefined) return;
    const canDiffer = [fraction(1n), fraction(-1n)].some((direction) => {
      const apart: LinearConstraint = {
        coefficients: new Map([[place, direction]]),
        relation: '<',
        bound: direction.numerator < 0n ? minus(value) : value,
      };
      return feasiblePoint([...constraints, apart], names.length) !== null;
    });
    if (!canDiffer) determined.set(name, value);
  });
  return determined;
}

/** An equality that need not hold exactly is two inequalities. */
function widened(constraint: LinearConstraint, tolerance: Decimal): LinearConstraint[] {
  if (constraint.relation !== '==' || isZero(tolerance)) return [constraint];
  const width = fractionOf(tolerance);
  const turned = new Map([...constraint.coefficients].map(([place, factor]) => [place, minus(factor)] as const));
  return [
    { ...constraint, relation: '<=', bound: plusTimes(constraint.bound, width, fraction(1n)) },
    { coefficients: turned, relation: '<=', bound: plusTimes(minus(constraint.bound), width, fraction(1n)) },
  ];
}

interface Opening {
  readonly valueOf: (name: string) => Decimal | null;
  readonly places: ReadonlyMap<string, number>;
}

/** Null when the rule is not linear in the open names. */
function constraintOf({ polynomial, relation }: Rule, { valueOf, places }: Opening): LinearConstraint | null {
  const sums = new Map<number, Decimal>();
  let constant = ZERO;
  for (const monomial of polynomial) {
    const open = monomial.names.filter((name) => valueOf(name) === null);
    const [name] = open;
    const coefficient = knownFactor(monomial, valueOf);
    if (open.length > 1) return null;
    if (name === undefined) constant = add(constant, coefficient);
    else {
      const place = places.get(name) ?? -1;
      sums.set(place, add(sums.get(place) ?? ZERO, coefficient));
    }
  }
  const coefficients = new Map(
    [...sums].filter(([, sum]) => sum.units !== 0n).map(([place, sum]) => [place, fractionOf(sum)] as const),
  );
  return { coefficients, relation, bound: fractionOf(negate(constant)) };
}

function knownFactor({ coefficient, names }: Monomial, valueOf: Opening['valueOf']): Decimal {
  return names.reduce((product, name) => {
    const value = valueOf(name);
    return value === null ? product : multiply(product, value);
  }, coefficient);
}
