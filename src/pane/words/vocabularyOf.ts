import type { Language } from '../../i18n/language';
import { spanish } from './spanish';
import type { Vocabulary } from './vocabulary';

/** Spanish is at hand; another language is fetched by the few who ask for it. */
const VOCABULARIES: Readonly<Record<Language, () => Promise<Vocabulary>>> = {
  es: () => Promise.resolve(spanish),
  en: async () => (await import('./english')).english,
};

/** The vocabulary of a language. */
export function vocabularyOf(language: Language): Promise<Vocabulary> {
  return VOCABULARIES[language]();
}
