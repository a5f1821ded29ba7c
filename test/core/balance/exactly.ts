import { fromNumber, ZERO, type Decimal } from '../../../src/core/quantity/decimal';

/** A number as a decimal. */
export function exactly(value: number): Decimal {
  return fromNumber(value) ?? ZERO;
}

/** No tolerance. */
export const ZERO_TOLERANCE: Decimal = ZERO;
