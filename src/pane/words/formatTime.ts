import type { Language } from '../../i18n/language';

/** The clock time of an instant on this machine: `3:07 p. m.`. */
export function formatTime(at: number, language: Language): string {
  const tag = language === 'es' ? 'es-CO' : 'en-US';
  return new Intl.DateTimeFormat(tag, { hour: 'numeric', minute: '2-digit' }).format(at);
}
