import { languageOf, traitsOf } from '../../i18n/language';
import type { NumberLanguage } from '../../i18n/number';

/** The clock time of an instant on this machine: `3:07 p. m.`. */
export function formatTime(at: number, language: NumberLanguage): string {
  const { locale } = traitsOf(languageOf(language));
  return new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(at);
}
