import type { Finding, FindingOf } from '../core/findings/finding';
import type { RuleName } from '../core/findings/findingData';
import type { FindingWords } from './findingWords';
import type { NumberLanguage } from './number';
import { Say } from './say';

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
export function findingSentences({ rules, undecided, unknownReason }: FindingWords): FindingSentences {
  function message<R extends RuleName>(finding: FindingOf<R>, numbers: NumberLanguage): string {
    return rules[finding.rule].message(finding.data, new Say(finding, numbers));
  }
  return {
    message,
    ruleTitle: (rule) => (isKey(rule, rules) ? rules[rule].title : rule),
    undecidedReason: (why) => (isKey(why, undecided) ? undecided[why] : unknownReason),
  };
}

function isKey<T extends object>(name: string, table: T): name is keyof T & string {
  return Object.hasOwn(table, name);
}
