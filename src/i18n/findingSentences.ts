import type { Finding, FindingOf } from '../core/findings/finding';
import type { RuleName } from '../core/findings/findingData';
import { EQUATION_RULES } from '../core/rules/equations/equationRule';
import type { FindingWords } from './findingWords';
import type { NumberLanguage } from './number';
import { Say } from './say';

/** What is said of findings in one language. */
export interface FindingSentences {
  /** The sentence of a finding (mensaje de la observación). */
  readonly message: (finding: Finding, numbers: NumberLanguage) => string;
  /** The sentence without the cell that is wrong, for where that one stands beside it. */
  readonly statement: (finding: Finding, numbers: NumberLanguage) => string;
  /** The name of a rule: `Cantidad × valor unitario`. */
  readonly ruleTitle: (rule: string) => string;
  /** Why a check could not be decided, from its code. */
  readonly undecidedReason: (why: string) => string;
}

/** The sentences that the words of a language make. */
export function findingSentences(words: FindingWords): FindingSentences {
  const { rules, undecided, unknownReason } = words;
  function statement<R extends RuleName>(finding: FindingOf<R>, numbers: NumberLanguage): string {
    const sentence = rules[finding.rule].message(finding.data, new Say(finding, numbers));
    return `${isOnceCorrected(finding.data) ? words.onceCorrected : ''}${sentence}`;
  }
  return {
    statement,
    message: (finding, numbers) =>
      `${verdictOf(finding, { say: new Say(finding, numbers), words })}${statement(finding, numbers)}`,
    ruleTitle: (rule) => (isKey(rule, rules) ? rules[rule].title : rule),
    undecidedReason: (why) => (isKey(why, undecided) ? undecided[why] : unknownReason),
  };
}

/** Of a check that fails the culprit comes first, with the value that it should have; where several could be it, none does. */
function verdictOf(
  { rule, suspects: [lead] }: Pick<Finding, 'rule' | 'suspects'>,
  { say, words }: { readonly say: Say; readonly words: FindingWords },
): string {
  if (!lead || !BREACHES.has(rule) || (lead.confidence !== 'high' && lead.confidence !== 'medium')) return '';
  const { cell, proposed, observed } = lead;
  if (proposed === null) return '';
  const wanted = typeof proposed === 'string' ? `«${say.text(proposed)}»` : say.number(proposed);
  const held = observed === null || observed === '' ? null : heldOf(observed, say);
  return words.verdict({ cell, wanted, held, isSure: lead.confidence === 'high' });
}

function heldOf(observed: NonNullable<Finding['suspects'][number]['observed']>, say: Say): string {
  return typeof observed === 'number' ? say.number(observed) : `«${say.text(String(observed))}»`;
}

/** Checks whose sentence says what does not agree, and not already which cell is wrong. */
const BREACHES: ReadonlySet<string> = new Set(EQUATION_RULES);

function isOnceCorrected(data: object): boolean {
  return 'onceCorrected' in data && data.onceCorrected === true;
}

function isKey<T extends object>(name: string, table: T): name is keyof T & string {
  return Object.hasOwn(table, name);
}
