import type { CellProposal } from '../../core/findings/finding';
import { localFormula } from '../../i18n/localFormula';
import { formatNumber } from '../../i18n/number';
import type { PaneLanguage } from './paneLanguage';

type Shown = CellProposal['observed'] | CellProposal['proposed'];

/** A cell's value for people: numbers grouped, a text between its quotes, an empty cell by its word. */
export function formatCell(value: Shown, { language, words }: Pick<PaneLanguage, 'language' | 'words'>): string {
  if (value === null || value === '') return words.finding.blank;
  if (typeof value === 'number' || typeof value === 'object') return formatNumber(value, language);
  if (typeof value === 'boolean') return value ? words.finding.yes : words.finding.no;
  return value.startsWith('=') ? localFormula(value, language) : `«${value}»`;
}
