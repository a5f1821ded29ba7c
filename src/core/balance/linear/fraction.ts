import { decimal, type Decimal } from '../../quantity/decimal';
import { divide } from '../../quantity/divide';

/** An exact quotient (fracción) in lowest terms, its denominator positive. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Nothing. */
export const NOUGHT: Fraction = { numerator: 0n, denominator: 1n };

/** numerator ÷ denominator, which is not zero. */
export function fraction(numerator: bigint, denominator = 1n): Fraction {
  const divisor = greatestDivisor(numerator, denominator);
  const sign = denominator < 0n ? -1n : 1n;
  return { numerator: (sign * numerator) / divisor, denominator: (sign * denominator) / divisor };
}

/** A decimal as a fraction. */
export function fractionOf({ units, scale }: Decimal): Fraction {
  return fraction(units, 10n ** BigInt(scale));
}

/** A fraction to so many decimals. */
export function decimalOf({ numerator, denominator }: Fraction, places: number): Decimal {
  return divide(decimal(numerator), decimal(denominator), places) ?? decimal(0n);
}

/** a + b × c. */
export function plusTimes(a: Fraction, b: Fraction, c: Fraction): Fraction {
  if (b.numerator === 0n || c.numerator === 0n) return a;
  const numerator = b.numerator * c.numerator;
  const denominator = b.denominator * c.denominator;
  return fraction(a.numerator * denominator + numerator * a.denominator, a.denominator * denominator);
}

/** a ÷ b, which is not zero. */
export function quotient(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** −a. */
export function minus({ numerator, denominator }: Fraction): Fraction {
  return { numerator: -numerator, denominator };
}

/** Negative, zero or positive as a is less than, equal to or more than b. */
export function compareFractions(a: Fraction, b: Fraction): bigint {
  return a.numerator * b.denominator - b.numerator * a.denominator;
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  let [large, small] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (small !== 0n) [large, small] = [small, large % small];
  return large === 0n ? 1n : large;
}
