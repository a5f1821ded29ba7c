import type { PlanGraph } from '../equations/planGraph';
import type { PlanIndex } from '../planIndex';

/** What turning explanations into findings needs besides them. */
export interface ExplainContext {
  readonly graph: PlanGraph;
  readonly index: PlanIndex;
}
