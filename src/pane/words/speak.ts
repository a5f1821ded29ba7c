import { commands as commandsInEnglish } from '../../i18n/en/commands';
import { host as hostInEnglish } from '../../i18n/en/host';
import { pane as paneInEnglish } from '../../i18n/en/pane';
import { commands as commandsInSpanish } from '../../i18n/es/commands';
import { host as hostInSpanish } from '../../i18n/es/host';
import { pane as paneInSpanish } from '../../i18n/es/pane';
import { findingMessage, ruleTitle, undecidedReason } from '../../i18n/finding';
import type { Language } from '../../i18n/language';
import { numberLanguage, type NumberLanguage } from '../../i18n/number';
import type { PaneLanguage } from './paneLanguage';

const WORDS = {
  es: { words: paneInSpanish, commands: commandsInSpanish, host: hostInSpanish },
  en: { words: paneInEnglish, commands: commandsInEnglish, host: hostInEnglish },
} as const;

/** Everything that the pane says, in one language; `numbers` when numbers are not written as the language does. */
export function speak(language: Language, numbers: NumberLanguage = language): PaneLanguage {
  const { words, commands, host } = WORDS[language];
  return {
    ...{ language: numbers, words, commands },
    message: (finding) => findingMessage(finding, language, numbers),
    ruleName: (rule) => ruleTitle(rule, language),
    undecided: (why) => undecidedReason(why, language),
    advice: (code, detail) => host({ code, detail }),
    withNumbers: (separators) => speak(language, numberLanguage(language, separators)),
  };
}
