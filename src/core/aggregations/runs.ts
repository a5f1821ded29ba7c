import { candidate, type Candidate } from './candidate';
import { gapBetween, type Field } from './field';
import { mended } from './mended';
import { Walk } from './walk';

/** Vectors by their place, ascending; what is left out of them is skipped over. */
export type Order = readonly number[];

/** Among which vectors runs are looked for, which may be totals, and whether a run that wants one vector is mended. */
export interface RunSearch {
  readonly order: Order;
  readonly totals: Order;
  readonly mends: boolean;
}

/** Sums of vectors that stand next to their total (sumandos contiguos), after it or before it. */
export function adjacentRuns(field: Field, { order, totals, mends }: RunSearch): Candidate[] {
  return totals.flatMap((total) => {
    const at = placeOf(order, total);
    const after = order[at] === total ? at + 1 : at;
    const walk = new Walk(field, total);
    return [
      ...runsFrom(field, order, { total, mends, from: after, step: 1, walk }),
      ...runsFrom(field, order, { total, mends, from: at - 1, step: -1, walk: walk.restart() }),
    ];
  });
}

/** The first place in an order whose vector is not below a given one. */
function placeOf(order: Order, vector: number): number {
  let [low, high] = [0, order.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((order[middle] ?? 0) < vector) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface RunStart {
  readonly total: number;
  readonly from: number;
  readonly step: 1 | -1;
  readonly mends: boolean;
  readonly walk: Walk;
}

/** Ends of runs that give the total one after another: zeros and figures within rounding; the first few will do. */
const MOST_ENDS = 3;

function runsFrom(field: Field, order: Order, { total, from, step, mends, walk }: RunStart): Candidate[] {
  const [terms, found]: [number[], (Candidate | null)[]] = [[], []];
  let [gaps, ends, before] = [0, 0, total];
  for (let at = from; at >= 0 && at < order.length; at += step) {
    const term = order[at] ?? 0;
    if (gapBetween(field, before, term)) gaps += 1;
    before = term;
    terms.push(term);
    const goesOn = walk.add(term);
    const next = order[at + step];
    const closes = next === undefined || gapBetween(field, term, next);
    const holds = walk.holds();
    ends = holds ? ends + 1 : 0;
    if (holds && (ends <= MOST_ENDS || closes || walk.isExact())) {
      const price = priceOf({ length: terms.length, gaps, closes, step }) - (step * field.lean) / 2;
      found.push(candidate(field, { total, terms: [...terms], kind: 'run', price }));
    } else if (mends && closes && !holds) found.push(...mended(field, { total, terms: [...terms] }, walk.wanting()));
    if (!goesOn) break;
  }
  return found.filter((one) => one !== null);
}

const RUN_BITS = 3;
const GAP_BITS = 0.7;
const MOST_GAPS = 6;
/** Totals stand below their terms a little more often than above them. */
const ABOVE_BITS = 0.3;

interface RunShape {
  readonly length: number;
  readonly gaps: number;
  readonly closes: boolean;
  readonly step: 1 | -1;
}

/** A run that ends where the table has a gap is named by that; another one by its length. */
function priceOf({ length, gaps, closes, step }: RunShape): number {
  const end = closes ? 0 : Math.log2(length);
  return RUN_BITS + GAP_BITS * Math.min(gaps, MOST_GAPS) + end + (step > 0 ? ABOVE_BITS : 0);
}
