import type { Confidence } from '../balance/diagnosis';
import type { Slip } from '../balance/slip';
import type { Address } from '../workbook/address';
import type { FindingData, RuleName } from './findingData';
import type { FindingShape, ShapeIn } from './observation';
import type { UndecidedReason } from './undecided';

export type { Confidence, RuleName, Slip };
export type { Harm, TrialOutcome } from './harm';
export type { Disagreement } from './observation';
export type { Severity } from './severity';
export type { CellProposal, Suspect } from './suspect';

/** A finding of a rule before it has its id; of several rules one or the other. */
export type FindingDraftOf<R extends RuleName> = ShapeIn<FindingData, R>;

/** A finding of any rule before it has its id. */
export type FindingDraft = FindingDraftOf<RuleName>;

/** One cause of a rule, one finding: its `data` are those of the rule. `id` is stable between runs while the cause is the same. */
export type FindingOf<R extends RuleName> = { [K in R]: FindingShape<K, FindingData[K]> & { readonly id: string } }[R];

/** One cause, one finding (observación), of any rule: `rule` tells what its `data` are. */
export type Finding = FindingOf<RuleName>;

/** What became of a check (contract: `checks`): how often it was done, failed, could not be decided. */
export interface CheckTally {
  readonly rule: string;
  readonly done: number;
  readonly failed: number;
  readonly undecided: number;
  /** Cells or rows where it could not be decided, and why. */
  readonly undecidedCells?: readonly { readonly cell: Address; readonly why: UndecidedReason }[];
}
