import { decimal, ZERO, type Decimal } from './decimal';

/** a + b, exactly. */
export function add(a: Decimal, b: Decimal): Decimal {
  if (a.scale === b.scale)
    return a.scale === 0 ? { units: a.units + b.units, scale: 0 } : decimal(a.units + b.units, a.scale);
  const scale = Math.max(a.scale, b.scale);
  return decimal(unitsAt(a, scale) + unitsAt(b, scale), scale);
}

/** a − b, exactly. */
export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, negate(b));
}

/** a × b, exactly. */
export function multiply(a: Decimal, b: Decimal): Decimal {
  return decimal(a.units * b.units, a.scale + b.scale);
}

/** −a. */
export function negate({ units, scale }: Decimal): Decimal {
  return { units: -units, scale };
}

/** |a|. */
export function absolute(a: Decimal): Decimal {
  return a.units < 0n ? negate(a) : a;
}

/** The sum of all of them; zero of none. */
export function sum(values: Iterable<Decimal>): Decimal {
  let total = ZERO;
  for (const value of values) total = add(total, value);
  return total;
}

/** The units of a value at a scale that is not smaller than its own. */
export function unitsAt(value: Decimal, scale: number): bigint {
  return value.scale === scale ? value.units : value.units * 10n ** BigInt(scale - value.scale);
}
