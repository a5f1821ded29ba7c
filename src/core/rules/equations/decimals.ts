import { absolute } from '../../quantity/arithmetic';
import { compare } from '../../quantity/compare';
import { decimal, ONE, type Decimal } from '../../quantity/decimal';

/** −1: the coefficient of what is stated, on the other side of an equation. */
export const MINUS_ONE: Decimal = decimal(-1n);

/** Half a centavo: below it a residue is no finding, by the term. */
const HALF_CENTAVO = decimal(5n, 3);

/** Half a centavo for each of `terms`. */
export function halfCentavos(terms: number): Decimal {
  return (multiples[terms] ??= decimal(HALF_CENTAVO.units * BigInt(terms), HALF_CENTAVO.scale));
}

/** Every equation asks for one of a few. */
const multiples: Decimal[] = [];

/** Half a unit of the last digit at a scale: 0.5 for whole pesos, 0.005 for centavos. */
export function halfUnit(scale: number): Decimal {
  return decimal(5n, scale + 1);
}

/** The larger of two. */
export function larger(a: Decimal, b: Decimal): Decimal {
  return compare(a, b) < 0 ? b : a;
}

/** Whether a residue is within a tolerance. */
export function isWithin(residue: Decimal, tolerance: Decimal): boolean {
  return compare(absolute(residue), tolerance) <= 0;
}

/** n as a decimal. */
export function whole(n: number): Decimal {
  return n === 1 ? ONE : decimal(BigInt(n));
}
