import { isMoneyRole } from '../../plan/roles';
import { normalise } from '../../words/normalise';
import type { ColumnStats } from './columnStats';
import type { WordRole } from '../headings/headerWords';

/** Share of a column's numbers from which it holds years, dates or codes. */
const NEARLY_ALL = 0.9;
/** Numbers that a column must have before their pattern says anything. */
const LEAST_NUMBERS = 4;
/** Digits of the shortest code that is told by its numbers alone. */
const SHORTEST_CODE = 4;
/** Codes are given out one after the other: of so many that could be, at least one in so many is used. */
const SPARSEST = 50;

const MONEY_WORD =
  /\b(valor(es)?|vr|vlr|costos?|precios?|presupuest[oa]s?|pesos|monto|inversion|recursos|total|pagos?|aportes?|apropiacion|saldo|sueldos?|fuentes?)\b|\$/;
const DATE_WORD = /^(fecha|dia mes ano|f )\b|\bfecha\b/;

/** Whether a heading names money. */
export function namesMoney(heading: string): boolean {
  return MONEY_WORD.test(normalise(heading)) || heading.includes('$');
}

/** Whether a heading names a date: nothing under it is money, whatever other words it has (fecha de asignación). */
export function namesDate(heading: string): boolean {
  return DATE_WORD.test(normalise(heading));
}

/**
 * What the numbers of a column are when they are no amounts, whatever arithmetic fits them: years (años), dates, or codes
 * (códigos): whole numbers of one length, all different, that run close together. A heading that names money overrules.
 */
export function neverMoney(heading: string, stats: ColumnStats): WordRole | null {
  const dates = stats.dates + stats.dateTexts;
  if (stats.numbers + dates < LEAST_NUMBERS) return null;
  if (dates >= stats.filled * NEARLY_ALL) return { role: 'date', confidence: SURE, alias: 'dates' };
  if (namesMoney(heading) || stats.numbers < LEAST_NUMBERS || stats.percents > 0 || stats.formulas > 0) return null;
  if (stats.years >= stats.numbers * NEARLY_ALL) return { role: 'year', confidence: SURE, alias: 'years' };
  return isCoded(stats) ? { role: 'code', confidence: BY_NUMBERS, alias: 'codes' } : null;
}

const SURE = 0.9;
const BY_NUMBERS = 0.6;

function isCoded(stats: ColumnStats): boolean {
  const { numbers, whole, largest, smallest, negatives, distinctNumbers, amountTexts } = stats;
  const alike = String(largest).length === String(smallest).length && String(smallest).length >= SHORTEST_CODE;
  const all = distinctNumbers >= Math.min(numbers, 400) && whole === numbers && negatives === 0 && amountTexts === 0;
  return all && alike && largest - smallest <= numbers * SPARSEST;
}

/** Takes from what the words say all that the numbers cannot be: years and dates are no money. */
export function withoutMoney(roles: readonly WordRole[], own: WordRole | null): WordRole[] {
  if (!own) return [...roles];
  const kept = roles.filter(({ role }) => !isMoneyRole(role) && role !== 'quantity' && role !== 'executed');
  return own.role === 'date' && kept.some(({ role }) => role === 'start' || role === 'end') ? kept : [...kept, own];
}
