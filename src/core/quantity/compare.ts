import { unitsAt } from './arithmetic';
import type { Decimal } from './decimal';

/** −1, 0 or 1 as a is less than, equal to or greater than b. */
export function compare(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const scale = Math.max(a.scale, b.scale);
  const left = unitsAt(a, scale);
  const right = unitsAt(b, scale);
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** Whether two decimals are the same number. */
export function equals(a: Decimal, b: Decimal): boolean {
  return a.units === b.units && a.scale === b.scale;
}

/** Whether it is zero. */
export function isZero(a: Decimal): boolean {
  return a.units === 0n;
}

/** Whether it is below zero. */
export function isNegative(a: Decimal): boolean {
  return a.units < 0n;
}
