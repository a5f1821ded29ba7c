import { candidate, type Candidate } from './candidate';
import type { Field } from './field';
import { valueAt, type VectorSum } from './vectors';
import type { Wanting } from './walk';

const WINDOW = 40;
const MENDING_BITS = 10;
/** Lines in which the one vector must be what is wanting; one line proves nothing where there are more. */
const LEAST_LINES = 2;

/** Runs that want one vector more, or have one too many (sumandos salteados): an "of which" below its group, say. */
export function mended(field: Field, { total, terms }: VectorSum, wanting: readonly Wanting[]): Candidate[] {
  if (wanting.length < Math.min(LEAST_LINES, field.vectors.width)) return [];
  const inside = new Set(terms);
  const [from, to] = [Math.max(0, total - WINDOW), Math.min(field.vectors.count - 1, total + WINDOW)];
  const found: (Candidate | null)[] = [];
  for (let vector = from; vector <= to; vector += 1) {
    field.budget.spent += 1;
    const isOne = inside.has(vector);
    if (vector === total || field.blank[vector] || !isWanting(field, vector, { wanting, sign: isOne ? -1 : 1 }))
      continue;
    const changed = isOne ? terms.filter((term) => term !== vector) : [...terms, vector];
    found.push(candidate(field, { total, terms: changed, kind: 'mended', price: MENDING_BITS }));
  }
  return found.filter((one) => one !== null);
}

interface Wanted {
  readonly wanting: readonly Wanting[];
  readonly sign: 1 | -1;
}

function isWanting({ vectors }: Field, vector: number, { wanting, sign }: Wanted): boolean {
  const fitting = wanting.filter(
    ({ line, amount, reach }) => Math.abs((valueAt(vectors, vector, line) || 0) - sign * amount) <= reach,
  );
  return fitting.length >= Math.max(1, Math.min(LEAST_LINES, wanting.length), wanting.length - 1);
}
