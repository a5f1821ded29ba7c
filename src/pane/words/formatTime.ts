import type { NumberLanguage } from '../../i18n/number';

/** The clock time of an instant on this machine: `3:07 p. m.`. */
export function formatTime(at: number, language: NumberLanguage): string {
  const tag = language.startsWith('es') ? 'es-CO' : 'en-US';
  return new Intl.DateTimeFormat(tag, { hour: 'numeric', minute: '2-digit' }).format(at);
}
