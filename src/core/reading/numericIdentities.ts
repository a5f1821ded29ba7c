import type { SampleMatrix } from './sampleMatrix';

/** An equation between columns that a table's numbers satisfy row by row. Columns by index in the sample. */
export interface NumericIdentity {
  readonly kind: 'product' | 'sum';
  readonly result: number;
  readonly operands: readonly number[];
  /** Share of the rows that say something in which it holds. */
  readonly share: number;
  /** How many rows say something: result and two operands are not zero. */
  readonly support: number;
}

/** Rows in which an identity must hold among those that say something, and how many must say something. */
const LEAST_SHARE = 0.7;
const LEAST_SUPPORT = 2;
/** Rows looked at before a combination that fails most of them is dropped. */
const PROBE = 8;
/** Columns between the terms of a regular block: 2 for planned and executed side by side. */
const STRIDES = [1, 2, 3, 4] as const;

/**
 * Searches the identities a × b = c and Σ of a regular run of columns = c over a sample of rows. Cubic in the number of
 * numeric columns, independent of the number of rows; most combinations end after the first few rows.
 */
export function numericIdentities(matrix: SampleMatrix): NumericIdentity[] {
  return [...products(matrix), ...sums(matrix)];
}

function products(matrix: SampleMatrix): NumericIdentity[] {
  const found: NumericIdentity[] = [];
  const count = matrix.columns.length;
  for (let result = 0; result < count; result += 1) {
    for (let a = 0; a < count; a += 1) {
      for (let b = a + 1; b < count; b += 1) {
        if (a === result || b === result) continue;
        const identity = testProduct(matrix, { result, a, b });
        if (identity) found.push(identity);
      }
    }
  }
  return found;
}

function testProduct(
  { values, rows }: SampleMatrix,
  { result, a, b }: { result: number; a: number; b: number },
): NumericIdentity | null {
  const [c, p, q] = [values[result], values[a], values[b]];
  if (!c || !p || !q) return null;
  let support = 0;
  let holds = 0;
  let telling = 0;
  for (let row = 0; row < rows.length; row += 1) {
    const [product, x, y] = [c[row] ?? NaN, p[row] ?? NaN, q[row] ?? NaN];
    if (!(product !== 0 && x !== 0 && y !== 0) || Number.isNaN(product + x + y)) continue;
    support += 1;
    if (isProduct(product, x, y)) {
      holds += 1;
      if (x !== 1 && y !== 1) telling += 1;
    }
    if (support === PROBE && holds < PROBE / 2) return null;
  }
  return telling > 0 ? accepted({ kind: 'product', result, operands: [a, b], support, holds }) : null;
}

/** Whether c = x × y, to a unit price that was rounded to the peso before multiplying. */
function isProduct(c: number, x: number, y: number): boolean {
  const residue = Math.abs(c - x * y);
  return (
    residue <= Math.max(Math.abs(c) * 1e-9, Math.min(0.5 * Math.min(Math.abs(x), Math.abs(y)), Math.abs(c) * 1e-3))
  );
}

function sums(matrix: SampleMatrix): NumericIdentity[] {
  const found: NumericIdentity[] = [];
  for (const stride of STRIDES) {
    for (let first = 0; first < matrix.columns.length; first += 1) found.push(...runsFrom(matrix, first, stride));
  }
  found.push(...pairSums(matrix));
  return withoutDuplicates(found);
}

/** All runs that begin at a column, each grown by one term at a time with its row sums. */
function runsFrom(matrix: SampleMatrix, first: number, stride: number): NumericIdentity[] {
  const found: NumericIdentity[] = [];
  const total = Float64Array.from(matrix.values[first] ?? []);
  const terms = Uint8Array.from(total, (value) => (value === 0 ? 0 : 1));
  const operands = [first];
  for (let next = first + stride; next < matrix.columns.length && operands.length < LONGEST_RUN; next += stride) {
    const values = matrix.values[next];
    if (!values) break;
    operands.push(next);
    for (let row = 0; row < total.length; row += 1) {
      const value = values[row] ?? NaN;
      total[row] = (total[row] ?? 0) + value;
      if (value !== 0) terms[row] = (terms[row] ?? 0) + 1;
    }
    if (operands.length > 2 || stride === 1)
      found.push(...resultsOf(matrix, { operands: [...operands], total, terms }));
  }
  return found;
}

/** Fourteen sources is the longest block seen; a little more does no harm. */
const LONGEST_RUN = 24;

function* pairSums(matrix: SampleMatrix): Iterable<NumericIdentity> {
  const { columns, values } = matrix;
  for (let a = 0; a < columns.length; a += 1) {
    for (let b = a + 2; b < columns.length; b += 1) {
      const total = Float64Array.from(values[a] ?? [], (value, row) => value + (values[b]?.[row] ?? NaN));
      const terms = Uint8Array.from(
        values[a] ?? [],
        (value, row) => (value === 0 ? 0 : 1) + ((values[b]?.[row] ?? 0) === 0 ? 0 : 1),
      );
      yield* resultsOf(matrix, { operands: [a, b], total, terms });
    }
  }
}

interface Summed {
  readonly operands: readonly number[];
  readonly total: Float64Array;
  /** By row: how many of the operands are not zero. */
  readonly terms: Uint8Array;
}

function* resultsOf({ columns, values }: SampleMatrix, summed: Summed): Iterable<NumericIdentity> {
  for (let result = 0; result < columns.length; result += 1) {
    if (summed.operands.includes(result)) continue;
    const identity = testSum(values[result] ?? new Float64Array(), summed, result);
    if (identity) yield identity;
  }
}

function testSum(stated: Float64Array, { operands, total, terms }: Summed, result: number): NumericIdentity | null {
  let support = 0;
  let holds = 0;
  let trivial = 0;
  for (let row = 0; row < stated.length; row += 1) {
    const value = stated[row] ?? NaN;
    const sum = total[row] ?? NaN;
    if (Number.isNaN(value) || Number.isNaN(sum) || (value === 0 && sum === 0)) continue;
    const equal = Math.abs(value - sum) <= Math.max(0.006 * operands.length, Math.abs(value) * 1e-11);
    if ((terms[row] ?? 0) < 2) {
      trivial += equal ? 0 : 1;
      continue;
    }
    support += 1;
    if (equal) holds += 1;
    if (support === PROBE && holds < PROBE / 2) return null;
  }
  return trivial > support ? null : accepted({ kind: 'sum', result, operands, support, holds });
}

interface Counted {
  readonly kind: 'product' | 'sum';
  readonly result: number;
  readonly operands: readonly number[];
  readonly support: number;
  readonly holds: number;
}

function accepted({ holds, ...identity }: Counted): NumericIdentity | null {
  const share = identity.support === 0 ? 0 : holds / identity.support;
  if (identity.support < LEAST_SUPPORT || share < LEAST_SHARE) return null;
  return { ...identity, share };
}

function withoutDuplicates(identities: readonly NumericIdentity[]): NumericIdentity[] {
  const seen = new Map<string, NumericIdentity>();
  for (const identity of identities)
    seen.set(`${identity.kind}:${identity.result}=${identity.operands.join()}`, identity);
  return [...seen.values()];
}
