import type { Candidate } from './candidate';
import type { ChosenSums } from './chosenSums';
import type { Field } from './field';
import { adjacentRuns, type Order } from './runs';
import { isBlank, isNonzeroAt, valueAt } from './vectors';

/** Which of several vectors with the same numbers stands for them: the first, where totals stand above, or the last. */
type Kept = 'first' | 'last';

/** An order in which copies that follow one another stand once, and for each that was kept the copy next to it. */
interface Thinned {
  readonly order: Order;
  readonly copyOf: ReadonlyMap<number, number>;
}

/**
 * Runs over groups some of which have one term only (grupos de un solo sumando): such a total has the numbers of its term,
 * and the term would be counted beside it. That the sum holds with one of the two shows which is the total.
 */
export function runsOverCopies(field: Field, order: Order, chosen: ChosenSums): Candidate[] {
  return (['last', 'first'] as const).flatMap((kept) => {
    const { order: thinned, copyOf } = thin(field, order, kept);
    if (copyOf.size === 0) return [];
    const groups = thinned.filter((vector) => chosen.isTotal(vector) || copyOf.has(vector));
    const runs = [thinned, groups].flatMap((over) => adjacentRuns(field, { order: over, totals: over, mends: false }));
    return runs
      .filter(({ terms }) => terms.some((term) => copyOf.has(term)) && agrees(terms, { chosen, kept }))
      .map((run) => ({ ...run, copies: copiesIn(run, copyOf) }));
  });
}

/** Whether the other totals among the terms stand on the side of their own terms on which the copies are taken to. */
function agrees(terms: readonly number[], { chosen, kept }: { chosen: ChosenSums; kept: Kept }): boolean {
  const sides = terms.map((term) => chosen.sideOf(term)).filter((side) => side !== 0);
  const side = kept === 'first' ? 1 : -1;
  return sides.length > 0 && 2 * sides.filter((one) => one === side).length > sides.length;
}

function copiesIn({ terms }: Candidate, copyOf: ReadonlyMap<number, number>): { total: number; terms: number[] }[] {
  return terms.flatMap((total) => {
    const term = copyOf.get(total);
    return term === undefined ? [] : [{ total, terms: [term] }];
  });
}

function thin(field: Field, order: Order, kept: Kept): Thinned {
  const stays: number[] = [];
  const copyOf = new Map<number, number>();
  for (const vector of order) {
    const at = stays.findLastIndex((one) => !isZero(field, one));
    const before = stays[at];
    if (before === undefined || isZero(field, vector) || !isCopy(field, before, vector)) {
      stays.push(vector);
      continue;
    }
    // What is zero between a vector and its copy belongs to the copy's own sum.
    stays.length = at + 1;
    if (kept === 'last') {
      stays[at] = vector;
      copyOf.delete(before);
      copyOf.set(vector, before);
    } else if (!copyOf.has(before)) copyOf.set(before, vector);
  }
  return { order: stays, copyOf };
}

/** Whether two vectors have the same numbers wherever both have one, not all of them zero. */
function isCopy({ vectors }: Field, a: number, b: number): boolean {
  let [same, other] = [0, 0];
  for (let line = 0; line < vectors.width; line += 1) {
    const [x, y] = [valueAt(vectors, a, line), valueAt(vectors, b, line)];
    if (Number.isNaN(x) || Number.isNaN(y)) continue;
    if (x !== y) other += 1;
    else if (x !== 0) same += 1;
  }
  return same > 0 && other === 0;
}

function isZero({ vectors }: Field, vector: number): boolean {
  if (isBlank(vectors, vector)) return true;
  for (let line = 0; line < vectors.width; line += 1) if (isNonzeroAt(vectors, vector, line)) return false;
  return true;
}
