import type { RuleName } from '../findings/findingData';
import { DOCUMENT_RULES } from '../document/documentRules';
import type { NoteName } from '../plan/readingNote';
import { EQUATION_RULES } from './equations/equationRule';
import { PLAN_RULES } from './registry';

/** Rules that only an explanation of the numeric checks gives findings under. */
const EXPLANATION_RULES = [
  'cells-interchanged',
  'double-count',
  'stale-total',
  'wrong-heading',
  'wrong-formula',
  'blank-determined',
] as const satisfies readonly RuleName[];

const NOTE_RULES = [
  'axis-variants',
  'similar-axes',
  'summary-axis-unknown',
  'confirm-column',
  'duplicate-header',
  'mapping-unmatched',
  'merged-cells',
  'plan-not-found',
  'unit-stated',
] as const satisfies readonly NoteName[];

/** Names of the rules (reglas), as reports write them; never reused. */
export const RULE_NAMES: readonly RuleName[] = [
  ...EQUATION_RULES,
  ...EXPLANATION_RULES,
  ...PLAN_RULES.map(({ name }) => name),
  ...NOTE_RULES,
  ...DOCUMENT_RULES,
];
