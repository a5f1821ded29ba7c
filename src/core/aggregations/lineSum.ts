import { valueAt, type VectorSum, type Vectors } from './vectors';

/** A sum in one line (suma en una línea): what stands as its total and what its terms give. */
export interface LineSum {
  readonly total: number;
  readonly sum: number;
  /** The widest half step that one of its numbers was rounded to. */
  readonly slack: number;
  /** The power of ten in which all of its numbers end. */
  readonly grain: number;
  /** Terms that are not zero, and those of them that rounding alone could not have made. */
  readonly nonzero: number;
  readonly plain: number;
  /** The last of the plain terms. */
  readonly single: number;
}

/** A number this many half steps large is more than rounding. */
const PLAIN_STEPS = 3;

/** The sum in one line; null where the total or every term is blank. */
export function lineSum(vectors: Vectors, { total, terms }: VectorSum, line: number): LineSum | null {
  const at = total * vectors.width + line;
  const target = vectors.values[at] ?? NaN;
  if (Number.isNaN(target)) return null;
  let [sum, slack, grain] = [0, vectors.slack[at] ?? 0, vectors.grain[at] ?? Infinity];
  let [present, nonzero, plain, single] = [0, 0, 0, -1];
  for (const term of terms) {
    const value = valueAt(vectors, term, line);
    if (Number.isNaN(value)) continue;
    present += 1;
    if (value === 0) continue;
    const cell = term * vectors.width + line;
    const half = vectors.slack[cell] ?? 0;
    slack = Math.max(slack, half);
    sum += value;
    grain = Math.min(grain, vectors.grain[cell] ?? Infinity);
    nonzero += 1;
    if (Math.abs(value) <= PLAIN_STEPS * half) continue;
    plain += 1;
    single = term;
  }
  return present === 0 ? null : { total: target, sum, slack, grain, nonzero, plain, single };
}

/** What binary numbers of that size lose when they are added. */
const BINARY_ERROR = 1e-14;

/** How far the sum of so many rounded numbers may lie from the rounded total: rounding one way throughout is rare. */
export function roundingReach(slack: number, terms: number): number {
  return slack * Math.min(terms + 1, 2 + 2 * Math.sqrt(terms + 1));
}

/** Whether a line's terms give its total, but for rounding. */
export function lineHolds({ total, sum, slack, nonzero }: LineSum): boolean {
  const size = Math.max(Math.abs(total), Math.abs(sum));
  return Math.abs(total - sum) <= roundingReach(slack, nonzero) + size * BINARY_ERROR;
}

/** A difference that is small beside the total: a figure mended by hand, a slip in its last digits. */
const NEAR = 0.01;

/** Whether a line misses its total by so little that, where the other lines hold, it is still that total. */
export function lineIsNear({ total, sum }: LineSum): boolean {
  return Math.abs(total - sum) <= NEAR * Math.abs(total);
}
