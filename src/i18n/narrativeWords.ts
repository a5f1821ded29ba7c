import type { NarrativeWords } from '../core/document/planNarrative';
import { narrative as english } from './en/narrative';
import { narrative as spanish } from './es/narrative';
import type { Language } from './language';

const WORDS: Readonly<Record<Language, NarrativeWords>> = { es: spanish, en: english };

/** The words of the table and the sentences that a plan's document takes over, in one language. */
export function narrativeWordsOf(language: Language): NarrativeWords {
  return WORDS[language];
}
