import { DOCUMENT_PRINT } from './activityPrint';
import type { TrackedMilestone } from './tracking';

/** Whether the plan had a row's milestone and has it no longer; what came from a document was never in it. */
export function hasLeftPlan({ milestone, planned }: TrackedMilestone): boolean {
  return milestone === null && planned !== null && planned.print !== DOCUMENT_PRINT;
}
