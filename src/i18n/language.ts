import { traits as english } from './en/traits';
import { traits as spanish } from './es/traits';
import type { LanguageTraits } from './languageTraits';

/** Languages of the interface: Spanish of Colombia first, English second. The compiler finds the words that one lacks. */
export const LANGUAGES = ['es', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

const TRAITS: Readonly<Record<Language, LanguageTraits>> = { es: spanish, en: english };

/** The language of a tag such as `en-US`; the first where there is none of that name. */
export function languageOf(tag: string): Language {
  const [name] = tag.toLowerCase().split(/[^a-z]/);
  return LANGUAGES.find((language) => language === name) ?? LANGUAGES[0];
}

/** How a language writes dates and numbers. */
export function traitsOf(language: Language): LanguageTraits {
  return TRAITS[language];
}
