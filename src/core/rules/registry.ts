import { ambiguousNumberRule } from './catalogue/ambiguousNumber';
import { boundsRule } from './catalogue/bounds';
import { circularReferenceRule } from './catalogue/circularReference';
import { codeFormRule, codePrefixRule, codeRepeatedRule } from './catalogue/codes';
import { constantInFormulaRule } from './catalogue/constantInFormula';
import { constantOverFormulaRule } from './catalogue/constantOverFormula';
import { dateOutsideYearRule, impossibleDateRule, textDateRule } from './catalogue/dates';
import { doubleAddendRule } from './catalogue/doubleAddend';
import { duplicateRowRule } from './catalogue/duplicateRow';
import { earmarkSectorRule } from './catalogue/earmarkSector';
import { errorValueRule } from './catalogue/errorValue';
import { externalLinkRule } from './catalogue/externalLink';
import { filterDependentRule } from './catalogue/filterDependent';
import { footLinesRule } from './catalogue/footLines';
import { formulaPatternRule } from './catalogue/formulaPattern';
import { formulaWithoutValueRule } from './catalogue/formulaWithoutValue';
import { hiddenFractionRule } from './catalogue/hiddenFraction';
import { hiddenInTotalRule } from './catalogue/hiddenInTotal';
import { legalMinimumRule } from './catalogue/legalMinimum';
import { milestoneRepeatedRule } from './catalogue/milestoneRepeated';
import { milestoneUnlinkedRule } from './catalogue/milestoneUnlinked';
import {
  workbookAnchorRule,
  workbookConstantRule,
  workbookFormulaRule,
  workbookRangeRule,
  workbookRatioRule,
  workbookReferenceRule,
  workbookTotalRule,
  workbookTypedValueRule,
} from './catalogue/otherFormulas';
import { ownerMissingRule } from './catalogue/ownerMissing';
import { ownRuleColumnUnknownRule, ownRuleUnreadableRule } from './catalogue/ownRuleText';
import { planTotalUndecidedRule } from './catalogue/planTotalUndecided';
import { progressBoundsRule } from './catalogue/progressBounds';
import { ratioAddedRule } from './catalogue/ratioAdded';
import { ratioOfItselfRule } from './catalogue/ratioOfItself';
import { rowsAfterTotalRule } from './catalogue/rowsAfterTotal';
import { scaleBlockRule } from './catalogue/scaleBlocks';
import { scaleOutlierRule } from './catalogue/scaleOutlier';
import { similarRowsRule } from './catalogue/similarRows';
import { sourceUnknownRule } from './catalogue/sourceUnknown';
import { sourcesWithoutTotalRule } from './catalogue/sourcesWithoutTotal';
import { spellingVariantsRule } from './catalogue/spellingVariants';
import { partialChildrenRule, sumRangeRule } from './catalogue/sumRange';
import { targetWithoutUnitRule } from './catalogue/targetWithoutUnit';
import { textNumberColumnRule, textNumberRule, textZeroRule } from './catalogue/textNumber';
import { typedTotalRule } from './catalogue/typedTotal';
import { unreadableAmountRule } from './catalogue/unreadableAmount';
import { weightsSumRule } from './catalogue/weightsSum';
import type { PlanRule } from './planRule';

/**
 * Every rule that is not an equation (reglas), in the order in which reports list them within its phase. A rule is known by
 * being here: its name, the data of its message and so the sentences that both catalogues must have come from its record.
 */
export const PLAN_RULES = [
  circularReferenceRule,
  sumRangeRule,
  partialChildrenRule,
  doubleAddendRule,
  unreadableAmountRule,
  textNumberRule,
  textNumberColumnRule,
  textZeroRule,
  boundsRule,
  sourcesWithoutTotalRule,
  scaleOutlierRule,
  scaleBlockRule,
  ratioOfItselfRule,
  ratioAddedRule,
  errorValueRule,
  formulaWithoutValueRule,
  constantOverFormulaRule,
  formulaPatternRule,
  constantInFormulaRule,
  typedTotalRule,
  planTotalUndecidedRule,
  filterDependentRule,
  rowsAfterTotalRule,
  footLinesRule,
  hiddenInTotalRule,
  externalLinkRule,
  ambiguousNumberRule,
  hiddenFractionRule,
  dateOutsideYearRule,
  textDateRule,
  impossibleDateRule,
  duplicateRowRule,
  similarRowsRule,
  milestoneRepeatedRule,
  milestoneUnlinkedRule,
  ownerMissingRule,
  sourceUnknownRule,
  targetWithoutUnitRule,
  spellingVariantsRule,
  weightsSumRule,
  progressBoundsRule,
  earmarkSectorRule,
  legalMinimumRule,
  codeFormRule,
  codePrefixRule,
  codeRepeatedRule,
  ownRuleUnreadableRule,
  ownRuleColumnUnknownRule,
  workbookRangeRule,
  workbookReferenceRule,
  workbookTypedValueRule,
  workbookConstantRule,
  workbookFormulaRule,
  workbookAnchorRule,
  workbookTotalRule,
  workbookRatioRule,
] as const;

/** What the messages of the rules need, by name. */
export type PlanRuleData = {
  readonly [R in (typeof PLAN_RULES)[number] as R['name']]: R extends PlanRule<string, infer D> ? D : never;
};
