import type { Language } from '../../i18n/language';
import { spanish } from './spanish';
import type { Vocabulary } from './vocabulary';

/** The vocabulary of a language. Spanish is at hand; English is fetched by the few who ask for it. */
export async function vocabularyOf(language: Language): Promise<Vocabulary> {
  return language === 'es' ? spanish : (await import('./english')).english;
}
