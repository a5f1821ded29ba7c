import type { CellValue } from '../core/workbook/cell';
import { fromNumber, type Decimal } from '../core/quantity/decimal';
import { formatNumber } from '../i18n/number';
import { plainText } from './plainText';
import type { Voice } from './voice';

/** A cell's value as a reader should see it: numbers grouped, texts in quotes, nothing said to be empty. */
export function shownValue(value: CellValue | Decimal, voice: Voice): string {
  if (value === null || value === '') return voice.words.findings.blank;
  if (typeof value === 'string') return value.startsWith('=') ? plainText(value) : `«${plainText(value)}»`;
  if (typeof value === 'boolean') return String(value).toUpperCase();
  if (typeof value === 'object') return formatNumber(value, voice.language);
  return fromNumber(value) ? formatNumber(value, voice.language) : String(value);
}
