import type { Candidate } from './candidate';
import { isBlank, type Vectors } from './vectors';

/** What tells where a range ends: which vectors bear a text, and which are totals. */
export interface RangeSigns {
  readonly labelled: (vector: number) => boolean;
  readonly isTotal: (vector: number) => boolean;
}

/**
 * The terms of a sum as the range that was meant (rango sumado), ascending. A run of figures next to its total is one
 * range, blanks within it and labelled ones after it, towards its total, included; a choice of totals is not.
 */
export function wholeRange(vectors: Vectors, sum: Candidate, { labelled, isTotal }: RangeSigns): readonly number[] {
  const blank = (vector: number): boolean => isBlank(vectors, vector, sum.held);
  const terms = [...sum.terms].sort((a, b) => a - b).filter((term) => !blank(term));
  if (sum.kind !== 'run' || terms.some(isTotal)) return terms;
  const [first = 0, last = 0] = [terms[0], terms.at(-1)];
  const between = last < sum.total ? range(last + 1, sum.total) : range(sum.total + 1, first);
  const span = range(first, last + 1);
  const isOneRange = between.every(blank) && span.every((vector) => blank(vector) || terms.includes(vector));
  if (!isOneRange || (terms.length === 2 && !span.every(labelled))) return terms;
  const further = last < sum.total ? between.findIndex((vector) => !labelled(vector)) : 0;
  return range(first, further < 0 ? sum.total : last + 1 + further);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}
