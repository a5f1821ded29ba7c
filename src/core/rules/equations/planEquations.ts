import type { Plan } from '../../plan/plan';
import { runToEnd } from '../../steps/runToEnd';
import type { CheckOptions } from '../checkOptions';
import { PlanIndex } from '../planIndex';
import { GraphDraft } from './graphDraft';
import type { PlanGraph } from './planGraph';
import { EQUATION_CHECKS } from './registry';

/** Every equation of a plan (igualdades del plan), also those that a known fault takes out of the search for slips. */
export function planEquations(plan: Plan, options: CheckOptions = {}): PlanGraph {
  const index = new PlanIndex(plan);
  const draft = new GraphDraft(index, { fixed: new Set(), explained: new Set(), open: new Set() });
  for (const check of EQUATION_CHECKS) runToEnd(check.build({ index, draft, options }));
  return draft.build();
}
