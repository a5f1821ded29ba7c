import { ambiguousNumberRule } from './catalogue/ambiguousNumber';
import { boundsRule } from './catalogue/bounds';
import { constantInFormulaRule } from './catalogue/constantInFormula';
import { constantOverFormulaRule } from './catalogue/constantOverFormula';
import { doubleAddendRule } from './catalogue/doubleAddend';
import { duplicateRowRule } from './catalogue/duplicateRow';
import { errorValueRule } from './catalogue/errorValue';
import { externalLinkRule } from './catalogue/externalLink';
import { filterDependentRule } from './catalogue/filterDependent';
import { formulaPatternRule } from './catalogue/formulaPattern';
import { hiddenFractionRule } from './catalogue/hiddenFraction';
import { hiddenInTotalRule } from './catalogue/hiddenInTotal';
import { milestoneRepeatedRule } from './catalogue/milestoneRepeated';
import { milestoneUnlinkedRule } from './catalogue/milestoneUnlinked';
import { ownRuleTextRule } from './catalogue/ownRuleText';
import { ownerMissingRule } from './catalogue/ownerMissing';
import { sourcesWithoutTotalRule } from './catalogue/sourcesWithoutTotal';
import { partialChildrenRule, sumRangeRule } from './catalogue/sumRange';
import { textNumberRule } from './catalogue/textNumber';
import { typedTotalRule } from './catalogue/typedTotal';
import type { PlanRule } from './planRule';

/**
 * Rules of formulas that explain wrong values: they run before the numeric checks, so that a total whose formula is
 * broken is not also looked for among the figures that it adds.
 */
export const FORMULA_RULES: readonly PlanRule[] = [sumRangeRule, partialChildrenRule, doubleAddendRule, textNumberRule];

/** Every other rule that is not an equation, in the order in which reports list them. */
export const PLAN_RULES: readonly PlanRule[] = [
  boundsRule,
  sourcesWithoutTotalRule,
  errorValueRule,
  constantOverFormulaRule,
  formulaPatternRule,
  constantInFormulaRule,
  typedTotalRule,
  filterDependentRule,
  hiddenInTotalRule,
  externalLinkRule,
  ambiguousNumberRule,
  hiddenFractionRule,
  duplicateRowRule,
  milestoneRepeatedRule,
  milestoneUnlinkedRule,
  ownerMissingRule,
  ownRuleTextRule,
];
