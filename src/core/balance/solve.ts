import { add, multiply, subtract } from '../quantity/arithmetic';
import { isZero } from '../quantity/compare';
import { ONE, ZERO, type Decimal } from '../quantity/decimal';
import { divide, divideExactly } from '../quantity/divide';
import { residueOf, satisfies, toleranceOf, type Valuation } from './evaluate';
import type { Equation } from './graph';

/** Decimals that a solved value may have: Excel's quantities and unit values hold four. */
export const PLACES = 4;

/** What an equation changes by when a variable grows by one; null when that depends on the variable itself (a square) or on a blank. */
function slopeOf(equation: Equation, variable: number, valueOf: Valuation): Decimal | null {
  let slope = ZERO;
  for (const { coefficient, variables } of equation.terms) {
    if (!variables.some((other) => other === variable)) continue;
    const factor = otherFactor(variables, variable, valueOf);
    if (factor === null) return null;
    slope = add(slope, multiply(coefficient, factor));
  }
  return slope;
}

/**
 * The values of a variable that make an equality hold, the others as they are: the exact one where it has few enough
 * decimals, else the shortest roundings that stay within the tolerance. Empty when there is none.
 */
export function solveFor(equation: Equation, variable: number, valueOf: Valuation): Decimal[] {
  const withZero: Valuation = (other) => (other === variable ? (valueOf(other) ?? ZERO) : valueOf(other));
  const residue = residueOf(equation, withZero);
  const slope = slopeOf(equation, variable, withZero);
  if (residue === null || slope === null || isZero(slope)) return [];
  const now = withZero(variable) ?? ZERO;
  const step = divideExactly(residue, slope, PLACES);
  if (step !== null) return [subtract(now, step)];
  return roundedSolutions({ equation, variable, now, residue, slope, valueOf: withZero });
}

interface Rounded {
  readonly equation: Equation;
  readonly variable: number;
  readonly now: Decimal;
  readonly residue: Decimal;
  readonly slope: Decimal;
  readonly valueOf: Valuation;
}

function roundedSolutions({ equation, variable, now, residue, slope, valueOf }: Rounded): Decimal[] {
  for (let places = 0; places <= PLACES; places++) {
    const step = divide(subtract(multiply(now, slope), residue), slope, places);
    if (step !== null && holdsWith(equation, { variable, value: step }, valueOf)) return [step];
  }
  return [];
}

/** Whether an equation holds once one variable has another value. */
function holdsWith(
  equation: Equation,
  { variable, value }: { readonly variable: number; readonly value: Decimal },
  valueOf: Valuation,
): boolean {
  const changed: Valuation = (other) => (other === variable ? value : valueOf(other));
  const residue = residueOf(equation, changed);
  return residue !== null && satisfies(equation, residue, toleranceOf(equation, changed));
}

function otherFactor(variables: readonly number[], variable: number, valueOf: Valuation): Decimal | null {
  if (variables.length === 1) return ONE;
  const other = variables[0] === variable ? variables[1] : variables[0];
  return other === undefined || other === variable ? null : valueOf(other);
}
