import { multiply } from '../core/quantity/arithmetic';
import { decimal, fromNumber, toPlainText, type Decimal } from '../core/quantity/decimal';
import { round } from '../core/quantity/divide';
import type { Separators } from '../core/quantity/parseAmount';
import { languageOf, traitsOf, type Language } from './language';
import type { NumberSigns } from './languageTraits';

/** A language, with the signs in which the application around it writes numbers where they are not the language's own. */
export type NumberLanguage = Language | `${Language}-${'comma' | 'point'}`;

const SIGNS: Readonly<Record<'comma' | 'point', NumberSigns>> = {
  comma: { group: '.', point: ',' },
  point: { group: ',', point: '.' },
};

/** The signs of numbers in a language. */
export function signsOf(numbers: NumberLanguage): NumberSigns {
  if (numbers.endsWith('-comma')) return SIGNS.comma;
  return numbers.endsWith('-point') ? SIGNS.point : traitsOf(languageOf(numbers)).numbers;
}

/** The language with the signs of an application: Excel in Spanish may write 1,234.5, as in Mexico or as its user set it. */
export function numberLanguage(language: Language, separators: Separators): NumberLanguage {
  return `${language}-${separators === 'comma-decimal' ? 'comma' : 'point'}`;
}

const HUNDRED = decimal(100n);

/** An amount or quantity with grouping, as many decimals as it has: `23.709.806.841`, `-1.234,5`. */
export function formatNumber(value: Decimal | number, language: NumberLanguage): string {
  if (typeof value !== 'number') return grouped(toPlainText(value), language);
  const exact = fromNumber(value);
  return exact ? grouped(toPlainText(exact), language) : String(value);
}

/** An amount to whole pesos. */
export function formatPesos(value: Decimal, language: NumberLanguage): string {
  return formatNumber(round(value, 0), language);
}

/** An amount to whole pesos; a dash where it is not known. */
export function formatKnownPesos(amount: Decimal | null, language: NumberLanguage): string {
  return amount === null ? UNKNOWN : formatPesos(amount, language);
}

/** What stands for a figure that is not known. */
const UNKNOWN = '–';

/** A ratio as a percentage: 0.4362 → `43,6 %`; a dash when there is none. */
export function formatRatio(ratio: number | null, language: NumberLanguage, places = 1): string {
  const exact = ratio === null ? null : fromNumber(ratio);
  if (!exact) return UNKNOWN;
  const text = grouped(padded(toPlainText(round(multiply(exact, HUNDRED), places)), places), language);
  return `${text}${traitsOf(languageOf(language)).beforePercent}%`;
}

function padded(text: string, places: number): string {
  if (places === 0) return text;
  const [whole = '0', fraction = ''] = text.split('.');
  return `${whole}.${fraction.padEnd(places, '0')}`;
}

function grouped(plain: string, language: NumberLanguage): string {
  const { group, point } = signsOf(language);
  const [whole = '', fraction] = plain.split('.');
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return fraction === undefined ? digits : `${digits}${point}${fraction}`;
}
