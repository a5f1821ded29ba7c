import { candidate, type Candidate } from './candidate';
import type { Field } from './field';

const MOST_TERMS = 60;
const REACH = 12;
/** What one term more or less costs to name. */
const CHANGE_BITS = 5;

/** The same sum with one term more or less (suma corregida), when that makes it hold in every line where it failed. */
export function refined(field: Field, sum: Candidate): Candidate {
  if (sum.failed.length + sum.near.length === 0 || sum.terms.length > MOST_TERMS) return sum;
  const price = sum.bits - sum.score + (field.hints[sum.total] ?? 0) + CHANGE_BITS;
  return variantsOf(field, sum).reduce<Candidate>((best, terms) => {
    const one = candidate(field, { ...sum, terms, price });
    return one && one.score > best.score && one.failed.length + one.near.length === 0 ? one : best;
  }, sum);
}

function variantsOf({ blank, vectors }: Field, { total, terms }: Candidate): number[][] {
  const less = terms.map((term) => terms.filter((other) => other !== term));
  const from = Math.max(0, Math.min(total, ...terms) - REACH);
  const to = Math.min(vectors.count - 1, Math.max(total, ...terms) + REACH);
  const near = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  const others = near.filter((vector) => vector !== total && !blank[vector] && !terms.includes(vector));
  return [...less, ...others.map((vector) => [...terms, vector])];
}
