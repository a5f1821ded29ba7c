import { formatNumber } from '../../i18n/number';
import type { PaneLanguage } from './paneLanguage';

/** What one unit of the cells is worth: `En miles de pesos`. */
export function nameUnit(unit: number, { words, language }: Pick<PaneLanguage, 'words' | 'language'>): string {
  const names = words.inventory.unit;
  if (unit === 1) return names.one;
  if (unit === 1000) return names.thousands;
  if (unit === 1_000_000) return names.millions;
  return names.other(formatNumber(unit, language));
}
