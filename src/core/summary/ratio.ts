import type { Decimal } from '../quantity/decimal';
import { toNumber } from '../quantity/decimal';
import { divide } from '../quantity/divide';

/** Decimals of a ratio in the report: 0.436197. */
const RATIO_PLACES = 6;

/** part ÷ whole as a share from 0 to 1, to six decimals; null when the whole is zero. */
export function ratio(part: Decimal, whole: Decimal): number | null {
  const quotient = divide(part, whole, RATIO_PLACES);
  return quotient && toNumber(quotient);
}
