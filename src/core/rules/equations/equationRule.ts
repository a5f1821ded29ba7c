/** Names of the checks that are equations (comprobaciones numéricas), in the order in which reports list them. */
export const EQUATION_RULES = [
  'product',
  'assigned-plus-to-raise',
  'sources-sum',
  'schedule-sum',
  'subtotal',
  'axis-total',
  'summary-against-detail',
  'identity',
  'own-rule',
] as const;

/** The name of a check that is an equation. */
export type EquationRule = (typeof EQUATION_RULES)[number];
