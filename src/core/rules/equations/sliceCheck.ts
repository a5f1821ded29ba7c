import type { PlanIndex, Slice } from '../planIndex';
import type { EquationRule } from './equationRule';
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
  build(context: CheckContext): void;
}

/** Runs over every slice of the plan that has all of the given roles. */
export function slicesWith(index: PlanIndex, roles: readonly string[]): Slice[] {
  return index.slices.filter((slice) => roles.every((role) => slice.roles.has(role)));
}
