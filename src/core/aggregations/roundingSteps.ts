/** The cells that {@link widenSlack} looks at and the halves of a step that it widens. */
export interface RoundedCells {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
  readonly slack: Float64Array;
}

/**
 * Whole numbers of a row or column that are all multiples of five, of three or of a hundred were rounded to it (cifras
 * redondeadas), as offices of statistics do: their sums agree only to so much.
 */
export function widenSlack({ rows, columns, values, slack }: RoundedCells): void {
  const rowOf = (row: number): Float64Array => values.subarray(row * columns, (row + 1) * columns);
  const columnOf = (column: number): Float64Array =>
    Float64Array.from({ length: rows }, (_, row) => values[row * columns + column] ?? NaN);
  const byRow = Array.from({ length: rows }, (_, row) => stepOf(rowOf(row)));
  const byColumn = Array.from({ length: columns }, (_, column) => stepOf(columnOf(column)));
  for (const [at, value] of values.entries()) {
    const step = Math.max(byRow[Math.floor(at / columns)] ?? 1, byColumn[at % columns] ?? 1);
    if (value % step === 0) slack[at] = Math.max(slack[at] ?? 0, step / 2);
  }
}

const LEAST_NUMBERS = 4;
const LEAST_STEP_BITS = 8;
/** How many of them must be rounded to that step and no coarser one. */
const LEAST_FINE = 3;

/** What numbers were rounded to, when there are too many multiples of it for that to be chance; else 1. */
function stepOf(values: Float64Array): number {
  const seen = new Set<number>();
  let divisor = 0;
  for (const value of values) {
    if (Number.isNaN(value) || value === 0) continue;
    seen.add(value);
    divisor = greatestDivisor(Math.abs(value), divisor);
    if (divisor === 1) return 1;
  }
  const base = divisor === 0 ? 1 : baseOf(divisor);
  const fine = [...seen].filter((value) => value % (base * 10) !== 0).length;
  const isCertain = seen.size >= LEAST_NUMBERS && (seen.size - 1) * Math.log2(base) >= LEAST_STEP_BITS;
  return isCertain && fine >= LEAST_FINE ? base : 1;
}

/** The largest number that people round to and that divides a step: 3, 5, 10, 50, 100, 500… */
function baseOf(divisor: number): number {
  let ten = 1;
  while (divisor % (ten * 10) === 0) ten *= 10;
  if (divisor % (ten * 5) === 0) return ten * 5;
  return ten === 1 && divisor % 3 === 0 ? 3 : ten;
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}
