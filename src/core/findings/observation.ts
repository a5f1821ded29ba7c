import type { Decimal } from '../quantity/decimal';
import type { Address } from '../workbook/address';
import type { Severity } from './severity';
import type { Suspect } from './suspect';

/** One side of what does not match, for the explanation: the words come later. */
export interface Disagreement {
  readonly rule: string;
  readonly cells: readonly Address[];
  /** What the parts give and what is stated. */
  readonly computed: Decimal;
  readonly stated: Decimal;
}

/** What a rule observes of one cause (lo observado). `D`: what its message needs besides the cells. */
export interface Observation<D> {
  /** The cells that do not agree. */
  readonly cells: readonly Address[];
  readonly data: D;
  /** What identifies the row or group whatever row it stands on (for acceptance). */
  readonly key: string;
  /** Where it is not the rule's own. */
  readonly severity?: Severity;
  /** Best first; a tie lists all with confidence `tie`. None: nothing is suspected. */
  readonly suspects?: readonly Suspect[];
  readonly difference?: Decimal | null;
  readonly disagreements?: readonly Disagreement[];
  /** Who answers for the row, when the plan says it. */
  readonly owner?: string | undefined;
}

/** A finding before it has its id: what was observed, under the name of its rule. Data only: each language makes the sentence. */
export interface FindingShape<R extends string, D> {
  readonly rule: R;
  readonly severity: Severity;
  readonly cells: readonly Address[];
  readonly suspects: readonly Suspect[];
  readonly difference: Decimal | null;
  readonly disagreements: readonly Disagreement[];
  readonly data: D;
  readonly key: string;
  readonly owner?: string;
}

/** A finding of one of the rules whose data `M` lists: `rule` tells what its `data` are. */
export type ShapeIn<M, R extends keyof M & string> = { [K in R]: FindingShape<K, M[K]> }[R];

/** What a finding has of its rule. */
export interface RuleHead<R extends string> {
  readonly name: R;
  readonly severity: Severity;
}

/** Makes a finding of what a rule observed. The only place where one is made. */
export function draftFinding<R extends string, D>(
  rule: RuleHead<R>,
  { severity = rule.severity, suspects = [], difference = null, disagreements = [], owner, ...rest }: Observation<D>,
): FindingShape<R, D> {
  const finding = { rule: rule.name, severity, suspects, difference, disagreements, ...rest };
  return owner ? { ...finding, owner } : finding;
}
