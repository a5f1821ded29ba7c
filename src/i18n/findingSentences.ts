import type { Finding } from '../core/findings/finding';
import { isRuleName } from '../core/rules/ruleName';
import type { FindingWords } from './findingWords';
import type { NumberLanguage } from './number';
import { Said } from './said';

/** What is said of findings in one language. */
export interface FindingSentences {
  /** The sentence of a finding (mensaje de la observación). */
  readonly message: (finding: Finding, numbers: NumberLanguage) => string;
  /** The name of a rule: `Cantidad × valor unitario`. */
  readonly ruleTitle: (rule: string) => string;
  /** Why a check could not be decided, from its code. */
  readonly undecidedReason: (why: string) => string;
}

/** The sentences that the words of a language make. */
export function findingSentences({ rules, unknownRule, undecided, unknownReason }: FindingWords): FindingSentences {
  return {
    message(finding, numbers) {
      const said = new Said(finding, numbers);
      return isRuleName(finding.rule) ? rules[finding.rule].message(said) : unknownRule(said);
    },
    ruleTitle: (rule) => (isRuleName(rule) ? rules[rule].title : rule),
    undecidedReason: (why) => (isReason(why, undecided) ? undecided[why] : unknownReason),
  };
}

function isReason(why: string, undecided: FindingWords['undecided']): why is keyof FindingWords['undecided'] {
  return Object.hasOwn(undecided, why);
}
