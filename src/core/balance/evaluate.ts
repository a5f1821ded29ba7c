import { absolute, add, multiply } from '../quantity/arithmetic';
import { compare, isNegative } from '../quantity/compare';
import { toNumber, ZERO, type Decimal } from '../quantity/decimal';
import type { Equation, Graph, Variable } from './graph';
import { itemAt } from './itemAt';

/** The value of a variable now; null when it has none. */
export type Valuation = (variable: number) => Decimal | null;

/** What became of each equation, by index. */
export interface Evaluation {
  readonly violated: readonly number[];
  readonly undecided: readonly number[];
}

/** The number that a variable counts for: an empty source counts as nothing. */
export function countedValue({ value, blankIsZero }: Pick<Variable, 'value' | 'blankIsZero'>): Decimal | null {
  return value ?? (blankIsZero === true ? ZERO : null);
}

/** The left side of an equation, exactly; null when one of its variables has no value. */
export function residueOf(equation: Equation, valueOf: Valuation): Decimal | null {
  let sum = equation.constant ?? ZERO;
  for (const { coefficient, variables } of equation.terms) {
    const first = valueOf(variables[0]);
    const second = variables.length === 2 ? valueOf(variables[1]) : null;
    if (first === null || (variables.length === 2 && second === null)) return null;
    const product = second === null ? first : multiply(first, second);
    sum = add(sum, coefficient.units === 1n && coefficient.scale === 0 ? product : multiply(coefficient, product));
  }
  return sum;
}

/** How far an equation's residue may be from nothing, with the values as they are now. */
export function toleranceOf({ tolerance, tolerancePer }: Equation, valueOf: Valuation): Decimal {
  if (tolerancePer === undefined) return tolerance;
  const value = valueOf(tolerancePer.variable) ?? ZERO;
  return add(tolerance, multiply(absolute(value), tolerancePer.factor));
}

/** Whether a residue satisfies its relation. A strict inequality has no use for a tolerance. */
export function satisfies(equation: Equation, residue: Decimal, tolerance: Decimal): boolean {
  if (equation.relation === '<') return isNegative(residue);
  return compare(equation.relation === '==' ? absolute(residue) : residue, tolerance) <= 0;
}

/**
 * Evaluates every equation, in time linear in the terms. Sums and products that stay below 2^53 are done on doubles,
 * where they are exact; the others on decimals.
 */
export function evaluate(graph: Graph): Evaluation {
  const values = graph.variables.map(countedValue);
  const doubles = Float64Array.from(values, doubleOf);
  const valueOf: Valuation = (variable) => itemAt(values, variable);
  const violated: number[] = [];
  const undecided: number[] = [];
  graph.equations.forEach((equation, index) => {
    if (holdsOnDoubles(equation, doubles)) return;
    const residue = residueOf(equation, valueOf);
    if (residue === null) undecided.push(index);
    else if (!satisfies(equation, residue, toleranceOf(equation, valueOf))) violated.push(index);
  });
  return { violated, undecided };
}

/** NaN stands for what a double cannot hold exactly, so that every comparison with it fails. */
function doubleOf(value: Decimal | null): number {
  if (value?.scale !== 0) return NaN;
  const double = Number(value.units);
  return Number.isSafeInteger(double) ? double : NaN;
}

/** Whether an equality is seen to hold without exact arithmetic; false says nothing. */
function holdsOnDoubles({ terms, constant, relation }: Equation, doubles: Float64Array): boolean {
  if (relation !== '==') return false;
  let sum = constant === undefined ? 0 : doubleOf(constant);
  for (const { coefficient, variables } of terms) {
    const first = itemAt(doubles, variables[0]);
    const product = variables.length === 2 ? first * itemAt(doubles, variables[1]) : first;
    const term = coefficient.scale === 0 ? toNumber(coefficient) * product : NaN;
    sum += term;
    if (!(Math.abs(product) <= Number.MAX_SAFE_INTEGER && Math.abs(term) <= Number.MAX_SAFE_INTEGER)) return false;
    if (!(Math.abs(sum) <= Number.MAX_SAFE_INTEGER)) return false;
  }
  return sum === 0;
}
