import { absolute, add, multiply, unitsAt } from '../../quantity/arithmetic';
import { ZERO, decimal, type Decimal } from '../../quantity/decimal';
import { trailingZeros } from '../digits';
import type { Equation, Graph, Variable } from '../graph';
import { equationsFor } from '../grammar/equationsFor';
import type { Rule } from '../grammar/parseRules';
import { itemAt } from '../itemAt';
import type { Known } from './recordRules';

/** A record as a graph: one line, a column for each name. */
export interface RecordGraph {
  readonly graph: Graph;
  /** Names by variable; products of names have none. */
  readonly names: readonly string[];
  /** The rule of each equation, by index among the rules. */
  readonly ruleOf: readonly number[];
}

/** What a record's graph is made from. */
export interface RecordParts {
  readonly rules: readonly Rule[];
  readonly known: Known;
  /** How reluctantly each name is changed, in the graph's measure; 1 when it is not there. */
  readonly reluctance: ReadonlyMap<string, number>;
  readonly fixed: ReadonlySet<string>;
  readonly toleranceOf: (rule: Rule) => Decimal;
}

/** Makes the graph of a record. */
export function recordGraph({ rules, known, reluctance, fixed, toleranceOf }: RecordParts): RecordGraph {
  const names = [...new Set(rules.flatMap((rule) => rule.names))];
  const variables: Variable[] = names.map((name, position) => ({
    ...{ id: name, value: known.get(name) ?? null, kind: 'number', line: 'record', column: name, formula: false },
    // The names of a record have an order, but no neighbours that a value could be shifted to.
    position: 2 * position,
    ...(fixed.has(name) ? { fixed: true } : {}),
    weight: reluctance.get(name) ?? 1,
  }));
  const places = new Map(names.map((name, place) => [name, place]));
  const equations: Equation[] = [];
  const ruleOf: number[] = [];
  rules.forEach((rule, index) => {
    const made = equationsFor(rule, {
      id: rule.text,
      kind: 'rule',
      tolerance: toleranceOf(rule),
      variable: (name) => places.get(name) ?? -1,
      product: (first, second) => variables.push(productOf(variables, { first, second })) - 1,
    });
    equations.push(...made);
    ruleOf.push(...made.map(() => index));
  });
  return { graph: { variables, equations }, names, ruleOf };
}

/** A product follows its factors as a formula does; it is nobody's to change. */
function productOf(
  variables: readonly Variable[],
  { first, second }: { readonly first: number; readonly second: number },
): Variable {
  const [left, right] = [itemAt(variables, first).value, itemAt(variables, second).value];
  const id = `(${first}*${second})`;
  const value = left === null || right === null ? null : multiply(left, right);
  return { id, value, kind: 'number', line: id, column: id, position: 0, formula: true };
}

/** The left side of a rule; null when a name is blank. */
export function ruleResidue({ polynomial }: Rule, known: Known): Decimal | null {
  return polynomial.reduce<Decimal | null>((sum, { coefficient, names }) => {
    const values = names.map((name) => known.get(name) ?? null);
    if (sum === null || values.includes(null)) return null;
    return add(
      sum,
      values.reduce<Decimal>((product, value) => multiply(product, value ?? ZERO), coefficient),
    );
  }, ZERO);
}

/** Sizes below which a difference of one is no rounding: twenty units in all. */
const LEAST_SIZE = 20n;

/**
 * How much rounding alone can put a rule out (error de redondeo): half a unit of the last digit a term of a sum, half a
 * unit of a rounded factor times the other one of a product; nothing where the numbers are too small to have been
 * rounded, or the factor is round.
 */
export function roundingTolerance({ polynomial, relation }: Rule, known: Known): Decimal {
  const values = polynomial.flatMap(({ names }) => names.map((name) => known.get(name) ?? null));
  if (relation !== '==' || values.length < 2 || values.some((value) => value === null)) return ZERO;
  const product = polynomial.find(({ names }) => names.length === 2);
  if (product !== undefined) return productTolerance(product.names, known);
  if (polynomial.some(({ names }) => names.length > 2)) return ZERO;
  const scale = Math.max(...values.map((value) => value?.scale ?? 0));
  const size = values.reduce<Decimal>((sum, value) => add(sum, absolute(value ?? ZERO)), ZERO);
  const isLarge = unitsAt(size, scale) >= LEAST_SIZE;
  return isLarge ? decimal(BigInt(values.length) * 5n, scale + 1) : ZERO;
}

function productTolerance(names: readonly string[], known: Known): Decimal {
  const [first, second] = names.map((name) => known.get(name) ?? ZERO);
  if (first === undefined || second === undefined) return ZERO;
  const halves = [
    [first, second],
    [second, first],
  ] as const;
  const tolerances = halves.map(([rounded, other]) =>
    trailingZeros(rounded) > 0 || absolute(rounded).units < 100n
      ? ZERO
      : multiply(absolute(other), decimal(5n, rounded.scale + 1)),
  );
  return tolerances.reduce(
    (most, each) => (each.units * 10n ** BigInt(most.scale) > most.units * 10n ** BigInt(each.scale) ? each : most),
    ZERO,
  );
}

/** Digits that a number above 2^53 keeps: beyond them it is not known. */
const KEPT_DIGITS = 15;

/** How far a rule may be out because a number is too large to be kept exactly: half a unit of its fifteenth digit. */
export function lostDigits({ polynomial, relation }: Rule, known: Known): Decimal {
  if (relation !== '==') return ZERO;
  return polynomial.reduce<Decimal>((lost, { coefficient, names }) => {
    const values = names.map((name) => known.get(name) ?? ZERO);
    return values.reduce((sum, value, place) => {
      const others = values.filter((_, other) => other !== place);
      return add(sum, absolute(others.reduce(multiply, multiply(coefficient, lostOf(value)))));
    }, lost);
  }, ZERO);
}

function lostOf({ units, scale }: Decimal): Decimal {
  const excess = units.toString().replace('-', '').length - KEPT_DIGITS;
  return scale > 0 || Number.isSafeInteger(Number(units)) ? ZERO : decimal(5n * 10n ** BigInt(excess - 1));
}
