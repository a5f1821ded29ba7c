import { multiply } from '../quantity/arithmetic';
import { decimal, ONE, parseDecimal, type Decimal } from '../quantity/decimal';
import { parseAmount } from '../quantity/parseAmount';
import { normalise } from '../words/normalise';
import type { CountedThing, Hedge, Mention } from './mention';
import { powerOf, SCALE_WORDS } from './scaleWords';
import { isNumberWord, joinsNumber, parseNumberWords } from './numberWords';

/** The percentages, amounts and counts of a sentence (cifras de una frase), in its order. */
export function mentionsIn(sentence: string): readonly Mention[] {
  const found = [...percents(sentence), ...amounts(sentence), ...counts(sentence)];
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter((each, at) => !found.slice(0, at).some((earlier) => each.start < earlier.end));
}

const PERCENT =
  /(?<![\p{L}\d.,´'’])(\d{1,4}(?:\s?[.,]+\s?\d{1,6}){0,2}[.,]?)\s*(%+|por\s*ciento|por\s+cien)(?!\p{L})/giu;
/** A percentage as it should be written. */
const WELL_FORMED = /^\d{1,4}(?:[.,]\d{1,6})?$/;

function percents(sentence: string): Mention[] {
  const inDigits = [...sentence.matchAll(PERCENT)].flatMap((match) => {
    const [text, digits = '', sign = ''] = match;
    const malformed = !WELL_FORMED.test(digits) || /%%/.test(sign);
    const value = parseDecimal(plainDigits(digits));
    const place = { start: match.index, end: match.index + text.length, text };
    return value ? [percent(sentence, place, { value, unit: unitOf(plainDigits(digits)), malformed })] : [];
  });
  return [...inDigits, ...percentsInWords(sentence)];
}

function percent(
  sentence: string,
  place: Pick<Mention, 'start' | 'end' | 'text'>,
  { value, unit, malformed }: { readonly value: Decimal; readonly unit: Decimal; readonly malformed: boolean },
): Mention {
  return {
    kind: 'percent',
    ...place,
    values: [value],
    units: [unit],
    malformed,
    hedge: hedgeAt(sentence, place.start),
  };
}

/** `37.` → 37, `37,,2` → 37.2, `37.2.1` → 37.21. */
function plainDigits(digits: string): string {
  const [whole = '', ...rest] = digits.replace(/\s/g, '').split(/[.,]+/);
  const fraction = rest.join('');
  return fraction === '' ? whole : `${whole}.${fraction}`;
}

/** What the last printed digit counts: 0.1 of `43.3`. */
function unitOf(plain: string): Decimal {
  return decimal(1n, plain.split('.')[1]?.length ?? 0);
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function wordsOf(sentence: string): Word[] {
  return [...sentence.matchAll(/[\p{L}\p{M}]+/gu)].map((match) => ({
    text: normalise(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The number in words that ends right before the word at a place, if there is one. */
function numberBefore(sentence: string, words: readonly Word[], at: number): (Word & { first: number }) | null {
  let first = at;
  while (first > 0 && belongs(words, first - 1) && (first === at || adjoin(sentence, words[first - 1], words[first])))
    first -= 1;
  while (first < at && !isBeginning(words, first, at)) first += 1;
  const [start, last] = [words[first], words[at - 1]];
  if (first === at || !start || !last) return null;
  return { text: sentence.slice(start.start, last.end), start: start.start, end: last.end, first };
}

/** A number begins with one of its words; *un* before another one is its article: *un treinta por ciento*, but *un millón*. */
function isBeginning(words: readonly Word[], first: number, end: number): boolean {
  const word = words[first]?.text ?? '';
  if (!isNumberWord(word)) return false;
  const next = first + 1 < end ? (words[first + 1]?.text ?? '') : '';
  return !/^(?:un|una|uno)$/.test(word) || next === '' || /^(?:mil|mill|bill|coma|punto)/.test(next);
}

function belongs(words: readonly Word[], at: number): boolean {
  const [word = '', before = ''] = [words[at]?.text, words[at - 1]?.text];
  if (/^cien(?:to)?$/.test(word) && before === 'por') return false;
  return isNumberWord(word) || joinsNumber(word, before);
}

function adjoin(sentence: string, one: Word | undefined, other: Word | undefined): boolean {
  return one !== undefined && other !== undefined && /^\s+$/.test(sentence.slice(one.end, other.start));
}

function percentsInWords(sentence: string): Mention[] {
  const words = wordsOf(sentence);
  return words.flatMap(({ text, end }, at) => {
    const isSign =
      text === 'por' && adjoin(sentence, words[at - 1], words[at]) && /^cien(?:to)?$/.test(words[at + 1]?.text ?? '');
    const number = isSign ? numberBefore(sentence, words, at) : null;
    const read = number && parseNumberWords(number.text);
    if (!number || !read) return [];
    const last = words[at + 1]?.end ?? end;
    const place = { start: number.start, end: last, text: sentence.slice(number.start, last) };
    return [percent(sentence, place, { ...read, malformed: false })];
  });
}

const DIGITS = String.raw`\d[\d.,´'’` + '`' + String.raw`]*`;
const AMOUNT = new RegExp(
  String.raw`(?<![\p{L}\d.,])(?:(?:\$|COP)\s*(${DIGITS})(?:\s*(${SCALE_WORDS}))?|(${DIGITS})\s*(${SCALE_WORDS})|(\d{1,3}(?:[.,´'’]\d{3}){2,}(?:,\d{2})?))(\s+(?:de\s+)?pesos)?`,
  'giu',
);
const MONEY_WORDS = /\bpesos\b|\$/;

function amounts(sentence: string): Mention[] {
  const inDigits = [...sentence.matchAll(AMOUNT)].flatMap((match) => {
    const digits = match[1] ?? match[3] ?? match[5] ?? '';
    const scale = match[2] ?? match[4];
    const trimmed = digits.replace(/[.,´'’`]+$/, '');
    const end = match.index + match[0].length - (scale || match[6] ? 0 : digits.length - trimmed.length);
    const text = sentence.slice(match.index, end).trim();
    const read = readAmount(trimmed, scale ?? '');
    if (!read || (isPlain(trimmed) && !scale && !match[0].includes('$') && !match[6])) return [];
    if (isCounted(sentence.slice(end)) && !MONEY_WORDS.test(match[0])) return [];
    const { values, units } = read;
    const place = { start: match.index, end, text };
    return [
      { kind: 'amount' as const, ...place, values, units, malformed: false, hedge: hedgeAt(sentence, match.index) },
    ];
  });
  return [...inDigits, ...amountsInWords(sentence)];
}

function isPlain(digits: string): boolean {
  return /^\d+$/.test(digits);
}

/** *20 millones de árboles* are no pesos. */
function isCounted(after: string): boolean {
  return (
    /^\s+de\s+(?!pesos)\p{Ll}/u.test(after) && !/^\s+de\s+(?:los|las|la|el|inversi|recursos|presupuesto)/u.test(after)
  );
}

function readAmount(digits: string, scale: string): Pick<Mention, 'values' | 'units'> | null {
  const parsed = parseAmount(digits);
  if (!parsed) return null;
  const factor = decimal(10n ** BigInt(powerOf(normalise(scale))));
  const values = [parsed.value, ...(parsed.other ? [parsed.other] : [])];
  return {
    values: values.map((value) => multiply(value, factor)),
    units: values.map((value, at) =>
      multiply(lastDigit(value, { digits, isScaled: scale !== '', isOther: at > 0 }), factor),
    ),
  };
}

/** From so many zeros on an amount in plain pesos is a rounded one; of millions two suffice. */
const ROUND_ZEROS = { plain: 6, scaled: 2 };

/** What the last digit that was meant counts: of `3.000 millones` a thousand millions, of `2.520.680.500` a peso. */
function lastDigit(
  value: Decimal,
  { digits, isScaled, isOther }: { readonly digits: string; readonly isScaled: boolean; readonly isOther: boolean },
): Decimal {
  const printed =
    /[.,](\d{1,2}|\d{4,})$/.exec(digits)?.[1]?.length ?? (isOther ? (/[.,](\d+)$/.exec(digits)?.[1]?.length ?? 0) : 0);
  if (printed > 0) return decimal(1n, printed);
  const zeros = /0*$/.exec(value.units.toString())?.[0].length ?? 0;
  const isRound = value.scale === 0 && zeros >= (isScaled ? ROUND_ZEROS.scaled : ROUND_ZEROS.plain);
  return isRound ? decimal(10n ** BigInt(zeros)) : ONE;
}

function amountsInWords(sentence: string): Mention[] {
  const words = wordsOf(sentence);
  return words.flatMap(({ text }, at): Mention[] => {
    if (!/^(?:millones|millon|billones|billon)$/.test(text)) return [];
    const number = numberBefore(sentence, words, at + 1);
    const read = number && number.first < at ? parseNumberWords(number.text) : null;
    const goesOn = isNumberWord(words[at + 1]?.text ?? '') && adjoin(sentence, words[at], words[at + 1]);
    if (!number || !read || goesOn) return [];
    const pesos = /^\s+(?:de\s+)?pesos/.exec(sentence.slice(number.end))?.[0].length ?? 0;
    if (pesos === 0 && isCounted(sentence.slice(number.end))) return [];
    const place = {
      start: number.start,
      end: number.end + pesos,
      text: sentence.slice(number.start, number.end + pesos),
    };
    const hedge = hedgeAt(sentence, number.start);
    return [{ kind: 'amount', ...place, values: [read.value], units: [read.unit], malformed: false, hedge }];
  });
}

const THINGS: readonly (readonly [CountedThing, RegExp])[] = [
  ['milestone', /^(?:hitos?|grandes retos)$/],
  ['axis', /^(?:ejes?)$/],
  ['front', /^(?:frentes?)$/],
  ['activity', /^(?:actividades|actividad)$/],
];

/** Words that may stand between a number and what it counts: *los 58 grandes HITOS*, *12 nuevos hitos*. */
const BETWEEN = /^(?:grandes|principales|distintos|diferentes|primeros|nuevos)$/;

function counts(sentence: string): Mention[] {
  const words = [...sentence.matchAll(/[\p{L}\p{M}]+|\d+/gu)].map((match) => ({
    text: normalise(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
  return words.flatMap(({ text }, at): Mention[] => {
    const thing = THINGS.find(([, pattern]) => pattern.test(text))?.[0];
    if (!thing) return [];
    const last = BETWEEN.test(words[at - 1]?.text ?? '') ? at - 1 : at;
    const read = countBefore(sentence, words, last);
    if (!read) return [];
    const end = words[at]?.end ?? read.end;
    const place = { start: read.start, end, text: sentence.slice(read.start, end) };
    const hedge = hedgeAt(sentence, read.start);
    return [{ kind: 'count', ...place, values: [read.value], units: [ONE], malformed: false, hedge, thing }];
  });
}

function countBefore(
  sentence: string,
  words: readonly Word[],
  at: number,
): { readonly value: Decimal; readonly start: number; readonly end: number } | null {
  const before = words[at - 1];
  if (!before || !adjoin(sentence, before, words[at])) return null;
  if (/^\d{1,5}$/.test(before.text)) {
    const isPart = /[\d.,]$/.test(sentence.slice(0, before.start).trimEnd().slice(-1));
    const value = parseDecimal(before.text);
    return value && !isPart ? { value, start: before.start, end: before.end } : null;
  }
  const number = numberBefore(sentence, words, at);
  const read = number && !/^(?:un|uno|una)$/.test(normalise(number.text)) ? parseNumberWords(number.text) : null;
  return number && read ? { value: read.value, start: number.start, end: number.end } : null;
}

const HEDGES: readonly (readonly [Hedge, RegExp])[] = [
  [
    'over',
    /(?:mas del?|superior(?:es)? al?|por encima del?|supera(?:n|ndo)?(?: el| los| la)?|sobrepasan?(?: el| los)?|algo mas del?|poco mas del?)$/,
  ],
  ['under', /(?:menos del?|inferior(?:es)? al?|por debajo del?|no alcanzan? (?:a ser )?(?:el|los)?)$/],
  [
    'about',
    /(?:cerca del?|casi|alrededor del?|aproximadamente|aproximado del?|aprox|cercan[oa] al?|proxim[oa] al?|unos|cercan[oa]s? a los)(?: el| un| los)?$/,
  ],
];
/** Letters before a figure in which a hedge is looked for. */
const HEDGE_REACH = 40;

function hedgeAt(sentence: string, start: number): Hedge | null {
  const before = normalise(sentence.slice(Math.max(0, start - HEDGE_REACH), start));
  return HEDGES.find(([, pattern]) => pattern.test(before))?.[0] ?? null;
}
