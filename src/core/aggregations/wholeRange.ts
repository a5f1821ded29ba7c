import type { Candidate } from './candidate';
import { isBlank, isNonzeroAt, type Vectors } from './vectors';

/**
 * What tells where a range ends: which vectors bear a label, are known to bear none, may stand between a range and its
 * total, and are totals.
 */
export interface RangeSigns {
  readonly labelled: (vector: number) => boolean;
  readonly isBare: (vector: number) => boolean;
  readonly mayEnd: (vector: number) => boolean;
  readonly isTotal: (vector: number) => boolean;
}

/**
 * The terms of a sum as the range that was meant (rango sumado), ascending. A run of figures next to its total is one
 * range, blanks within it included, and after it, towards its total, those that are lines of the table. A choice of
 * totals is no range.
 */
export function wholeRange(vectors: Vectors, sum: Candidate, signs: RangeSigns): readonly number[] {
  const blank = (vector: number): boolean => isBlank(vectors, vector, [...sum.held, ...sum.near]);
  const terms = withoutBareEnd(vectors, sum, signs).filter((term) => !blank(term));
  if (sum.kind !== 'run') return terms;
  const [first = 0, last = 0] = [terms[0], terms.at(-1)];
  const isBelow = last < sum.total;
  const between = isBelow ? range(last + 1, sum.total) : range(sum.total + 1, first);
  const span = range(first, last + 1);
  const isOneRange = between.every(blank) && span.every((vector) => blank(vector) || terms.includes(vector));
  const isWritten = (vector: number): boolean => terms.includes(vector) || signs.mayEnd(vector);
  const isChoice =
    (terms.length === 2 && !span.every(signs.labelled)) || (terms.some(signs.isTotal) && !span.every(isWritten));
  if (!isOneRange || isChoice) return terms;
  const further = isBelow ? between.findIndex((vector) => !signs.mayEnd(vector)) : 0;
  return range(first, further < 0 ? sum.total : last + 1 + further);
}

/** The terms ascending, without zeros next to the total that bear no label: a line drawn with a formula in it. */
function withoutBareEnd(vectors: Vectors, { kind, total, terms, held, near }: Candidate, signs: RangeSigns): number[] {
  const sorted = [...terms].sort((a, b) => a - b);
  const isDrawn = (vector = total): boolean =>
    vector !== total && signs.isBare(vector) && ![...held, ...near].some((line) => isNonzeroAt(vectors, vector, line));
  while (kind === 'run' && sorted.length > 2 && isDrawn(sorted.at(-1)) && (sorted.at(-1) ?? total) < total)
    sorted.pop();
  return sorted;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}
