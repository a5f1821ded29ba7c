/**
 * Names of the rules (reglas), as reports write them; never reused. A name stands here only when something in the core
 * gives findings under it; the catalogues of each language must have a sentence for every one.
 */
export const RULE_NAMES = [
  'product',
  'assigned-plus-to-raise',
  'sources-sum',
  'schedule-sum',
  'subtotal',
  'axis-total',
  'summary-against-detail',
  'identity',
  'own-rule',
  'cells-interchanged',
  'double-count',
  'stale-total',
  'wrong-heading',
  'bounds',
  'blank-determined',
  'sources-without-total',
  'scale-outlier',
  'sum-range',
  'double-addend',
  'partial-children',
  'filter-dependent',
  'formula-pattern',
  'constant-over-formula',
  'typed-total',
  'constant-in-formula',
  'ratio-of-itself',
  'error-value',
  'formula-without-value',
  'external-link',
  'text-number',
  'ambiguous-number',
  'hidden-fraction',
  'unit-stated',
  'date-outside-year',
  'text-date',
  'owner-missing',
  'axis-variants',
  'duplicate-row',
  'similar-rows',
  'milestone-repeated',
  'milestone-unlinked',
  'hidden-in-total',
  'merged-cells',
  'rows-after-total',
  'confirm-column',
  'duplicate-header',
  'spelling-variants',
  'weights-sum',
  'progress-bounds',
  'earmark-sector',
  'plan-not-found',
] as const;

/** The name of a rule. */
export type RuleName = (typeof RULE_NAMES)[number];

const names: ReadonlySet<string> = new Set(RULE_NAMES);

/** Whether a text is the name of a rule that the core knows. */
export function isRuleName(text: string): text is RuleName {
  return names.has(text);
}
