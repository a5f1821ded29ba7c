import { formatNumber } from '../i18n/number';
import type { Voice } from './voice';

/** What one unit of a table's cells is worth, in words. */
export function unitName(unit: number, { words, language }: Voice): string {
  const names = words.inventory.unit;
  if (unit === 1) return names.one;
  if (unit === 1000) return names.thousands;
  return unit === 1_000_000 ? names.millions : names.other(formatNumber(unit, language));
}
