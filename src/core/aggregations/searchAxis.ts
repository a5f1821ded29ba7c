import type { Candidate } from './candidate';
import { ChosenSums } from './chosenSums';
import { fieldOf, isIdle, type Budget, type Field } from './field';
import { runsOverCopies } from './runsOverCopies';
import { pairs } from './pairs';
import { refined } from './refined';
import { adjacentRuns, type Order } from './runs';
import { shifts } from './shifts';
import { farRuns, strides } from './strides';
import type { Vectors } from './vectors';

/** The vectors of an axis, what words say of each, and the work allowed. */
export interface AxisSearch {
  readonly vectors: Vectors;
  readonly hints: Float64Array;
  readonly budget: Budget;
}

/** The sums of an axis, and of each line how far its numbers add up, 0 to 1. */
export interface AxisSums {
  readonly sums: readonly Candidate[];
  readonly additive: Float64Array;
}

/** How far a line is held to add up before anything is known. */
const UNKNOWN_TRUST = 0.6;

/**
 * The sums between the vectors of one axis (sumas entre renglones o columnas). Twice: the first search shows which lines
 * add up and which are percentages, years or codes, the second holds the sums to that. After AggreCol (Jiang, Vitagliano,
 * Hameed, Naumann: Aggregation Detection in CSV Files, EDBT 2022), which gathers adjacent sums level by level and then
 * those that skip what was found; other than there a sum is weighed over all lines at once, in bits against chance.
 */
export function searchAxis({ vectors, hints, budget }: AxisSearch): AxisSums {
  const unknown = new Float64Array(vectors.width).fill(UNKNOWN_TRUST);
  const first = searchOnce(fieldOf(vectors, { additive: unknown, hints, budget, strict: false, lean: 0 }));
  const additive = additivity(vectors.width, first);
  const sums = searchOnce(fieldOf(vectors, { additive, hints, budget, strict: true, lean: leanOf(first) }));
  return { sums, additive: additivity(vectors.width, sums) };
}

const MOST_LEAN = 3;

/** How much oftener totals stood before their terms than after them, in bits. */
function leanOf(sums: readonly Candidate[]): number {
  const runs = sums.filter(({ kind }) => kind === 'run');
  const before = runs.filter(({ total, terms }) => (terms[0] ?? total) > total).length;
  const bits = Math.log2((before + 1) / (runs.length - before + 1));
  return Math.max(-MOST_LEAN, Math.min(MOST_LEAN, bits));
}

/** Of each line, in how many of the sums that could hold there it does. */
function additivity(width: number, sums: readonly Candidate[]): Float64Array {
  const [held, all] = [new Float64Array(width), new Float64Array(width)];
  for (const sum of sums) {
    for (const line of [...sum.held, ...sum.near]) held[line] = (held[line] ?? 0) + 1;
    for (const line of [...sum.held, ...sum.near, ...sum.failed]) all[line] = (all[line] ?? 0) + 1;
  }
  return held.map((count, line) => (count + 0.5) / ((all[line] ?? 0) + 0.5));
}

const LEVELS = 8;
/** With more vectors only sums next to their totals are looked for. */
const MOST_LOOSE = 600;

function searchOnce(field: Field): readonly Candidate[] {
  const chosen = new ChosenSums(marksOf(field));
  const all = [...field.blank.keys()].filter((vector) => !field.blank[vector]);
  const rest = (): Order => all.filter((vector) => !chosen.isTerm(vector));
  const isNarrow = all.length <= MOST_LOOSE;
  const spaced = isNarrow ? strides(field, all) : [];
  const regular = unambiguous(spaced.filter((stride) => isRegular(field, stride)));
  repeat(() => [...adjacentRuns(field, { order: rest(), totals: all, mends: false }), ...regular], { field, chosen });
  if (!isNarrow) return chosen.sums;
  const loose = unambiguous([...pairs(field, all), ...farRuns(field, all), ...spaced]);
  const further = (): Candidate[] => {
    const order = rest();
    const groups = strides(field, order).filter(({ terms }) => terms.every((term) => chosen.isTotal(term)));
    return [
      ...adjacentRuns(field, { order, totals: all, mends: true }),
      ...withoutRatios(field, order, all),
      ...runsOverCopies(field, order, chosen),
      ...runsOverTotals(field, order, chosen),
      ...loose,
      ...unambiguous(groups),
      ...shifts(field, chosen.sums),
    ];
  };
  repeat(further, { field, chosen });
  return chosen.sums;
}

