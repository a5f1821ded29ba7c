import { multiply } from '../core/quantity/arithmetic';
import { decimal, fromNumber, toPlainText, type Decimal } from '../core/quantity/decimal';
import { round } from '../core/quantity/divide';
import type { Language } from './language';

const SEPARATORS = { es: { group: '.', point: ',' }, en: { group: ',', point: '.' } } as const;

/** Between a number and its `%`, so that a line never breaks there. */
const NO_BREAK_SPACE = '\u00a0';

const HUNDRED = decimal(100n);

/** An amount or quantity with grouping, as many decimals as it has: `23.709.806.841`, `-1.234,5`. */
export function formatNumber(value: Decimal | number, language: Language): string {
  if (typeof value !== 'number') return grouped(toPlainText(value), language);
  const exact = fromNumber(value);
  return exact ? grouped(toPlainText(exact), language) : String(value);
}

/** An amount to whole pesos. */
export function formatPesos(value: Decimal, language: Language): string {
  return formatNumber(round(value, 0), language);
}

/** A ratio as a percentage: 0.4362 → `43,6 %`; a dash when there is none. */
export function formatRatio(ratio: number | null, language: Language, places = 1): string {
  const exact = ratio === null ? null : fromNumber(ratio);
  if (!exact) return '–';
  const text = grouped(padded(toPlainText(round(multiply(exact, HUNDRED), places)), places), language);
  return language === 'es' ? `${text}${NO_BREAK_SPACE}%` : `${text}%`;
}

function padded(text: string, places: number): string {
  if (places === 0) return text;
  const [whole = '0', fraction = ''] = text.split('.');
  return `${whole}.${fraction.padEnd(places, '0')}`;
}

function grouped(plain: string, language: Language): string {
  const { group, point } = SEPARATORS[language];
  const [whole = '', fraction] = plain.split('.');
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return fraction === undefined ? digits : `${digits}${point}${fraction}`;
}
