import { findingMessage, ruleTitle, undecidedReason } from '../i18n/finding';
import type { Language } from '../i18n/language';
import { wordsOf } from '../i18n/words';
import type { Voice } from './voice';

/** The voice of a language. */
export function voiceOf(language: Language): Voice {
  return {
    language,
    words: wordsOf(language).report,
    message: (finding) => findingMessage(finding, language),
    ruleName: (rule) => ruleTitle(rule, language),
    undecided: (why) => undecidedReason(why, language),
  };
}
