import { add, subtract } from '../quantity/arithmetic';
import { isNegative, isZero } from '../quantity/compare';
import { ONE, type Decimal } from '../quantity/decimal';
import { divideExactly } from '../quantity/divide';
import { rootsOf, type Cause } from './causes/cause';
import { equationAt, operandsOf, variableAt, type Model } from './model';
import { PLACES } from './solve';
import type { Trial } from './trial';

/** Typed cells under one total that are tried: under more of them one that would do can be taken for granted. */
const MOST_CELLS = 400;

/**
 * Whether one typed cell that a total is made of, through formulas of any depth, would explain just as much as a change of
 * the total does, with no check against it (celda abierta debajo del total). Then the total may well be right: its rows are
 * not cleared, whatever its digits look like.
 */
export function hasRivalBelow(trial: Trial, cause: Cause): boolean {
  const [root, ...others] = rootsOf(cause);
  if (root === undefined || others.length > 0) return false;
  const mended = mendedBy(trial, cause);
  const sum = mended.find((equation) => equationAt(trial.model, equation).aggregate?.result === root);
  if (sum === undefined) return false;
  const cells = typedBelow(trial.model, { sum, root });
  return cells === null || cells.some((cell) => explains(trial, { cell, sum, mended }));
}

function mendedBy(trial: Trial, cause: Cause): number[] {
  const before = [...trial.violated];
  const mark = trial.mark();
  trial.apply(cause);
  const mended = before.filter((equation) => !trial.violated.has(equation));
  trial.rewind(mark);
  return mended;
}

/** The typed cells that a sum adds, those of its formulas included; null when there are too many. */
function typedBelow(
  model: Model,
  { sum, root }: { readonly sum: number; readonly root: number },
): readonly number[] | null {
  const seen = new Set([root]);
  const typed: number[] = [];
  const open = [...operandsOf(equationAt(model, sum))];
  for (let cell = open.pop(); cell !== undefined; cell = open.pop()) {
    if (seen.has(cell)) continue;
    seen.add(cell);
    const definition = model.definitionOf.get(cell);
    if (definition !== undefined && variableAt(model, cell).formula)
      open.push(...operandsOf(equationAt(model, definition)));
    else if (!model.isFixed(cell) && !variableAt(model, cell).formula) typed.push(cell);
    if (typed.length > MOST_CELLS) return null;
  }
  return typed;
}

interface Rival {
  readonly cell: number;
  /** The equation that it is solved for, and all that it must make hold. */
  readonly sum: number;
  readonly mended: readonly number[];
}

function explains(trial: Trial, { cell, sum, mended }: Rival): boolean {
  const value = wantedValue(trial, cell, sum);
  if (value === null || (variableAt(trial.model, cell).nonNegative === true && isNegative(value))) return false;
  const before = new Set(trial.violated);
  const mark = trial.mark();
  trial.apply({ assignments: [{ variable: cell, value }] });
  const isWhole = mended.every((equation) => !trial.violated.has(equation));
  const breaks = [...trial.violated].some((equation) => !before.has(equation));
  trial.rewind(mark);
  return isWhole && !breaks;
}

/** What a cell would have to hold for the equation to hold, through the formulas between them; null when it says nothing. */
function wantedValue(trial: Trial, cell: number, sum: number): Decimal | null {
  const [now, off] = [trial.valueOf(cell), trial.residue(sum)];
  if (now === null || off === null) return null;
  const mark = trial.mark();
  trial.apply({ assignments: [{ variable: cell, value: add(now, ONE) }] });
  const moved = trial.residue(sum);
  trial.rewind(mark);
  const slope = moved === null ? null : subtract(moved, off);
  const step = slope === null || isZero(slope) ? null : divideExactly(off, slope, PLACES);
  return step === null ? null : subtract(now, step);
}
