import type { PlanIndex, Slice } from '../planIndex';
import type { EquationRule } from './equationRule';
import type { Steps } from '../../steps/steps';
import type { CheckOptions } from '../checkOptions';
import type { GraphDraft } from './graphDraft';

/** What a check is given: the plan with its look-ups, the graph to add to, and what the caller settled. */
export interface CheckContext {
  readonly index: PlanIndex;
  readonly draft: GraphDraft;
  readonly options: CheckOptions;
}

/** A numeric check (comprobación): it turns the figures of the plan into equations. */
export interface EquationCheck {
  readonly rules: readonly EquationRule[];
  /** In steps: of a long table some rows each. */
  build(context: CheckContext): Steps<void>;
}

/** Runs over every slice of the plan that has all of the given roles. */
export function slicesWith(index: PlanIndex, roles: readonly string[]): Slice[] {
  return index.slices.filter((slice) => roles.every((role) => slice.roles.has(role)));
}

/** A check that is quick enough to be one step. */
export function inOneStep(work: (context: CheckContext) => void): EquationCheck['build'] {
  return function* (context) {
    work(context);
    yield;
  };
}

/** Rows that are one step: some tens of milliseconds. */
const ROWS_IN_A_STEP = 2000;

/** Does something with each of many, some at a time. */
export function* inSteps<T>(items: readonly T[], work: (item: T) => void): Steps<void> {
  for (const [at, item] of items.entries()) {
    work(item);
    if (at % ROWS_IN_A_STEP === ROWS_IN_A_STEP - 1) yield;
  }
}
