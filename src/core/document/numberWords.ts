import { add, multiply } from '../quantity/arithmetic';
import { decimal, ZERO, type Decimal } from '../quantity/decimal';
import { normalise } from '../words/normalise';

const UNITS: Readonly<Record<string, number>> = {
  ...{ cero: 0, un: 1, uno: 1, una: 1, dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, siete: 7, ocho: 8, nueve: 9 },
  ...{ diez: 10, once: 11, doce: 12, trece: 13, catorce: 14, quince: 15, dieciseis: 16, diecisiete: 17 },
  ...{ dieciocho: 18, diecinueve: 19, veinte: 20, veintiun: 21, veintiuno: 21, veintiuna: 21, veintidos: 22 },
  ...{ veintitres: 23, veinticuatro: 24, veinticinco: 25, veintiseis: 26, veintisiete: 27, veintiocho: 28 },
  ...{ veintinueve: 29, treinta: 30, cuarenta: 40, cincuenta: 50, sesenta: 60, setenta: 70, ochenta: 80 },
  ...{ noventa: 90, cien: 100, ciento: 100, doscientos: 200, doscientas: 200, trescientos: 300, trescientas: 300 },
  ...{ cuatrocientos: 400, cuatrocientas: 400, quinientos: 500, quinientas: 500, seiscientos: 600 },
  ...{ seiscientas: 600, setecientos: 700, setecientas: 700, ochocientos: 800, ochocientas: 800 },
  ...{ novecientos: 900, novecientas: 900 },
};
const MULTIPLIERS: Readonly<Record<string, number>> = { mil: 3, millon: 6, millones: 6, billon: 12, billones: 12 };
const POINT = new Set(['coma', 'punto']);

/** Whether a word in small letters without accents is part of a number in words. */
export function isNumberWord(word: string): boolean {
  return Object.hasOwn(UNITS, word) || Object.hasOwn(MULTIPLIERS, word) || word === 'miles';
}

/** Whether a word joins the number before it to more of it: *treinta y siete*, *seis coma dos*, *miles de millones*. */
export function joinsNumber(word: string, before: string): boolean {
  if (word === 'y') return (UNITS[before] ?? 0) >= FIRST_TEN && /nta$/.test(before);
  if (word === 'de') return before === 'miles';
  return POINT.has(word) && isNumberWord(before);
}

const FIRST_TEN = 30;

/** A number in words (cifra en letras) with what its last word counts: of *tres mil millones* a thousand millions. */
export interface WordNumber {
  readonly value: Decimal;
  readonly unit: Decimal;
}

/** Reads a number in words: *cuarenta y tres coma seis*, *dos mil quinientos veinte millones*; null when it is none. */
export function parseNumberWords(text: string): WordNumber | null {
  const words = normalise(text)
    .split(' ')
    .filter((word) => word !== 'y' && word !== 'de');
  const at = words.findIndex((word) => POINT.has(word));
  const whole = wholeNumber(at < 0 ? words : words.slice(0, at));
  if (!whole || at < 0) return whole;
  const decimals = digitsAfter(words.slice(at + 1));
  return decimals && { value: add(whole.value, decimals.value), unit: decimals.unit };
}

function wholeNumber(words: readonly string[]): WordNumber | null {
  const isNumber = words.length > 0 && words.every((word) => UNITS[word] !== undefined || powerOf(word) !== undefined);
  if (!isNumber) return null;
  const { closed, open, group, smallest } = words.reduce(counted, NOTHING);
  return { value: decimal(closed + open + group), unit: decimal(smallest) };
}

/** What was read so far: a million closes what stands before it; *mil* multiplies what was gathered since the last one. */
interface Count {
  readonly closed: bigint;
  readonly open: bigint;
  readonly group: bigint;
  readonly smallest: bigint;
}

const NOTHING: Count = { closed: 0n, open: 0n, group: 0n, smallest: 1n };

function counted({ closed, open, group, smallest }: Count, word: string): Count {
  const power = powerOf(word);
  if (power === undefined) return { closed, open, group: group + BigInt(UNITS[word] ?? 0), smallest: 1n };
  const factor = 10n ** BigInt(power);
  if (power === THOUSAND) return { closed, open: open + atLeastOne(group) * factor, group: 0n, smallest: factor };
  const last = group === 0n && open > 0n ? smallest * factor : factor;
  return { closed: closed + atLeastOne(open + group) * factor, open: 0n, group: 0n, smallest: last };
}

function powerOf(word: string): number | undefined {
  return MULTIPLIERS[word === 'miles' ? 'mil' : word];
}

const THOUSAND = 3;

function atLeastOne(count: bigint): bigint {
  return count === 0n ? 1n : count;
}

/** *seis* → 0.6, *sesenta y dos* → 0.62, *cero cinco* → 0.05. */
function digitsAfter(words: readonly string[]): WordNumber | null {
  let digits = '';
  const zeros = words.findIndex((word) => word !== 'cero');
  if (words.length === 0) return null;
  if (zeros < 0) return { value: ZERO, unit: decimal(1n, words.length) };
  digits = '0'.repeat(zeros);
  const rest = wholeNumber(words.slice(zeros));
  if (!rest || rest.value.units > 999n) return null;
  digits += rest.value.units.toString();
  const unit = decimal(1n, digits.length);
  return { value: multiply(decimal(BigInt(digits)), unit), unit };
}
