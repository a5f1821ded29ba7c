import { candidate, type Candidate } from './candidate';
import { gapBetween, isIdle, type Field } from './field';
import type { Order } from './runs';
import { Walk } from './walk';

const FARTHEST = 24;
const WIDEST_STEP = 8;

/** Sums of vectors at even distances (cada dos columnas, los renglones de una clase), which may stand away from their total. */
export function strides(field: Field, order: Order): Candidate[] {
  return order.flatMap((_, at) => stridesOf(field, order, { at, from: 2, to: WIDEST_STEP }));
}

/** Runs of vectors that stand away from their total (sumandos contiguos lejanos): cumulative totals, totals in front of all. */
export function farRuns(field: Field, order: Order): Candidate[] {
  return order.flatMap((_, at) => stridesOf(field, order, { at, from: 1, to: 1 }));
}

/** The place of a total, and the distances between terms that are tried. */
interface Steps {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

function stridesOf(field: Field, order: Order, steps: Steps): Candidate[] {
  const walk = new Walk(field, order[steps.at] ?? 0);
  const found: Candidate[] = [];
  for (const side of [1, -1] as const)
    for (let far = 1; far <= FARTHEST && order[steps.at + side * far] !== undefined; far += 1)
      for (const step of stepsFrom(field, order, { ...steps, side, far }))
        strideFrom(field, order, { at: steps.at, side, far, step, walk: walk.restart(), found });
  return found;
}

interface Start extends Steps {
  readonly side: 1 | -1;
  readonly far: number;
}

/** The steps worth trying from a place: an idle vector begins a stride only where the total is in step with it. */
function stepsFrom(field: Field, order: Order, { at, side, far, from, to }: Start): number[] {
  const steps = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  if (isIdle(field, order[at] ?? 0, order[at + side * far] ?? 0))
    return steps.filter((step) => step === far && far > 1);
  return far === 1 ? steps.filter((step) => step > 1) : steps;
}

/** A total, how far before or after it the terms begin, how far they are apart, and where what holds is put. */
interface Stride {
  readonly at: number;
  readonly side: 1 | -1;
  readonly far: number;
  readonly step: number;
  readonly walk: Walk;
  readonly found: Candidate[];
}

function strideFrom(field: Field, order: Order, stride: Stride): void {
  const { at, side, far, step, walk, found } = stride;
  for (let next = at + side * far; next >= 0 && next < order.length; next += side * step) {
    const goesOn = walk.add(order[next] ?? 0);
    if (next !== at + side * far && walk.holds()) {
      const terms = termsOf(order, stride, next);
      const price = priceOf(field, order, { ...stride, next, terms });
      const one = candidate(field, { total: order[at] ?? 0, terms, kind: step === 1 ? 'far' : 'stride', price });
      if (one) found.push(one);
    }
    if (!goesOn) return;
  }
}

function termsOf(order: Order, { at, side, far, step }: Stride, last: number): number[] {
  const terms: number[] = [];
  for (let next = at + side * far; side * (last - next) >= 0; next += side * step) terms.push(order[next] ?? 0);
  return terms;
}

const STRIDE_BITS = 3;
const REGULAR_BITS = 5;
const MOST_START_BITS = 9;
const OPEN_END_BITS = 2;
const IDLE_BITS = 3;

interface StrideShape extends Stride {
  readonly next: number;
  readonly terms: readonly number[];
}

/** A stride that begins as far from its total as its terms are apart, and goes to the end, is the cheapest to name. */
function priceOf(field: Field, order: Order, { at, side, far, step, next, terms }: StrideShape): number {
  const isRegular = step > 1 && far === step;
  const after = order[next + side * step];
  const total = order[at] ?? 0;
  const closes = after === undefined || (step === 1 && gapBetween(field, order[next] ?? 0, after));
  const start = isRegular ? REGULAR_BITS : Math.min(MOST_START_BITS, REGULAR_BITS + Math.log2(far));
  const idle = isRegular ? 0 : terms.filter((term) => isIdle(field, total, term)).length;
  return STRIDE_BITS + start + Math.log2(step) + (closes ? 0 : OPEN_END_BITS) + IDLE_BITS * idle;
}
