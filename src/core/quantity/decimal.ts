/**
 * An exact decimal number (cifra exacta): `units` × 10^−`scale`, without trailing zeros in `units` while `scale` > 0,
 * so that equal numbers are equal field by field. Amounts, quantities and unit values are all held so: a sum of pesos
 * and centavos has no binary rounding.
 */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

/** Digits that Excel keeps and shows of a number. */
const EXCEL_DIGITS = 15;

/** Makes a canonical decimal of `units` × 10^−`scale`. */
export function decimal(units: bigint, scale = 0): Decimal {
  if (scale <= 0) return { units: scale === 0 ? units : units * 10n ** BigInt(-scale), scale: 0 };
  let shortened = units;
  let places = scale;
  while (places > 0 && shortened % 10n === 0n) {
    shortened /= 10n;
    places -= 1;
  }
  return { units: shortened, scale: places };
}

/** Nothing. */
export const ZERO: Decimal = { units: 0n, scale: 0 };

/** One. */
export const ONE: Decimal = { units: 1n, scale: 0 };

/**
 * The decimal that a cell's binary number stands for: its first 15 significant digits, which is what Excel shows and
 * compares. Null for NaN and infinities.
 */
export function fromNumber(value: number): Decimal | null {
  if (Number.isSafeInteger(value)) return { units: BigInt(value), scale: 0 };
  if (!Number.isFinite(value)) return null;
  return parseDecimal(value.toPrecision(EXCEL_DIGITS));
}

/** A plain decimal text (`-12.50`, `1.5e+20`) as a decimal; null when the text is not one. */
export function parseDecimal(text: string): Decimal | null {
  const match = /^([+-]?)(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/.exec(text);
  if (!match) return null;
  const fraction = match[3] ?? '';
  const units = BigInt(`${match[2] ?? ''}${fraction}`);
  return decimal(match[1] === '-' ? -units : units, fraction.length - Number(match[4] ?? 0));
}

/** The nearest binary number, for hosts, charts and JSON. */
export function toNumber(value: Decimal): number {
  return value.scale === 0 ? Number(value.units) : Number(toPlainText(value));
}

/** The digits with a point and no grouping: `-1234.5`. */
export function toPlainText({ units, scale }: Decimal): string {
  if (scale === 0) return units.toString();
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  return `${units < 0n ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}
