import type { SheetWords } from '../core/sheets/words';
import { CATALOGUES } from './catalogues';
import { LANGUAGES, type Language } from './language';

/** The words of the sheets that are written into the workbook. */
export function sheetWordsOf(language: Language): SheetWords {
  return CATALOGUES[language].sheets;
}

/** The words of every language in which sheets may have been written. */
export const SHEET_VOCABULARIES: readonly SheetWords[] = LANGUAGES.map(sheetWordsOf);
