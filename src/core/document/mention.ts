import type { Decimal } from '../quantity/decimal';

/** How a sentence holds a figure back: *cerca del*, *más del*, *menos del*; null when it states it. */
export type Hedge = 'about' | 'over' | 'under';

/** What a count of a narrative counts. */
export type CountedThing = 'milestone' | 'axis' | 'front' | 'activity';

/** A figure as a sentence states it (cifra del documento). */
export interface Mention {
  readonly kind: 'percent' | 'amount' | 'count';
  /** Where it stands in the sentence. */
  readonly start: number;
  readonly end: number;
  /** As it is printed: `43.3%`, `$ 23.709.806.841`, `tres mil millones de pesos`. */
  readonly text: string;
  /** The ways to read it; percentages in points (43.3), amounts in pesos. The likelier first. */
  readonly values: readonly Decimal[];
  /** What its last printed digit counts, of each reading: 0.1 of 43.3, a million of `2´393 millones`. */
  readonly units: readonly Decimal[];
  /** Whether it is written as no number is: `37.%`. */
  readonly malformed: boolean;
  readonly hedge: Hedge | null;
  /** Of a count: of what. */
  readonly thing?: CountedThing;
}
