import type { OfficeVocabulary } from '../core/sheets/review/officeWords';
import { office as english } from './en/office';
import { office as spanish } from './es/office';
import { LANGUAGES, type Language } from './language';
import { sheetWordsOf } from './sheetWords';

const OFFICE = { es: spanish, en: english } satisfies Record<Language, OfficeVocabulary['office']>;

/** The words of what is sent to an office, in one language. */
export function officeVocabularyOf(language: Language): OfficeVocabulary {
  return { review: sheetWordsOf(language).review, office: OFFICE[language] };
}

/** Those of every language: what comes back may have been sent in any. */
export const OFFICE_VOCABULARIES: readonly OfficeVocabulary[] = LANGUAGES.map(officeVocabularyOf);
