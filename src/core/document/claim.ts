import type { Decimal } from '../quantity/decimal';
import type { Slip } from '../balance/slip';
import type { Measure } from './measure';
import type { Subject } from './planFacts';
import type { Mention } from './mention';

/** One way to understand a stated figure (lectura): what it would measure of whom, and what the workbook gives for that. */
export interface Reading {
  readonly measure: Measure;
  readonly subjects: readonly Subject[];
  /** In the figure's own unit: points or pesos. */
  readonly value: Decimal;
}

/** A reading offered in place of what is printed, rounded as it is printed. */
export interface Suggestion extends Reading {
  readonly proposed: Decimal;
  readonly slip: Slip;
}

/** What became of a stated figure when it was held against the plan (cotejo). */
export interface Verdict {
  readonly mention: Mention;
  /** `open`: nothing of the plan tells what it should be. */
  readonly outcome: 'fits' | 'truncated' | 'differs' | 'open';
  /** The reading that fits, or that is cut off. */
  readonly reading: Reading | null;
  /** What it could have meant to say, the likelier first; several are a tie. */
  readonly suggestions: readonly Suggestion[];
  /** A reading that fits though the words around it say another. */
  readonly elsewhere: Reading | null;
}
