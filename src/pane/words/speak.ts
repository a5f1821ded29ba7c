import { numberLanguage, type NumberLanguage } from '../../i18n/number';
import type { PaneLanguage } from './paneLanguage';
import { trialResult } from './trialResult';
import type { Vocabulary } from './vocabulary';

/** Everything that the pane says; `numbers` when they are not written as the language does. */
export function speak(vocabulary: Vocabulary, numbers: NumberLanguage = vocabulary.language): PaneLanguage {
  const { language, words, commands, host, gaps, findings } = vocabulary;
  return {
    ...{ language: numbers, words, commands },
    message: (finding) => findings.message(finding, numbers),
    statement: (finding) => findings.statement(finding, numbers),
    ruleName: findings.ruleTitle,
    undecided: findings.undecidedReason,
    trialResult: (suspect) => trialResult(suspect, vocabulary),
    gap: (gap) => gaps[gap.code](gap),
    advice: (code, detail) => host({ code, detail }),
    withNumbers: (separators) => speak(vocabulary, numberLanguage(language, separators)),
  };
}
