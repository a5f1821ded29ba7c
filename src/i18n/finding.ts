import type { Finding } from '../core/findings/finding';
import { findings as english } from './en/findings';
import { findings as spanish } from './es/findings';
import { findingSentences, type FindingSentences } from './findingSentences';
import type { Language } from './language';

const SENTENCES: Readonly<Record<Language, FindingSentences>> = {
  es: findingSentences(spanish),
  en: findingSentences(english),
};

/** The sentence of a finding (mensaje de la observación). */
export function findingMessage(finding: Finding, language: Language): string {
  return SENTENCES[language].message(finding, language);
}

/** The name of a rule: `Cantidad × valor unitario`. */
export function ruleTitle(rule: string, language: Language): string {
  return SENTENCES[language].ruleTitle(rule);
}

/** Why a check could not be decided, from its code. */
export function undecidedReason(why: string, language: Language): string {
  return SENTENCES[language].undecidedReason(why);
}
