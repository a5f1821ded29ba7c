import { unitsAt } from './arithmetic';
import { isZero } from './compare';
import { decimal, type Decimal } from './decimal';

/** What happens to the digit after the last one that is kept. */
export type Rounding = 'half-up' | 'truncate';

/** a ÷ b to `places` decimals, halves away from zero as Excel's ROUND takes them; null when b is zero. */
export function divide(a: Decimal, b: Decimal, places: number): Decimal | null {
  if (isZero(b)) return null;
  const scale = Math.max(a.scale, b.scale);
  const numerator = unitsAt(a, scale) * 10n ** BigInt(places);
  return decimal(divideUnits(numerator, unitsAt(b, scale), 'half-up'), places);
}

/** The value to `places` decimals. */
export function round(value: Decimal, places: number, rounding: Rounding = 'half-up'): Decimal {
  if (value.scale <= places) return value;
  return decimal(divideUnits(value.units, 10n ** BigInt(value.scale - places), rounding), places);
}

/** a ÷ b when it comes out exactly within `places` decimals, else null. */
export function divideExactly(a: Decimal, b: Decimal, places: number): Decimal | null {
  if (isZero(b)) return null;
  const scale = Math.max(a.scale, b.scale);
  const numerator = unitsAt(a, scale) * 10n ** BigInt(places);
  const denominator = unitsAt(b, scale);
  return numerator % denominator === 0n ? decimal(numerator / denominator, places) : null;
}

function divideUnits(numerator: bigint, denominator: bigint, rounding: Rounding): bigint {
  const quotient = numerator / denominator;
  const rest = numerator % denominator;
  if (rounding === 'truncate' || rest === 0n) return quotient;
  const twice = 2n * (rest < 0n ? -rest : rest);
  if (twice < (denominator < 0n ? -denominator : denominator)) return quotient;
  return numerator < 0n === denominator < 0n ? quotient + 1n : quotient - 1n;
}
