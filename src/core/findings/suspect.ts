import type { Confidence } from '../balance/diagnosis';
import type { Slip } from '../balance/slip';
import type { Decimal } from '../quantity/decimal';
import type { Address } from '../workbook/address';
import type { CellValue } from '../workbook/cell';
import type { Harm, TrialOutcome } from './harm';

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
  /** Independent checks that speak for it (testigos); not given where a rule of another kind proposes. */
  readonly witnesses?: number;
  /** Checks that the proposal makes hold, by name and address (`product PLAN!H12`). */
  readonly repairs: readonly string[];
  /** Checks that hold and so clear the neighbouring cells. */
  readonly clears: readonly string[];
  /** The other cells of an explanation that changes several at once. */
  readonly also: readonly CellProposal[];
  /** What became of it when it was tried on the whole workbook; absent where it was not tried: `not-run`. */
  readonly trial?: TrialOutcome;
  /** Why it fell, when it did. */
  readonly harm?: Harm;
}
