import type { Harm } from '../core/findings/harm';
import { CATALOGUES } from './catalogues';
import { ruleTitle } from './finding';
import type { Language } from './language';

/** More cells than this are counted. */
const MOST_CELLS = 3;

/** How a correction would make the workbook worse, as half a sentence. */
export function harmMessage({ kind, cells, rule = '' }: Harm, language: Language): string {
  const named = cells.slice(0, MOST_CELLS).join(', ');
  const more = cells.length > MOST_CELLS ? ', …' : '';
  return CATALOGUES[language].harms[kind]({ rule: ruleTitle(rule, language), cells: `${named}${more}` });
}
