import type { ReadGap } from '../core/workbook/snapshot';
import { gaps as english } from './en/gaps';
import { gaps as spanish } from './es/gaps';
import type { Language } from './language';

/** What could not be read of a workbook and what follows from it, in one sentence. */
export function gapMessage(gap: ReadGap, language: Language): string {
  return (language === 'en' ? english : spanish)[gap.code](gap);
}
