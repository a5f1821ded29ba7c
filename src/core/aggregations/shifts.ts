import { candidate, type Candidate } from './candidate';
import type { Field } from './field';
import type { VectorSum } from './vectors';

const FARTHEST = 12;
const SHIFT_BITS = 4;

/** Sums of the shape of a known one, moved (sumas paralelas): where column 1 is 4 + 7 + 10, column 2 may be 5 + 8 + 11. */
export function shifts(field: Field, known: readonly VectorSum[]): Candidate[] {
  const distances = Array.from({ length: FARTHEST }, (_, at) => at + 1);
  return known.flatMap(({ total, terms }) =>
    distances
      .flatMap((far) => [far, -far])
      .flatMap((by) => {
        const moved = terms.map((term) => term + by);
        if ([total + by, ...moved].some((vector) => field.blank[vector] !== false)) return [];
        const price = SHIFT_BITS + Math.log2(Math.abs(by));
        return candidate(field, { total: total + by, terms: moved, kind: 'shift', price }) ?? [];
      }),
  );
}
