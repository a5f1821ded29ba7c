import type { Candidate, NumericIdentity } from './numericIdentities';

/**
 * The identities without those that are another one with a term left out: of two that agree in every column that the
 * first one has, whichever of them is called the result, the one that holds on more rows is meant.
 */
export function withoutLooser<Found extends NumericIdentity>(identities: readonly Found[]): Found[] {
  const vectors = new Map(identities.map((identity) => [identity, vectorOf(identity)]));
  return identities.filter((one) => {
    const own = vectors.get(one);
    if (one.kind !== 'sum' || one.share === 1 || !own) return true;
    return !identities.some(
      (other) => other.kind === 'sum' && other.share > one.share && isPartOf(own, vectors.get(other) ?? own),
    );
  });
}

function vectorOf({ result, operands, subtracted = [] }: Candidate): ReadonlyMap<number, number> {
  const signed = (columns: readonly number[], sign: number): [number, number][] =>
    columns.map((column) => [column, sign]);
  return new Map([[result, -1], ...signed(operands, 1), ...signed(subtracted, -1)]);
}

/** Whether a vector has the columns of another, with their signs or with all of them turned, and more. */
function isPartOf(part: ReadonlyMap<number, number>, whole: ReadonlyMap<number, number>): boolean {
  if (whole.size <= part.size) return false;
  return [1, -1].some((turn) => [...part].every(([column, sign]) => whole.get(column) === sign * turn));
}
