import { candidate, type Candidate } from './candidate';
import type { Field } from './field';
import type { Order } from './runs';
import { isNonzeroAt, valueAt } from './vectors';

const WINDOW = 60;
const PAIR_BITS = 3;

/** Sums of two vectors anywhere near their total (sumas de dos): what is left of two groups, a difference read as a sum. */
export function pairs(field: Field, order: Order): Candidate[] {
  return order.flatMap((total, at) => {
    const near = order.slice(Math.max(0, at - WINDOW), at + WINDOW + 1);
    const price = PAIR_BITS + Math.log2((near.length * near.length) / 2 + 1);
    const seen = new Map<string, readonly number[]>();
    for (const line of field.probes[total] ?? [])
      for (const terms of pairsIn(field, near, { total, line })) seen.set(terms.join(), terms);
    return [...seen.values()].flatMap((terms) => candidate(field, { total, terms, kind: 'pair', price }) ?? []);
  });
}

interface Place {
  readonly total: number;
  readonly line: number;
}

/** Pairs that give the total in one line: from both ends of the numbers by size. */
function pairsIn({ vectors, budget }: Field, near: Order, { total, line }: Place): number[][] {
  const value = (vector: number): number => valueAt(vectors, vector, line);
  const sorted = near.filter((vector) => vector !== total && isNonzeroAt(vectors, vector, line));
  sorted.sort((a, b) => value(a) - value(b));
  budget.spent += sorted.length;
  const target = value(total);
  const reach = 3 * (vectors.slack[total * vectors.width + line] ?? 0);
  const found: number[][] = [];
  let high = sorted.length - 1;
  for (const [low, a] of sorted.entries()) {
    while (high > low && value(a) + value(sorted[high] ?? 0) > target + reach) high -= 1;
    for (let at = high; at > low && value(a) + value(sorted[at] ?? 0) >= target - reach; at -= 1)
      found.push([a, sorted[at] ?? 0].sort((x, y) => x - y));
  }
  return found;
}
