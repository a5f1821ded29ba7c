import { draftFinding, type FindingShape, type Observation, type RuleHead } from '../findings/observation';
import type { FormulaReview } from '../formulas/breaks/formulaBreaks';
import type { FormulaCircle } from '../formulas/circles/formulaCircles';
import type { Undecided } from '../findings/undecided';
import type { Address } from '../workbook/address';
import type { CheckOptions } from './checkOptions';
import type { PlanIndex } from './planIndex';

/** What was found of the formulas of the whole workbook, plan or not. */
export interface WorkbookFormulas extends FormulaReview {
  readonly circles: readonly FormulaCircle[];
}

/** What a rule that is not an equation is given. */
export interface RuleContext extends WorkbookFormulas {
  readonly index: PlanIndex;
  readonly options: CheckOptions;
  /** Cells that the numeric checks already suspect: one cause is one finding. */
  readonly suspected: ReadonlySet<Address>;
  /** Cells that the leading explanations change, and what follows from them by formulas. */
  readonly following: ReadonlySet<Address>;
}

/** What a rule found (resultado de una regla): on how many things it could decide, on which it could not, and why. */
export interface RuleResult<F> {
  readonly done: number;
  readonly undecided?: readonly Undecided[];
  readonly findings: readonly F[];
  /** Cells whose values are wrong because of what was found, so that what follows from them is not found again. */
  readonly explains?: readonly Address[];
  /** Cells whose values are not known because of what was found: a check of them that fails says nothing. */
  readonly leavesOpen?: readonly Address[];
}

/** A rule that is not an equation (regla): a record and a pure function, one a file, listed in the registry. */
export interface RuleRecord<R extends string, D> extends RuleHead<R> {
  /** Rules of formulas that explain wrong values run before the numeric checks, every other one after them. */
  readonly phase: 'before-sums' | 'after-sums';
  readonly run: (context: RuleContext) => RuleResult<Observation<D>>;
}

/** A rule as the registry lists it: what it gives are findings under its name. */
export interface PlanRule<R extends string = string, D = unknown> extends Pick<RuleRecord<R, D>, 'name' | 'phase'> {
  readonly check: (context: RuleContext) => RuleResult<FindingShape<R, D>>;
}

/** Makes a rule of its record. `D`: what its message needs, which both catalogues then must say. */
export function planRule<R extends string, D>(record: RuleRecord<R, D>): PlanRule<R, D> {
  const { name, phase, run } = record;
  return {
    name,
    phase,
    check(context) {
      const result = run(context);
      return { ...result, findings: result.findings.map((each) => draftFinding(record, each)) };
    },
  };
}

/** The result of a rule that has nothing to look at in this plan. */
export const NOT_APPLICABLE: RuleResult<never> = { done: 0, findings: [] };
