import { weigh, type Evidence } from './evidence';
import type { Field } from './field';
import type { VectorSum } from './vectors';

/**
 * How a sum lies: a `run` stands next to its total, what was found already left out; a `stride` is every second, third…
 * vector; a `far` run stands apart; a `pair` is any two; a `mended` run has one vector more or less; a `shift` is a known
 * sum moved.
 */
export type CandidateKind = 'run' | 'stride' | 'far' | 'pair' | 'mended' | 'shift';

/** A sum that may be meant (suma candidata). */
export interface Candidate extends VectorSum, Evidence {
  readonly kind: CandidateKind;
  /** Evidence less the bits that single it out among its like: the higher, the likelier it is meant and no chance. */
  readonly score: number;
  /** Terms that are totals of one term only, which is their copy: sums that are meant if this one is. */
  readonly copies?: readonly VectorSum[];
}

/** A sum to be weighed, and the bits it takes to name it. */
export interface Offer extends VectorSum {
  readonly kind: CandidateKind;
  readonly price: number;
}

const LEAST_SCORE = 2;
/** The same of sums that stand apart from their total: there are many more of them to choose from. */
const LEAST_LOOSE_SCORE = 10;
/** Failing lines to holding ones, each by how far it is known to add up. */
const MOST_FAILING = 0.5;
const MOST_LOOSE_FAILING = 0.2;

/** Weighs a sum; null when its evidence does not pay for it. */
export function candidate(field: Field, { total, terms, kind, price }: Offer): Candidate | null {
  if (terms.length < 2) return null;
  field.budget.spent += (terms.length + 1) * field.vectors.width;
  const evidence = weigh(field.vectors, { total, terms }, { additive: field.additive, isNoisy: kind === 'shift' });
  const score = evidence.bits - price + (field.hints[total] ?? 0);
  const isLoose = kind !== 'run';
  if (evidence.held.length === 0 || score < (isLoose ? LEAST_LOOSE_SCORE : LEAST_SCORE)) return null;
  const known = kind === 'shift' ? [...evidence.held, ...evidence.near] : evidence.held;
  const [held, failed] = [weightOf(known, field), weightOf(evidence.failed, field)];
  if (isLoose && failed > MOST_LOOSE_FAILING * held) return null;
  if (field.strict && failed > MOST_FAILING * held) return null;
  return { total, terms, kind, score, ...evidence };
}

function weightOf(lines: readonly number[], { additive }: Field): number {
  return lines.reduce((sum, line) => sum + (additive[line] ?? 1) ** 2, 0);
}
