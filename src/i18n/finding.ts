import type { Finding } from '../core/findings/finding';
import { isRuleName } from '../core/rules/ruleName';
import { findings as english } from './en/findings';
import { findings as spanish } from './es/findings';
import type { FindingWords } from './findingWords';
import type { Language } from './language';
import type { NumberLanguage } from './number';
import { Said } from './said';

const WORDS: Readonly<Record<Language, FindingWords>> = { es: spanish, en: english };

/** The sentence of a finding (mensaje de la observación). */
export function findingMessage(finding: Finding, language: Language, numbers: NumberLanguage = language): string {
  const words = WORDS[language];
  const said = new Said(finding, numbers);
  return isRuleName(finding.rule) ? words.rules[finding.rule].message(said) : words.unknownRule(said);
}

/** The name of a rule: `Cantidad × valor unitario`. */
export function ruleTitle(rule: string, language: Language): string {
  return isRuleName(rule) ? WORDS[language].rules[rule].title : rule;
}

/** Why a check could not be decided, from its code. */
export function undecidedReason(why: string, language: Language): string {
  const { undecided, unknownReason } = WORDS[language];
  return isReason(why, undecided) ? undecided[why] : unknownReason;
}

function isReason(why: string, undecided: FindingWords['undecided']): why is keyof FindingWords['undecided'] {
  return Object.hasOwn(undecided, why);
}