interface Search {
  readonly field: Field;
  readonly chosen: ChosenSums;
}

/** Takes the best of what is offered, level by level, until nothing more fits. */
function repeat(offer: () => Candidate[], { field, chosen }: Search): void {
  for (let level = 0; level < LEVELS; level += 1) {
    const offered = offer().sort((a, b) => b.score - a.score || a.total - b.total);
    const taken = offered.filter((sum) => chosen.fits(sum) && (chosen.take(refined(field, sum)) || chosen.take(sum)));
    if (taken.length === 0) return;
    chosen.fold();
  }
}

/** Three terms at least, none of them idle unless the total is in step with them, and hardly a line that fails: what may be taken together with adjacent runs. */
function isRegular(field: Field, { total, terms, held, failed }: Candidate): boolean {
  const isSure = terms.length > 2 && failed.length <= 0.02 * held.length;
  const distance = Math.min(...terms.map((term) => Math.abs(term - total)));
  const isAligned = distance === Math.abs((terms[1] ?? 0) - (terms[0] ?? 0));
  return isSure && (isAligned || !terms.some((term) => isIdle(field, total, term)));
}

/** Runs over totals alone, where counts and shares stand between them. */
function runsOverTotals(field: Field, order: Order, chosen: ChosenSums): Candidate[] {
  const totals = order.filter((vector) => chosen.isTotal(vector));
  return totals.length < 2 ? [] : adjacentRuns(field, { order: totals, totals: order, mends: false });
}

/** So much smaller than most is a share or a ratio that stands between amounts. */
const SHARE_OF_AMOUNTS = 0.002;

/** Runs from which the vectors are left out that words or their size show to be averages, percentages or ratios. */
function withoutRatios(field: Field, order: Order, totals: Order): Candidate[] {
  const sizes = order.map((vector) => largest(field, vector));
  const middle = [...sizes].sort((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 0;
  const kept = order.filter(
    (vector, at) => (field.hints[vector] ?? 0) >= 0 && (sizes[at] ?? 0) >= SHARE_OF_AMOUNTS * middle,
  );
  return kept.length === order.length ? [] : adjacentRuns(field, { order: kept, totals, mends: false });
}

function largest({ vectors }: Field, vector: number): number {
  const cells = vectors.values.subarray(vector * vectors.width, (vector + 1) * vectors.width);
  return cells.reduce((most, value) => (Math.abs(value) > most ? Math.abs(value) : most), 0);
}

const MOST_WAYS = 2;
const AS_GOOD = 0.8;

/** What is the sum of others in many ways that are as good is one of a regular series, not a total. */
function unambiguous(found: readonly Candidate[]): Candidate[] {
  const byTotal = new Map<number, Candidate[]>();
  for (const one of found) byTotal.set(one.total, [...(byTotal.get(one.total) ?? []), one]);
  return [...byTotal.values()].flatMap((ways) => {
    const most = ways.reduce((best, { bits }) => Math.max(best, bits), 0);
    const starts = new Set(ways.filter(({ bits }) => bits > AS_GOOD * most).map(({ terms }) => Math.min(...terms)));
    return starts.size > MOST_WAYS ? [] : ways;
  });
}

/** Of each vector the first one with the same numbers. */
function marksOf({ vectors: { count, width, values } }: Field): readonly number[] {
  const first = new Map<string, number>();
  return Array.from({ length: count }, (_, vector) => {
    const key = values.subarray(vector * width, (vector + 1) * width).join();
    const mark = first.get(key) ?? vector;
    first.set(key, mark);
    return mark;
  });
}
