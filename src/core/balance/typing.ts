import { absolute } from '../quantity/arithmetic';
import { equals } from '../quantity/compare';
import { decimal, type Decimal } from '../quantity/decimal';
import { alignedDigits } from './digits';
import { itemAt } from './itemAt';
import type { Slip } from './slip';

/** A slip of the keyboard between what is there and what should be (error de digitación), with its cost in nats. */
export interface TypingSlip {
  readonly slip: Slip;
  readonly cost: number;
  /** How many it takes; 1 by default. */
  readonly slips?: number;
}

/**
 * How often each slip is made, as costs −ln(share × share of its outcomes). Shares after the 152 typing errors that
 * Statistics Netherlands found (112 replaced digits, 15 missing, 14 interchanged, 11 added; Scholtus 2009, discussion
 * paper 09046), moved towards the keyboard studies where interchanging is as common as omitting; a replaced digit can
 * become nine others, an added one be any of ten.
 */
const COSTS = { replaced: 2.9, transposed: 2.0, missing: 2.0, extra: 4.1, doubled: 2.8, factor: 2.6, sign: 2.8 };

/** Cost of a second slip in the same number. */
const SECOND_SLIP = 3.5;

/** Digits of a usual amount: a longer number is likelier to be mistyped. */
const USUAL_LENGTH = 8;

/** The likeliest slips of the keyboard, one or two of them, that make `proposed` look like `observed`; null when none does. */
export function typingSlip(observed: Decimal, proposed: Decimal): TypingSlip | null {
  const flipped = observed.units < 0n !== proposed.units < 0n && observed.units !== 0n && proposed.units !== 0n;
  const sign: TypingSlip[] = flipped ? [{ slip: 'sign', cost: COSTS.sign }] : [];
  if (equals(absolute(observed), absolute(proposed))) return sign[0] ?? null;
  const slips = [...sign, ...digitSlips(observed, proposed)];
  if (slips.length === sign.length || slips.length > 2) return null;
  const cost = slips.reduce((sum, slip) => sum + slip.cost, (slips.length - 1) * SECOND_SLIP);
  return { slip: itemAt(slips, slips.length - 1).slip, cost, slips: slips.length };
}

function digitSlips(observed: Decimal, proposed: Decimal): readonly TypingSlip[] {
  if (observed.units === 0n || proposed.units === 0n) return [];
  const factor = factorSlip(absolute(observed), absolute(proposed));
  if (factor !== null) return [factor];
  const [seen, meant] = alignedDigits(observed, proposed);
  if (Math.abs(seen.length - meant.length) > 2) return [];
  const length = Math.log(meant.length / USUAL_LENGTH);
  return alignmentSlips(seen, meant).map(({ slip, cost }) => ({ slip, cost: cost - length }));
}

const FACTORS = [
  ['factor-10', 1],
  ['factor-100', 2],
  ['factor-1000', 3],
] as const;

function factorSlip(observed: Decimal, proposed: Decimal): TypingSlip | null {
  for (const [slip, power] of FACTORS) {
    const isFactor = equals(shiftPoint(observed, power), proposed) || equals(shiftPoint(proposed, power), observed);
    if (isFactor) return { slip, cost: COSTS.factor + (power === 2 ? 0.7 : 0) };
  }
  return null;
}

/** value × 10^power. */
export function shiftPoint({ units, scale }: Decimal, power: number): Decimal {
  return decimal(units, scale - power);
}

/**
 * The edits that turn `meant` into `seen` by optimal string alignment (restricted Damerau-Levenshtein distance), when
 * one or two suffice; else none.
 */
function alignmentSlips(seen: string, meant: string): readonly TypingSlip[] {
  const table = alignmentTable(seen, meant);
  const distance = itemAt(itemAt(table, seen.length), meant.length);
  return distance > 2 ? [] : editsOf(table, { seen, meant });
}

function alignmentTable(seen: string, meant: string): number[][] {
  const table = Array.from({ length: seen.length + 1 }, (_, i) =>
    Array.from({ length: meant.length + 1 }, (_, j) => i + j),
  );
  for (let i = 1; i <= seen.length; i++) {
    const row = itemAt(table, i);
    const above = itemAt(table, i - 1);
    for (let j = 1; j <= meant.length; j++) {
      const replaced = itemAt(above, j - 1) + (seen[i - 1] === meant[j - 1] ? 0 : 1);
      row[j] = Math.min(replaced, itemAt(above, j) + 1, itemAt(row, j - 1) + 1);
      if (isInterchange({ seen, meant }, { i, j }))
        row[j] = Math.min(itemAt(row, j), itemAt(itemAt(table, i - 2), j - 2) + 1);
    }
  }
  return table;
}

interface Texts {
  readonly seen: string;
  readonly meant: string;
}

interface Place {
  readonly i: number;
  readonly j: number;
}

function isInterchange({ seen, meant }: Texts, { i, j }: Place): boolean {
  return i > 1 && j > 1 && seen[i - 1] === meant[j - 2] && seen[i - 2] === meant[j - 1] && seen[i - 1] !== seen[i - 2];
}

function editsOf(table: number[][], texts: Texts): TypingSlip[] {
  const edits: TypingSlip[] = [];
  let place: Place = { i: texts.seen.length, j: texts.meant.length };
  while (place.i > 0 || place.j > 0) {
    const step = stepBack(table, { texts, place });
    if (step.edit !== null) edits.push(step.edit);
    place = step.place;
  }
  return edits;
}

function stepBack(
  table: number[][],
  { texts, place: { i, j } }: { readonly texts: Texts; readonly place: Place },
): { readonly edit: TypingSlip | null; readonly place: Place } {
  const { seen, meant } = texts;
  const cost = (row: number, column: number) => table[row]?.[column] ?? Infinity;
  const here = cost(i, j);
  if (i > 0 && j > 0 && seen[i - 1] === meant[j - 1] && cost(i - 1, j - 1) === here)
    return { edit: null, place: { i: i - 1, j: j - 1 } };
  if (isInterchange(texts, { i, j }) && cost(i - 2, j - 2) === here - 1)
    return { edit: { slip: 'transposed-digits', cost: COSTS.transposed }, place: { i: i - 2, j: j - 2 } };
  if (cost(i - 1, j - 1) === here - 1)
    return { edit: { slip: 'wrong-digit', cost: COSTS.replaced }, place: { i: i - 1, j: j - 1 } };
  if (cost(i, j - 1) === here - 1)
    return { edit: { slip: 'missing-digit', cost: COSTS.missing }, place: { i, j: j - 1 } };
  const isDoubled = seen[i - 1] === seen[i - 2] || seen[i - 1] === seen[i];
  return { edit: { slip: 'extra-digit', cost: isDoubled ? COSTS.doubled : COSTS.extra }, place: { i: i - 1, j } };
}
