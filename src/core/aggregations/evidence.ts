import { lineHolds, lineIsNear, lineSum, roundingReach, type LineSum } from './lineSum';
import { valueAt, type VectorSum, type Vectors } from './vectors';

/** How well a sum is borne out by the numbers (peso de la evidencia). Lines in which everything is zero say nothing. */
export interface Evidence {
  /** Bits: how much likelier the agreement is under a sum than by chance. */
  readonly bits: number;
  readonly held: readonly number[];
  /** Lines that miss by little. */
  readonly near: readonly number[];
  readonly failed: readonly number[];
}

/** What one line can say at most, so that a single coincidence of long numbers never decides alone. */
const MOST_BITS = 16;
/** What a line says at most in which only one term is not zero. */
const MOST_SINGLE_BITS = 5;
/** What a line costs in which the sum fails, when one in ten lines of sums that are meant does. */
const FAILURE_BITS = 3.3;
const NEAR_BITS = 1;
/** A difference that rounding explains says less than exact agreement. */
const ROUNDED_BITS = 1;
/** What the lines of a table say at least in which no sum was found yet. */
const LEAST_TRUST = 0.3;

/**
 * Weighs a sum over all lines. `additive` says of each line how far its numbers are known to add up, 0 to 1. Each line
 * counts by what it adds to the one before it: lines that repeat one another say it once.
 */
export function weigh(vectors: Vectors, sum: VectorSum, additive: Float64Array): Evidence {
  const [held, near, failed]: [number[], number[], number[]] = [[], [], []];
  const singles = new Map<number, number>();
  let [bits, before] = [0, -1];
  for (let line = 0; line < vectors.width; line += 1) {
    const here = lineSum(vectors, sum, line);
    if (!here || isIdleLine(here)) continue;
    const trust = additive[line] ?? 1;
    if (!lineHolds(here)) {
      const isNear = lineIsNear(here);
      (isNear ? near : failed).push(line);
      bits -= isNear ? NEAR_BITS : FAILURE_BITS * trust;
      continue;
    }
    const gain = gainOf(here, newsOf(vectors, sum, { line, before })) * Math.min(1, LEAST_TRUST + trust);
    bits += told(here, gain, singles);
    held.push(line);
    before = line;
  }
  return { bits: bits + singlesBits(singles), held, near, failed };
}

/** The bits of a line that holds; those of one that may be a copy are put with the others of its term. */
function told(here: LineSum, gain: number, singles: Map<number, number>): number {
  if (!isCopy(here)) return gain;
  singles.set(here.single, (singles.get(here.single) ?? 0) + Math.min(gain, MOST_SINGLE_BITS));
  return 0;
}

function isIdleLine({ nonzero, total }: LineSum): boolean {
  return nonzero === 0 && total === 0;
}

/** One term alone, the others zero or within rounding: the total may be a copy of it. */
function isCopy({ plain, nonzero, sum, total }: LineSum): boolean {
  return plain < 2 && !(nonzero > 1 && sum === total);
}

/** Of lines that may be copies only that it is not always the same term speaks for a sum. */
function singlesBits(singles: ReadonlyMap<number, number>): number {
  const all = [...singles.values()];
  return all.reduce((a, b) => a + b, 0) - Math.max(0, ...all);
}

/** How much a line's numbers differ from those of the line before that held. */
function newsOf(
  vectors: Vectors,
  { total, terms }: VectorSum,
  { line, before }: { readonly line: number; readonly before: number },
): number {
  let [size, change] = [0, 0];
  for (const vector of [total, ...terms]) {
    const now = valueAt(vectors, vector, line) || 0;
    size = Math.max(size, Math.abs(now));
    if (before >= 0) change = Math.max(change, Math.abs(now - (valueAt(vectors, vector, before) || 0)));
  }
  return before < 0 ? size : Math.min(size, change);
}

function gainOf({ total, sum, slack, grain, nonzero }: LineSum, news: number): number {
  const unit = Number.isFinite(grain) ? grain : 1;
  const isExact = total === sum;
  const reach = isExact ? 0 : 2 * roundingReach(slack, nonzero);
  const bits = Math.log2((news + unit) / (reach + unit)) - (isExact ? 0 : ROUNDED_BITS);
  return Math.max(0, Math.min(MOST_BITS, bits));
}
