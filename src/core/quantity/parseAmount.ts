import { multiply, negate } from './arithmetic';
import { decimal, parseDecimal, ZERO, type Decimal } from './decimal';
import { plainCharacters } from './plainCharacters';

/** Which sign a text shows to be its decimal one: what decides the ambiguous texts of the same column. */
export type Separators = 'comma-decimal' | 'point-decimal';

/** What a text says as an amount (cifra escrita como texto). */
export interface ParsedAmount {
  /** The value; of an ambiguous text, the reading with the separator as thousands. Percentages as ratios: `7,75%` is 0.0775. */
  readonly value: Decimal;
  /** The reading with the separator as decimal sign, when one separator is followed by exactly three digits. */
  readonly other: Decimal | null;
  /** The separator that can be read in two ways. */
  readonly ambiguous: '.' | ',' | null;
  /** What the text proves about the separators of whoever typed it. */
  readonly proves: Separators | null;
  readonly percent: boolean;
}

const BLANKS = /[\s\u00a0\u2007\u202f]+/g;
const CURRENCY = /\$|\bcop\b|\bcol\b|\bpesos\b|\bm\/?cte\b\.?/gi;
const SCALES: readonly (readonly [RegExp, number])[] = [
  [/(milesdemillones|milmillones)$/, 9],
  [/(millones|millon|millón|mill\.?|mm)$/, 6],
  [/(miles|mil)$/, 3],
];
/** What people close an amount with so that nothing is added to it: `1.500.000=`, `1.500.000/=`, `1.500.000.`. */
const FLOURISH = /\/?[=#]$|(?<=\d)[.,;]$/;
/** Centavos that are none, typed with the letter or struck out: `3.000.000,oo`, `1.234.567,-`. */
const NO_CENTS = /(?<=\d)([.,])(?:oo|[-–—−]{1,3})$/;
const DASHES = /^[-–—−]+$/;
const MILLION_MARKS = /['´’`‘]/g;
const HUNDREDTH: Decimal = { units: 1n, scale: 2 };
/** More than one number: what stands on several lines, or on both sides of a currency. */
const SEVERAL = /[\r\n\u2028\u2029]|\d[^\d]*¤[^\d]*\d/;
/** A blank inside the digits. */
const SPACED = /[\d.,'´’`‘]\s+[\d.,'´’`‘]/;
/** `1 234 567,50`: the only blanks inside a number are those between its thousands; three decimals could be thousands too. */
const SPACED_THOUSANDS = /^\D*\d{1,3}(?:[ \u00a0\u2007\u2009\u202f]\d{3})+(?:[.,](?!\d{3}(?!\d))\d*)?\D*$/;

/**
 * Reads an amount as people type it in Colombia: `$ 23.709.806.841`, `1.960,00`, `0.4`, `2´393.430 millones`, `7,75%`,
 * `(1.200)`, `1 234 567`, `1.500.000=`, `3.000.000,oo`, `1.234.567,-`, `2.000.000.00`, `-` for zero. Null when the text is
 * anything else, more than one number too (`12 5`, two lines). One separator followed by exactly three digits is
 * ambiguous and comes back with both readings: its column decides.
 */
export function parseAmount(text: string): ParsedAmount | null {
  const seen = plainCharacters(text).replace(CURRENCY, '¤').trim();
  if (SEVERAL.test(seen.replace(/^¤\s+|\s+¤$/g, '')) || (SPACED.test(seen) && !SPACED_THOUSANDS.test(seen)))
    return null;
  const bare = closed(seen.replaceAll('¤', '').replace(BLANKS, '').toLowerCase());
  if (bare === '') return null;
  if (DASHES.test(bare)) return { value: ZERO, other: null, ambiguous: null, proves: null, percent: false };
  const { digits, negative } = withoutSign(bare);
  const percent = digits.endsWith('%');
  const { number, power } = withoutScale(percent ? digits.slice(0, -1) : digits);
  const read = readDigits(number);
  return read && scaled(read, { negative, percent, power });
}

/** The amount without what closes it. No centavos prove the sign before them, unless it is a point that nothing groups. */
function closed(text: string): string {
  const plain = text.replace(FLOURISH, '');
  return plain.replace(NO_CENTS, (_, sign: string, at: number) =>
    sign === ',' || plain.slice(0, at).includes('.') ? `${sign}00` : '',
  );
}

interface DigitReading {
  readonly value: Decimal;
  readonly other: Decimal | null;
  readonly ambiguous: '.' | ',' | null;
  readonly proves: Separators | null;
}

function withoutSign(text: string): { digits: string; negative: boolean } {
  if (/^\(.*\)$/.test(text)) return { digits: text.slice(1, -1), negative: true };
  if (/^[-−–]/.test(text)) return { digits: text.slice(1), negative: true };
  if (/[-−–]$/.test(text)) return { digits: text.slice(0, -1), negative: true };
  return { digits: text.startsWith('+') ? text.slice(1) : text, negative: false };
}

function withoutScale(text: string): { number: string; power: number } {
  for (const [word, power] of SCALES) {
    if (word.test(text)) return { number: text.replace(word, ''), power };
  }
  return { number: text, power: 0 };
}

function readDigits(text: string): DigitReading | null {
  if (!/^[\d.,'´’`‘]+$/.test(text) || !/\d/.test(text)) return null;
  if (/['´’`‘]/.test(text)) return readMillionMarks(text);
  const points = text.split('.').length - 1;
  const commas = text.split(',').length - 1;
  if (points === 0 && commas === 0) return certain(text, null);
  if (points > 0 && commas > 0) return readBoth(text);
  return readOne(text, points > 0 ? '.' : ',');
}

/** `2´393.430`: the mark stands where millions end, so points beside it are thousands and a comma is the decimal sign. */
function readMillionMarks(text: string): DigitReading | null {
  const [whole = '', fraction = '', extra] = text.replace(MILLION_MARKS, '.').split(',');
  if (extra !== undefined || !isGrouped(whole, '.')) return null;
  return certain(joined(whole.replaceAll('.', ''), fraction), 'comma-decimal');
}

function readBoth(text: string): DigitReading | null {
  const decimalSign = text.lastIndexOf(',') > text.lastIndexOf('.') ? ',' : '.';
  const thousands = decimalSign === ',' ? '.' : ',';
  const [whole = '', fraction = '', extra] = text.split(decimalSign);
  if (extra !== undefined || !isGrouped(whole, thousands)) return null;
  return certain(joined(whole.replaceAll(thousands, ''), fraction), provenBy(decimalSign));
}

function readOne(text: string, sign: '.' | ','): DigitReading | null {
  const parts = text.split(sign);
  const [whole = '', last = ''] = [parts[0], parts.at(-1)];
  if (parts.length > 2) {
    if (!isGrouped(text, sign)) return readCents(text, sign);
    return certain(text.replaceAll(sign, ''), provenBy(sign === '.' ? ',' : '.'));
  }
  const couldGroup = last.length === 3 && whole.length >= 1 && whole.length <= 3 && !/^0/.test(whole);
  if (!couldGroup) return certain(joined(whole, last), provenBy(sign));
  const value = parseDecimal(whole + last);
  return value && { value, other: parseDecimal(joined(whole, last)), ambiguous: sign, proves: null };
}

/** `2.000.000.00`: one sign for thousands and, before the last two digits, for centavos. */
function readCents(text: string, sign: '.' | ','): DigitReading | null {
  const at = text.lastIndexOf(sign);
  const [whole, cents] = [text.slice(0, at), text.slice(at + 1)];
  return cents.length === 2 && isGrouped(whole, sign) ? certain(joined(whole.replaceAll(sign, ''), cents), null) : null;
}

function isGrouped(text: string, sign: string): boolean {
  const [first = '', ...rest] = text.split(sign);
  return (
    first.length >= 1 && first.length <= 3 + (rest.length === 0 ? 15 : 0) && rest.every((part) => part.length === 3)
  );
}

function provenBy(decimalSign: '.' | ','): Separators {
  return decimalSign === ',' ? 'comma-decimal' : 'point-decimal';
}

function joined(whole: string, fraction: string): string {
  return `${whole === '' ? '0' : whole}.${fraction}`;
}

function certain(plain: string, proves: Separators | null): DigitReading | null {
  const value = parseDecimal(plain);
  return value && { value, other: null, ambiguous: null, proves };
}

interface Marks {
  readonly negative: boolean;
  readonly percent: boolean;
  readonly power: number;
}

function scaled(read: DigitReading, { negative, percent, power }: Marks): ParsedAmount {
  const apply = (value: Decimal): Decimal => {
    const signed = negative ? negate(value) : value;
    const raised = power > 0 ? multiply(signed, decimal(10n ** BigInt(power))) : signed;
    return percent ? multiply(raised, HUNDREDTH) : raised;
  };
  return { ...read, value: apply(read.value), other: read.other && apply(read.other), percent };
}
