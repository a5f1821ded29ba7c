import type { SampleMatrix } from './sampleMatrix';

/** An equation between columns that a table's numbers satisfy row by row. Columns by index in the sample. */
export interface NumericIdentity {
  readonly kind: 'product' | 'sum';
  readonly result: number;
  readonly operands: readonly number[];
  /** Columns that a sum takes away: `G = D + E − F`. */
  readonly subtracted?: readonly number[];
  /** Share of the rows that are not all zero in which it holds. */
  readonly share: number;
  /** How many rows say something: result and at least two operands are not zero. */
  readonly support: number;
}

/** An equation to be tried, columns by index. */
export type Candidate = Pick<NumericIdentity, 'kind' | 'result' | 'operands' | 'subtracted'>;

/** Rows in which an identity must hold among those that say something, and how many must say something. */
const LEAST_SHARE = 0.7;
const LEAST_SUPPORT = 2;
/** Rows of the result that are tried first: a combination that fails them all is dropped. */
const PROBE = 5;
/** Columns between the terms of a regular block: 2 for planned and executed side by side. */
const STRIDES = [1, 2, 3, 4];
/** Fourteen sources is the longest block seen; a little more does no harm. */
const LONGEST_RUN = 24;

/**
 * Searches the identities a × b = c and Σ of a regular run of columns = c over a sample of rows. Cubic in the number of
 * numeric columns, independent of the number of rows; nearly every combination ends after the first rows of its result.
 * `families` are columns that may add up though they stand far apart: one a year under the same heading.
 */
export function numericIdentities(matrix: SampleMatrix, families: readonly (readonly number[])[]): NumericIdentity[] {
  const search = new IdentitySearch(matrix);
  const sums = search.sums(search.blocks());
  const again = search.sums([...families, ...runsOf(resultsOf(sums))]);
  return [...search.products(), ...distinct([...sums, ...again])];
}

function resultsOf(identities: readonly NumericIdentity[]): number[] {
  return [...new Set(identities.map(({ result }) => result))].sort((a, b) => a - b);
}

/** Every run of three or more neighbours of a list: totals of years, wherever they stand, may add to a total of all. */
function runsOf(columns: readonly number[]): number[][] {
  return columns.flatMap((_, first) =>
    columns.slice(first + 2, first + LONGEST_RUN).map((_last, more) => columns.slice(first, first + 3 + more)),
  );
}

function distinct(identities: readonly NumericIdentity[]): NumericIdentity[] {
  return [...new Map(identities.map((each) => [`${each.result}=${each.operands.join()}`, each])).values()];
}

/** How well an equation holds over the rows of a sample; null when it does not, or too few rows speak. */
export function testIdentity(matrix: SampleMatrix, candidate: Candidate): NumericIdentity | null {
  return candidate.kind === 'product' ? testProduct(matrix, candidate) : testSum(matrix, candidate);
}

class IdentitySearch {
  /** Indexes of the columns that have something in at least two rows. */
  private readonly columns: readonly number[];
  /** By column index: the first rows in which it has something. */
  private readonly probes: readonly (readonly number[])[];

  constructor(private readonly matrix: SampleMatrix) {
    const filled = matrix.values.map((values) => rowsWithNumbers(values));
    this.columns = filled.flatMap((rows, index) => (rows.length >= LEAST_SUPPORT ? [index] : []));
    this.probes = filled.map((rows) => spreadOf(rows, PROBE));
  }

  products(): NumericIdentity[] {
    const found: NumericIdentity[] = [];
    for (const result of this.columns) {
      for (const a of this.columns) {
        if (a === result) continue;
        for (const b of this.columns) {
          if (b <= a || b === result || !this.mayMultiply(result, a, b)) continue;
          const identity = testProduct(this.matrix, { kind: 'product', result, operands: [a, b] });
          if (identity) found.push(identity);
        }
      }
    }
    return found;
  }

  sums(blocks: Iterable<readonly number[]>): NumericIdentity[] {
    const found: NumericIdentity[] = [];
    for (const operands of blocks) {
      const total = this.totalOf(operands);
      for (const result of this.columns) {
        if (operands.includes(result) || !this.mayAdd(result, total)) continue;
        const identity = testSum(this.matrix, { kind: 'sum', result, operands });
        if (identity) found.push(identity);
      }
    }
    return found;
  }

  /** Every pair, and every run of columns at a regular distance. */
  *blocks(): Iterable<readonly number[]> {
    const { columns } = this;
    for (let first = 0; first < columns.length; first += 1) {
      for (let second = first + 1; second < columns.length; second += 1) yield picked(columns, [first, second]);
      for (const stride of STRIDES) {
        const run = [first, first + stride];
        for (let next = first + 2 * stride; next < columns.length && run.length < LONGEST_RUN; next += stride) {
          run.push(next);
          yield picked(columns, run);
        }
      }
    }
  }

  private totalOf(operands: readonly number[]): Float64Array {
    const total = new Float64Array(this.matrix.rows.length);
    for (const operand of operands) {
      const values = this.matrix.values[operand];
      for (let row = 0; row < total.length; row += 1) total[row] = (total[row] ?? 0) + (values?.[row] ?? 0);
    }
    return total;
  }

