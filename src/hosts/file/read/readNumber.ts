const ZERO = 0x30;
const POINT = 0x2e;
const MINUS = 0x2d;
/** Up to here every integer is exact in a double, and so is the quotient by an exact power of ten, rounded once. */
const MOST_DIGITS = 15;
const POWERS = Array.from({ length: MOST_DIGITS + 1 }, (_, exponent) => 10 ** exponent);

/** The number that a span of bytes spells; NaN when it spells none. */
export function readNumber(bytes: Uint8Array, start: number, end: number): number {
  const isNegative = bytes[start] === MINUS;
  const first = isNegative ? start + 1 : start;
  let value = 0;
  let pointAt = -1;
  for (let at = first; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === POINT && pointAt < 0) pointAt = at;
    else if (byte < ZERO || byte > ZERO + 9) return readAnyNumber(bytes, start, end);
    else value = value * 10 + byte - ZERO;
  }
  const digits = end - first - (pointAt < 0 ? 0 : 1);
  if (digits < 1 || digits > MOST_DIGITS) return readAnyNumber(bytes, start, end);
  if (pointAt >= 0) value /= POWERS[end - pointAt - 1] ?? 1;
  return isNegative ? 0 - value : value;
}

/** Exponents, more than fifteen digits, white space. */
function readAnyNumber(bytes: Uint8Array, start: number, end: number): number {
  const text = String.fromCharCode(...bytes.subarray(start, Math.min(end, start + 400))).trim();
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text) ? Number(text) : NaN;
}
