import type { Random } from '../../specimens/random';

/** A way of mistyping a whole amount; null when this amount cannot be mistyped so. */
export type TypingSlip = (amount: number, random: Random) => number | null;

/** One digit for another. */
export const replaceDigit: TypingSlip = (amount, random) => {
  const digits = Array.from(String(amount));
  const at = random.integer(0, digits.length - 1);
  const others = Array.from('0123456789').filter((digit) => digit !== digits[at] && !(at === 0 && digit === '0'));
  digits[at] = random.pick(others);
  return Number(digits.join(''));
};

/** Two neighbouring digits interchanged. */
export const interchangeDigits: TypingSlip = (amount, random) => {
  const digits = Array.from(String(amount));
  const places = digits
    .slice(1)
    .flatMap((digit, at) => (digit === digits[at] || (at === 0 && digit === '0') ? [] : [at]));
  if (places.length === 0) return null;
  const at = random.pick(places);
  const [left = '', right = ''] = [digits[at], digits[at + 1]];
  digits.splice(at, 2, right, left);
  return Number(digits.join(''));
};

/** One digit left out. */
export const dropDigit: TypingSlip = (amount, random) => {
  const digits = String(amount);
  if (digits.length < 2) return null;
  const at = random.integer(0, digits.length - 1);
  const left = digits.slice(0, at) + digits.slice(at + 1);
  return left.startsWith('0') ? null : Number(left);
};

/** One digit too many. */
export const addDigit: TypingSlip = (amount, random) => {
  const digits = String(amount);
  const at = random.integer(1, digits.length);
  return Number(digits.slice(0, at) + String(random.integer(0, 9)) + digits.slice(at));
};

/** A digit replaced in a number whose digits were interchanged. */
export const slipTwice: TypingSlip = (amount, random) => {
  const once = interchangeDigits(amount, random);
  return once === null ? null : replaceDigit(once, random);
};

/** Ten, a hundred or a thousand times too much or too little. */
export const changeScale: TypingSlip = (amount, random) => {
  const factor = random.pick([10, 100, 1000]);
  return random.chance(0.5) && amount % factor === 0 ? amount / factor : amount * factor;
};

/** A minus before an amount that has none. */
export const changeSign: TypingSlip = (amount) => -amount;

/** Amounts that a slip can befall: whole, above zero, exact as a binary number even a thousand times larger. */
export function isTypable(amount: number | null): amount is number {
  return amount !== null && Number.isInteger(amount) && amount > 0 && amount < 9e12;
}
