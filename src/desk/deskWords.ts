import type { SheetsRequest } from '../app/writeSheets';
import { findingMessage, ruleTitle } from '../i18n/finding';
import type { Language } from '../i18n/language';
import { SHEET_VOCABULARIES, sheetWordsOf } from '../i18n/sheetWords';

/** The words of the sheets that a desk writes into the workbook. */
export function deskWords(language: Language): Pick<SheetsRequest, 'words' | 'vocabularies' | 'voice'> {
  return {
    words: sheetWordsOf(language),
    vocabularies: SHEET_VOCABULARIES,
    voice: {
      message: (finding) => findingMessage(finding, language),
      ruleTitle: (rule) => ruleTitle(rule, language),
    },
  };
}
