import type { FindingData, RuleName } from '../core/findings/findingData';
import type { UndecidedReason } from '../core/findings/undecided';
import type { Say } from './say';

/** What a rule is called, and the sentence of what it found. */
export interface RuleWords<R extends RuleName> {
  readonly title: string;
  readonly message: (data: FindingData[R], say: Say) => string;
}

/** All that is said of findings in one language. A rule without words does not compile, nor does a datum that its rule has not. */
export interface FindingWords {
  readonly rules: { readonly [R in RuleName]: RuleWords<R> };
  /** The cell that is wrong and what it should hold, said before what does not agree. */
  readonly verdict: (verdict: Verdict) => string;
  /** Said before what does not agree only after other corrections. */
  readonly onceCorrected: string;
  readonly undecided: Readonly<Record<UndecidedReason, string>>;
  /** For what a newer version of the core may report. */
  readonly unknownReason: string;
}

/** What the leading explanation says of one cell, in words. */
export interface Verdict {
  readonly cell: string;
  readonly wanted: string;
  /** Null: the cell is blank. */
  readonly held: string | null;
  readonly isSure: boolean;
}
