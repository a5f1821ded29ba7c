import type { RuleName } from './findingData';

/** Rules that were part of another one: what was left as it is under the old name stays so. */
const FORMER: Readonly<Partial<Record<RuleName, RuleName>>> = {
  'similar-axes': 'axis-variants',
  'summary-axis-unknown': 'axis-variants',
  'own-rule-unreadable': 'own-rule',
  'own-rule-column-unknown': 'own-rule',
  'text-number-column': 'text-number',
  'text-zero': 'text-number',
  'impossible-date': 'text-date',
  'scale-block': 'scale-outlier',
};

/** The name under which a rule's findings were first known: its own, for most. */
export function formerRule(rule: RuleName): RuleName {
  return FORMER[rule] ?? rule;
}
