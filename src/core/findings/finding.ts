import type { Confidence } from '../balance/diagnosis';
import type { Slip } from '../balance/slip';
import type { Decimal } from '../quantity/decimal';
import type { Address } from '../workbook/address';
import type { CellValue } from '../workbook/cell';

export type { Confidence, Slip };

/** How grave an observation is: error (must be corrected or justified), warning (aviso), note (nota). */
export type Severity = 'error' | 'warning' | 'note';

/** A cell and the value it should have. Observed and proposed are in the cell's own unit. */
export interface CellProposal {
  readonly cell: Address;
  readonly observed: CellValue;
  readonly proposed: Decimal | string | null;
}

/** One explanation of a finding (sospecha): the cell most likely wrong, why, and what it should be. */
export interface Suspect extends CellProposal {
  readonly slip: Slip;
  readonly confidence: Confidence;
  /** Checks that the proposal makes hold, by name and address (`product PLAN!H12`). */
  readonly repairs: readonly string[];
  /** Checks that hold and so clear the neighbouring cells. */
  readonly clears: readonly string[];
  /** The other cells of an explanation that changes several at once. */
  readonly also: readonly CellProposal[];
}

/** One side of what does not match, for the explanation: the words come later. */
export interface Disagreement {
  readonly rule: string;
  readonly cells: readonly Address[];
  /** What the parts give and what is stated. */
  readonly computed: Decimal;
  readonly stated: Decimal;
}

/** What a message may need, besides the cells. */
export type FindingDatum = string | number | Decimal | readonly string[];

/** One cause, one finding (observación). Data only: the catalogue of each language makes the sentence. */
export interface Finding {
  /** Stable between runs while the cause is the same. */
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  /** The cells that do not agree. */
  readonly cells: readonly Address[];
  /** Best first; a tie lists all with confidence `tie`. */
  readonly suspects: readonly Suspect[];
  readonly difference: Decimal | null;
  readonly disagreements: readonly Disagreement[];
  readonly data: Readonly<Record<string, FindingDatum>>;
  /** What identifies the row or group whatever row it stands on (for acceptance). */
  readonly key: string;
  /** Who answers for the row, when the plan says it. */
  readonly owner?: string;
}

/** What became of a check (contract: `checks`): how often it was done, failed, could not be decided. */
export interface CheckTally {
  readonly rule: string;
  readonly done: number;
  readonly failed: number;
  readonly undecided: number;
  /** Cells or rows where it could not be decided, and why. */
  readonly undecidedCells?: readonly { readonly cell: Address; readonly why: string }[];
}