  private mayAdd(result: number, total: Float64Array): boolean {
    const stated = this.matrix.values[result];
    const rows = this.probes[result] ?? [];
    for (const row of rows) if (isSum(stated?.[row] ?? NaN, total[row] ?? NaN, 1)) return true;
    return false;
  }

  private mayMultiply(result: number, a: number, b: number): boolean {
    const [c, x, y] = [this.matrix.values[result], this.matrix.values[a], this.matrix.values[b]];
    const rows = this.probes[result] ?? [];
    for (const row of rows) if (isProduct(c?.[row] ?? NaN, x?.[row] ?? NaN, y?.[row] ?? NaN)) return true;
    return false;
  }
}

function picked(columns: readonly number[], indexes: readonly number[]): number[] {
  return indexes.map((index) => columns[index] ?? 0);
}

function rowsWithNumbers(values: Float64Array): number[] {
  const rows: number[] = [];
  values.forEach((value, row) => {
    if (value !== 0 && !Number.isNaN(value)) rows.push(row);
  });
  return rows;
}

function spreadOf(rows: readonly number[], most: number): number[] {
  if (rows.length <= most) return [...rows];
  return Array.from({ length: most }, (_, at) => rows[Math.floor((at * rows.length) / most)] ?? 0);
}

function testProduct({ values, rows }: SampleMatrix, candidate: Candidate): NumericIdentity | null {
  const [c, p, q] = [candidate.result, ...candidate.operands].map((column) => values[column]);
  if (!c || !p || !q) return null;
  const tally = { support: 0, said: 0, holds: 0 };
  let telling = 0;
  for (let row = 0; row < rows.length; row += 1) {
    const [product, x, y] = [c[row] ?? 0, p[row] ?? 0, q[row] ?? 0];
    const said = product * x * y;
    if (said === 0 || Number.isNaN(said)) continue;
    tally.support += 1;
    if (!isProduct(product, x, y)) continue;
    tally.holds += 1;
    if (x !== 1 && y !== 1) telling += 1;
  }
  return telling > 0 ? accepted(candidate, { ...tally, said: tally.support }) : null;
}

/** Whether c = x × y, to a unit price that was rounded to the peso before multiplying. */
function isProduct(c: number, x: number, y: number): boolean {
  const residue = Math.abs(c - x * y);
  if (residue <= Math.abs(c) * 1e-9) return true;
  return residue <= Math.min(0.5 * Math.min(Math.abs(x), Math.abs(y)), Math.abs(c) * 1e-3);
}

function testSum({ values, rows }: SampleMatrix, candidate: Candidate): NumericIdentity | null {
  const stated = values[candidate.result];
  const { operands, subtracted = [] } = candidate;
  const terms = [...operands, ...subtracted].map((operand) => values[operand] ?? new Float64Array());
  if (!stated) return null;
  const tally = new SumTally(terms.length);
  for (let row = 0; row < rows.length; row += 1) {
    let sum = 0;
    for (let at = 0; at < terms.length; at += 1) {
      const term = terms[at]?.[row] ?? NaN;
      sum += at < operands.length ? term : -term;
    }
    const value = stated[row] ?? NaN;
    if (Number.isNaN(value + sum) || (value === 0 && sum === 0)) continue;
    tally.count(terms, row, isSum(value, sum, terms.length));
  }
  return tally.everyTermEarned() ? accepted(candidate, tally) : null;
}

/** How often a sum held, over all and for each of its terms: a term that is present must usually be what makes it hold. */
class SumTally {
  /** Rows in which at least two terms are present. */
  support = 0;
  said = 0;
  holds = 0;
  private readonly present: Int32Array;
  private readonly earned: Int32Array;

  constructor(terms: number) {
    this.present = new Int32Array(terms);
    this.earned = new Int32Array(terms);
  }

  count(terms: readonly Float64Array[], row: number, held: boolean): void {
    let filled = 0;
    for (let at = 0; at < terms.length; at += 1) {
      if (terms[at]?.[row] === 0) continue;
      filled += 1;
      this.present[at] = (this.present[at] ?? 0) + 1;
      if (held) this.earned[at] = (this.earned[at] ?? 0) + 1;
    }
    this.said += 1;
    if (filled >= 2) this.support += 1;
    if (held) this.holds += 1;
  }

  everyTermEarned(): boolean {
    return this.present.every((count, at) => count > 0 && (this.earned[at] ?? 0) >= count * LEAST_SHARE);
  }
}

/** Whether a stated number is a sum, but for the cents that each term may have lost. */
export function isSum(value: number, sum: number, terms: number): boolean {
  return Math.abs(value - sum) <= Math.max(0.006 * terms, Math.abs(value) * 1e-11);
}

interface Tally {
  readonly support: number;
  /** Rows that say anything at all, and those of them in which the equation holds. */
  readonly said: number;
  readonly holds: number;
}

function accepted(candidate: Candidate, { support, said, holds }: Tally): NumericIdentity | null {
  if (support < LEAST_SUPPORT || holds < said * LEAST_SHARE) return null;
  return { ...candidate, support, share: holds / said };
}
