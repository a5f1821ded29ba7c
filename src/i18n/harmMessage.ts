import type { Harm } from '../core/findings/harm';
import { harms as english } from './en/harms';
import { harms as spanish } from './es/harms';
import { ruleTitle } from './finding';
import type { Language } from './language';

/** More cells than this are counted. */
const MOST_CELLS = 3;

/** How a correction would make the workbook worse, as half a sentence. */
export function harmMessage({ kind, cells, rule = '' }: Harm, language: Language): string {
  const named = cells.slice(0, MOST_CELLS).join(', ');
  const more = cells.length > MOST_CELLS ? ', …' : '';
  return (language === 'en' ? english : spanish)[kind]({ rule: ruleTitle(rule, language), cells: `${named}${more}` });
}
