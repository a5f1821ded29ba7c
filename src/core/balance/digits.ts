import { absolute, unitsAt } from '../quantity/arithmetic';
import type { Decimal } from '../quantity/decimal';

/** The decimal digits of two numbers written with the same number of decimals, without signs: `1205`, `1250`. */
export function alignedDigits(a: Decimal, b: Decimal): readonly [string, string] {
  const scale = Math.max(a.scale, b.scale);
  return [unitsAt(absolute(a), scale).toString(), unitsAt(absolute(b), scale).toString()];
}

/** Zeros at the end of a number (negative: its decimals): a round number has many. */
export function trailingZeros({ units, scale }: Decimal): number {
  if (scale > 0) return -scale;
  return units === 0n ? 0 : (/0*$/.exec(units.toString())?.[0].length ?? 0);
}

/** Digits that are not zeros at either end. */
export function significantDigits(value: Decimal): number {
  const digits = absolute(value).units.toString();
  return digits.replace(/0+$/, '').length;
}
