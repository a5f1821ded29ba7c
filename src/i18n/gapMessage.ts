import type { ReadGap } from '../core/workbook/snapshot';
import { CATALOGUES } from './catalogues';
import type { Language } from './language';

/** What could not be read of a workbook and what follows from it, in one sentence. */
export function gapMessage(gap: ReadGap, language: Language): string {
  return CATALOGUES[language].gaps[gap.code](gap);
}
