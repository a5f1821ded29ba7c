import type { Severity } from '../findings/finding';
import type { FindingDraft } from '../findings/identify';
import type { RuleName } from './ruleName';

/** What a rule that is not an equation says of one thing. */
export interface PlainFinding extends Pick<FindingDraft, 'cells' | 'data' | 'key'> {
  readonly severity: Severity;
  readonly suspects?: FindingDraft['suspects'];
  readonly owner?: string | undefined;
}

/** A finding without sides that disagree (observación simple). */
export function plainFinding(rule: RuleName, { suspects = [], owner, ...rest }: PlainFinding): FindingDraft {
  return { rule, suspects, difference: null, disagreements: [], ...rest, ...(owner ? { owner } : {}) };
}
