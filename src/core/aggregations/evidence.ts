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
/** The same where most lines miss by little: what it takes to say so, and what one line says at most. */
const NOISE_BITS = 10;
const MOST_NEAR_BITS = 10;
/** A difference that rounding explains says less than exact agreement. */
const ROUNDED_BITS = 1;
/** What the lines of a table say at least in which no sum was found yet. */
const LEAST_TRUST = 0.3;

/** How lines are weighed: how far each is known to add up, and whether a sum may miss by little in most of them. */
export interface Weighing {
  readonly additive: Float64Array;
  readonly isNoisy?: boolean;
}

/**
 * Weighs a sum over all lines. `additive` says of each line how far its numbers are known to add up, 0 to 1. Each line
 * counts by what it adds to the one before it: lines that repeat one another say it once.
 */
export function weigh(vectors: Vectors, sum: VectorSum, { additive, isNoisy = false }: Weighing): Evidence {
  const [held, near, failed]: [number[], number[], number[]] = [[], [], []];
  const singles = new Map<number, number>();
  let [bits, before, noisy] = [0, -1, 0];
  for (let line = 0; line < vectors.width; line += 1) {
    const here = lineSum(vectors, sum, line);
    if (!here || isIdleLine(here)) continue;
    const trust = additive[line] ?? 1;
    if (!lineHolds(here)) {
      const isNear = lineIsNear(here);
      (isNear ? near : failed).push(line);
      if (isNear) noisy += nearness(here) * Math.min(1, LEAST_TRUST + trust);
      else bits -= FAILURE_BITS * trust;
      continue;
    }
    const gain = gainOf(here, newsOf(vectors, sum, { line, before })) * Math.min(1, LEAST_TRUST + trust);
    bits += told(here, gain, singles);
    held.push(line);
    before = line;
  }
  bits += isNoisy && near.length > held.length ? noisy - NOISE_BITS : -NEAR_BITS * near.length;
  return { bits: bits + singlesBits(singles), held, near, failed };
}

/** What a line says that misses by little, where most do: figures that were deflated, smoothed or mended one by one. */
function nearness({ total, sum, plain }: LineSum): number {
  return plain < 2
    ? -NEAR_BITS
    : Math.min(MOST_NEAR_BITS, Math.log2(Math.abs(total / (2 * (total - sum))))) - NEAR_BITS;
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

/**
 * How much a line's numbers differ from those of the line before that held, and from any multiple of them: of figures that
 * all grow alike, a table of multiples, one line says what all do.
 */
function newsOf(
  vectors: Vectors,
  { total, terms }: VectorSum,
  { line, before }: { readonly line: number; readonly before: number },
): number {
  const was = (vector: number): number => (before < 0 ? 0 : valueAt(vectors, vector, before) || 0);
  const now = (vector: number): number => valueAt(vectors, vector, line) || 0;
  const factor = was(total) === 0 ? 0 : now(total) / was(total);
  let [size, change, turn] = [0, 0, 0];
  for (const vector of [total, ...terms]) {
    size = Math.max(size, Math.abs(now(vector)));
    change = Math.max(change, Math.abs(now(vector) - was(vector)));
    turn = Math.max(turn, Math.abs(now(vector) - factor * was(vector)));
  }
  return before < 0 ? size : Math.min(size, change, turn);
}

function gainOf({ total, sum, slack, grain, nonzero }: LineSum, news: number): number {
  const unit = Number.isFinite(grain) ? grain : 1;
  const isExact = total === sum;
  const reach = isExact ? 0 : 2 * roundingReach(slack, nonzero);
  const bits = Math.log2((news + unit) / (reach + unit)) - (isExact ? 0 : ROUNDED_BITS);
  return Math.max(0, Math.min(MOST_BITS, bits));
}
