import { constantInFormulaRule } from './catalogue/constantInFormula';
import { constantOverFormulaRule } from './catalogue/constantOverFormula';
import { doubleAddendRule } from './catalogue/doubleAddend';
import { errorValueRule } from './catalogue/errorValue';
import { formulaPatternRule } from './catalogue/formulaPattern';
import { milestoneRepeatedRule } from './catalogue/milestoneRepeated';
import { partialChildrenRule, sumRangeRule } from './catalogue/sumRange';
import { textNumberRule } from './catalogue/textNumber';
import type { PlanRule } from './planRule';

/**
 * Rules of formulas that explain wrong values: they run before the numeric checks, so that a total whose formula is
 * broken is not also looked for among the figures that it adds.
 */
export const FORMULA_RULES: readonly PlanRule[] = [sumRangeRule, partialChildrenRule, doubleAddendRule, textNumberRule];

/** Every other rule that is not an equation, in the order in which reports list them. */
export const PLAN_RULES: readonly PlanRule[] = [
  errorValueRule,
  constantOverFormulaRule,
  formulaPatternRule,
  constantInFormulaRule,
  milestoneRepeatedRule,
];
