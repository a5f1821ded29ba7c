import { isSum, testIdentity, type Candidate, type NumericIdentity } from './numericIdentities';
import type { SampleMatrix } from './sampleMatrix';

/** Share of the rows of a column in which it must be what the sum lacks: where it is there and nothing lacks it is no term. */
const EXPLAINING_SHARE = 0.8;
/** Rows that a column must explain to be a term; beside the others one row is enough. */
const FEWEST_ROWS = 2;
/** Terms that are added to one sum. */
const MOST_TERMS = 4;
/**
 * A sum with the columns that most rows leave empty (términos que casi siempre valen cero): a source or a reduction that
 * few rows use. Where the rows that do not add up lack just what such a column holds, the sum that always holds has it as
 * a term. The same identity when no column does.
 */
export function withRareTerms(matrix: SampleMatrix, found: NumericIdentity): NumericIdentity {
  let best = found;
  for (let added = 0; best.share < 1 && added < MOST_TERMS; added += 1) {
    const longer = extended(matrix, best);
    if (longer === null || longer.share <= best.share) return best;
    best = longer;
  }
  return best;
}

function extended(matrix: SampleMatrix, found: NumericIdentity): NumericIdentity | null {
  const lacking = lackOf(matrix, found);
  let best: NumericIdentity | null = null;
  for (let column = 0; column < matrix.values.length; column += 1) {
    if (column === found.result || found.operands.includes(column) || found.subtracted?.includes(column)) continue;
    for (const sign of [1, -1] as const) {
      if (!explains(matrix, { found, lacking, column, sign })) continue;
      const tried = testIdentity(matrix, joined(found, column, sign));
      if (tried && tried.share > (best?.share ?? found.share)) best = tried;
    }
  }
  return best;
}

function joined({ kind, result, operands, subtracted = [] }: Candidate, column: number, sign: 1 | -1): Candidate {
  const ascending = (columns: readonly number[]): number[] => [...columns].sort((a, b) => a - b);
  return sign === 1
    ? { kind, result, operands: ascending([...operands, column]), subtracted }
    : { kind, result, operands, subtracted: ascending([...subtracted, column]) };
}

/** By row, what the stated side has beyond the terms: 0 where it adds up, NaN where a cell is no number. */
export function lackOf({ values, rows }: SampleMatrix, { result, operands, subtracted = [] }: Candidate): Float64Array {
  return Float64Array.from(rows, (_, row) => {
    const stated = values[result]?.[row] ?? NaN;
    let sum = 0;
    for (const operand of operands) sum += values[operand]?.[row] ?? NaN;
    for (const operand of subtracted) sum -= values[operand]?.[row] ?? NaN;
    return isSum(stated, sum, operands.length) ? 0 : stated - sum;
  });
}

interface Lacking {
  readonly found: NumericIdentity;
  readonly lacking: Float64Array;
  readonly column: number;
  readonly sign: 1 | -1;
}

function explains({ values, columns }: SampleMatrix, { found, lacking, column, sign }: Lacking): boolean {
  const term = values[column];
  let present = 0;
  let explained = 0;
  lacking.forEach((lack, row) => {
    const value = term?.[row] ?? 0;
    if (value === 0 || Number.isNaN(lack)) return;
    present += 1;
    if (lack !== 0 && isSum(lack, sign * value, found.operands.length)) explained += 1;
  });
  const least = isBeside(columns, { found, column }) ? 1 : FEWEST_ROWS;
  return explained >= least && explained >= present * EXPLAINING_SHARE;
}

/** Whether a column stands among the terms, or next to them. */
function isBeside(columns: readonly number[], { found, column }: Pick<Lacking, 'found' | 'column'>): boolean {
  const places = found.operands.map((operand) => columns[operand] ?? 0);
  const place = columns[column] ?? 0;
  return place >= Math.min(...places) - 1 && place <= Math.max(...places) + 1;
}
