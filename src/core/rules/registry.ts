import { ambiguousNumberRule } from './catalogue/ambiguousNumber';
import { boundsRule } from './catalogue/bounds';
import { constantInFormulaRule } from './catalogue/constantInFormula';
import { constantOverFormulaRule } from './catalogue/constantOverFormula';
import { dateOutsideYearRule, textDateRule } from './catalogue/dates';
import { doubleAddendRule } from './catalogue/doubleAddend';
import { duplicateRowRule } from './catalogue/duplicateRow';
import { earmarkSectorRule } from './catalogue/earmarkSector';
import { errorValueRule } from './catalogue/errorValue';
import { externalLinkRule } from './catalogue/externalLink';
import { filterDependentRule } from './catalogue/filterDependent';
import { formulaPatternRule } from './catalogue/formulaPattern';
import { formulaWithoutValueRule } from './catalogue/formulaWithoutValue';
import { hiddenFractionRule } from './catalogue/hiddenFraction';
import { hiddenInTotalRule } from './catalogue/hiddenInTotal';
import { milestoneRepeatedRule } from './catalogue/milestoneRepeated';
import { milestoneUnlinkedRule } from './catalogue/milestoneUnlinked';
import { ownerMissingRule } from './catalogue/ownerMissing';
import { ownRuleTextRule } from './catalogue/ownRuleText';
import { progressBoundsRule } from './catalogue/progressBounds';
import { ratioOfItselfRule } from './catalogue/ratioOfItself';
import { rowsAfterTotalRule } from './catalogue/rowsAfterTotal';
import { scaleOutlierRule } from './catalogue/scaleOutlier';
import { similarRowsRule } from './catalogue/similarRows';
import { sourcesWithoutTotalRule } from './catalogue/sourcesWithoutTotal';
import { spellingVariantsRule } from './catalogue/spellingVariants';
import { partialChildrenRule, sumRangeRule } from './catalogue/sumRange';
import { textNumberRule } from './catalogue/textNumber';
import { typedTotalRule } from './catalogue/typedTotal';
import { weightsSumRule } from './catalogue/weightsSum';
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
  scaleOutlierRule,
  ratioOfItselfRule,
  errorValueRule,
  formulaWithoutValueRule,
  constantOverFormulaRule,
  formulaPatternRule,
  constantInFormulaRule,
  typedTotalRule,
  filterDependentRule,
  rowsAfterTotalRule,
  hiddenInTotalRule,
  externalLinkRule,
  ambiguousNumberRule,
  hiddenFractionRule,
  dateOutsideYearRule,
  textDateRule,
  duplicateRowRule,
  similarRowsRule,
  milestoneRepeatedRule,
  milestoneUnlinkedRule,
  ownerMissingRule,
  spellingVariantsRule,
  weightsSumRule,
  progressBoundsRule,
  earmarkSectorRule,
  ownRuleTextRule,
];
