/** Languages of the interface: Spanish of Colombia first, English second. */
export const LANGUAGES = ['es', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** The language of a tag such as `en-US`; Spanish for whatever is not English. */
export function languageOf(tag: string): Language {
  return /^en\b/i.test(tag) ? 'en' : 'es';
}
