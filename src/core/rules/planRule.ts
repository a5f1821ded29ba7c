import type { FindingDraft } from '../findings/identify';
import type { Address } from '../workbook/address';
import type { CheckOptions } from './checkOptions';
import type { Undecided } from './equations/graphDraft';
import type { PlanIndex } from './planIndex';
import type { RuleName } from './ruleName';

/** What a rule that is not an equation is given. */
export interface RuleContext {
  readonly index: PlanIndex;
  readonly options: CheckOptions;
  /** Cells that the numeric checks already suspect: one cause is one finding. */
  readonly suspected: ReadonlySet<Address>;
  /** Cells that the leading explanations change, and what follows from them by formulas. */
  readonly following: ReadonlySet<Address>;
}

/** What a rule found (resultado de una regla): on how many things it could decide, on which it could not, and why. */
export interface RuleResult {
  readonly done: number;
  readonly undecided?: readonly Undecided[];
  readonly findings: readonly FindingDraft[];
  /** Cells whose values are wrong because of what was found, so that what follows from them is not found again. */
  readonly explains?: readonly Address[];
}

/** A rule that is not an equation (regla): a record and a pure function, one a file, listed in the registry. */
export interface PlanRule {
  readonly name: RuleName;
  run(context: RuleContext): RuleResult;
}

/** The result of a rule that has nothing to look at in this plan. */
export const NOT_APPLICABLE: RuleResult = { done: 0, findings: [] };
