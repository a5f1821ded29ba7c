import { commands as commandsInEnglish } from '../../i18n/en/commands';
import { host as hostInEnglish } from '../../i18n/en/host';
import { pane as paneInEnglish } from '../../i18n/en/pane';
import { commands as commandsInSpanish } from '../../i18n/es/commands';
import { host as hostInSpanish } from '../../i18n/es/host';
import { pane as paneInSpanish } from '../../i18n/es/pane';
import { findingMessage, ruleTitle, undecidedReason } from '../../i18n/finding';
import type { Language } from '../../i18n/language';
import type { PaneLanguage } from './paneLanguage';

const WORDS = {
  es: { words: paneInSpanish, commands: commandsInSpanish, host: hostInSpanish },
  en: { words: paneInEnglish, commands: commandsInEnglish, host: hostInEnglish },
} as const;

/** Everything that the pane says, in one language. */
export function speak(language: Language): PaneLanguage {
  const { words, commands, host } = WORDS[language];
  return {
    ...{ language, words, commands },
    message: (finding) => findingMessage(finding, language),
    ruleName: (rule) => ruleTitle(rule, language),
    undecided: (why) => undecidedReason(why, language),
    advice: (code, detail) => host({ code, detail }),
  };
}
