import { plainCharacters } from '../quantity/plainCharacters';
import { normalise } from './normalise';
import { monthNumber } from './schedulePeriod';
import { isYear } from './year';

/** Days between Excel's day zero of the 1900 system, as it counts from March 1900 on, and 1 January 1970. */
const EPOCH_1900 = 25_569;
/** What the 1904 system starts later. */
const SHIFT_1904 = 1_462;
const DAY_MS = 86_400_000;

/** A day of the calendar, without time or zone. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The day of a cell's date number (fecha); null outside what Excel can hold. */
export function dayOf(serial: number, date1904: boolean): Day | null {
  const days = Math.floor(serial) + (date1904 ? SHIFT_1904 : 0) - EPOCH_1900;
  if (serial < 1 || serial > 2_958_465) return null;
  const date = new Date(days * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/**
 * What a text says as a date (fecha escrita como texto): the day, `impossible` where it is written as a date and there is no
 * such day (`31/02/2026`, `31/1272025`, `2/2/0205`), null where it is anything else: a month, a span, words.
 */
export function readDateText(text: string): Day | 'impossible' | null {
  const bare = plainCharacters(text).trim().replace(TIME, '');
  if (!/\d/.test(bare) || bare.length > LONGEST_DATE) return null;
  const parts = ISO.exec(bare)?.slice(1).reverse() ?? LOCAL.exec(bare)?.slice(1);
  if (parts) return dayOfParts(parts);
  const [, day, month, year] = SPELT.exec(normalise(bare)) ?? [];
  const number = month === undefined ? 0 : monthNumber(month);
  if (number > 0) return dayOfParts([day, String(number), year]);
  return looksLikeDate(bare) ? 'impossible' : null;
}

const LONGEST_DATE = 40;
const TIME = /[ T]+\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]\.? ?m\.?)?$/i;
const ISO = /^(\d{4}) ?[-/.] ?(\d{1,2}) ?[-/.] ?(\d{1,2})$/;
const LOCAL = /^(\d{1,2}) ?[-/.] ?(\d{1,2}) ?[-/.] ?(\d{4}|\d{2})$/;
/** `31 de diciembre de 2026`, `31-dic-26`, once its signs are gone. */
const SPELT = /^(\d{1,2}) (?:de )?([a-z]{3,10}) (?:de |del )?(\d{4}|\d{2})$/;

/** The day of day, month and year; where that is none, of month, day and year: 12/31/2026. */
function dayOfParts(parts: readonly (string | undefined)[]): Day | 'impossible' {
  const [first = NaN, second = NaN, last = NaN] = parts.map(Number);
  const year = last < 100 && parts[2]?.length === 2 ? 2000 + last : last;
  const found = [
    { year, month: second, day: first },
    { year, month: first, day: second },
  ].find(isDay);
  return found ?? 'impossible';
}

/** Digits parted as those of a date are; neither a month (`05/2026`), a span of years (`2026-2027`) nor a code. */
function looksLikeDate(text: string): boolean {
  if (!/^\d[\d ]*[-/.][\d ./-]*\d$/.test(text) || MONTH_OR_SPAN.test(text)) return false;
  const digits = text.replace(/\D/g, '').length;
  const signs = text.replace(/[\d ]/g, '');
  return digits >= FEWEST_DIGITS && digits <= MOST_DIGITS && (signs.includes('/') || signs.length === 2);
}

/** Of `1/1/25`, and of a date with a digit too many or a sign typed as one. */
const [FEWEST_DIGITS, MOST_DIGITS] = [4, 9];
const MONTH_OR_SPAN = /^(?:0?[1-9]|1[0-2]) ?[-/.] ?\d{4}$|^\d{4} ?[-/.] ?(?:0?[1-9]|1[0-2]|\d{4})$/;

/** Day, month and year as Colombia writes them: 31/12/2025. */
export function writtenDay({ year, month, day }: Day): string {
  return `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`;
}

function isDay({ year, month, day }: Day): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return isYear(year) && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
