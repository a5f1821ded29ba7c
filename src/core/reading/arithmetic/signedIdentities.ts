import { testIdentity, type Candidate, type NumericIdentity } from './numericIdentities';
import { lackOf } from './rareTerms';
import type { SampleMatrix } from './sampleMatrix';

/** Terms of a sum with signs that are looked for, and rows of it that are tried before all are. */
const LONGEST_SIGNED = 6;
const PROBES = 6;

/** A sum that two rows show at least. */
const FEWEST_ROWS = 2;

/**
 * Sums with signs of the columns just before the one that states them (saldos): initial plus additions less reductions,
 * credits and counter-credits. Every pattern of signs of a few neighbours, on the rows that say most about it.
 */
export function signedIdentities(matrix: SampleMatrix): NumericIdentity[] {
  return matrix.values.flatMap((stated, result) => {
    const probes = probesOf(stated);
    if (probes.length < FEWEST_ROWS) return [];
    return signedRuns(result).flatMap((candidate) => {
      if (!mayHold(matrix, candidate, probes)) return [];
      const found = testIdentity(matrix, candidate);
      return found && found.share >= LEAST_SIGNED_SHARE ? [found] : [];
    });
  });
}

/** Signs are many, so that chance is too: nearly every row must agree. */
const LEAST_SIGNED_SHARE = 0.9;

function* runLengths(result: number): Iterable<number> {
  for (let length = 3; length <= Math.min(LONGEST_SIGNED, result); length += 1) yield length;
}

function signedRuns(result: number): Candidate[] {
  return [...runLengths(result)].flatMap((length) => {
    const run = Array.from({ length }, (_, at) => result - length + at);
    // The first is what the others are added to and taken from.
    return Array.from({ length: 2 ** (length - 1) - 2 }, (_, at) => at + 1).map((signs): Candidate => {
      const isMinus = (at: number): boolean => at > 0 && ((signs >> (at - 1)) & 1) === 1;
      return {
        ...{ kind: 'sum', result },
        operands: run.filter((_, at) => !isMinus(at)),
        subtracted: run.filter((_, at) => isMinus(at)),
      };
    });
  });
}

function probesOf(stated: Float64Array): number[] {
  const rows = [...stated.keys()].filter((row) => stated[row] !== 0 && !Number.isNaN(stated[row]));
  const step = Math.max(1, Math.floor(rows.length / PROBES));
  return rows.filter((_, at) => at % step === 0).slice(0, PROBES);
}

/** Whether most of the rows that are tried first hold: one of them may be wrong. */
function mayHold(matrix: SampleMatrix, candidate: Candidate, probes: readonly number[]): boolean {
  const lacking = lackOf({ ...matrix, rows: probes, values: picked(matrix, probes) }, candidate);
  return lacking.filter((lack) => lack === 0).length >= probes.length - 1;
}

function picked({ values }: SampleMatrix, rows: readonly number[]): Float64Array[] {
  return values.map((column) => Float64Array.from(rows, (row) => column[row] ?? NaN));
}
