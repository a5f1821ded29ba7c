import type { SheetWords } from '../core/sheets/words';
import { sheets as english } from './en/sheets';
import { sheets as spanish } from './es/sheets';
import type { Language } from './language';

/** The words of every language in which sheets may have been written. */
export const SHEET_VOCABULARIES: readonly SheetWords[] = [spanish, english];

/** The words of the sheets that are written into the workbook. */
export function sheetWordsOf(language: Language): SheetWords {
  return language === 'en' ? english : spanish;
}
