import { subtract } from '../quantity/arithmetic';
import { equals, isNegative, isZero } from '../quantity/compare';
import { fromNumber, toNumber, type Decimal } from '../quantity/decimal';
import { divideExactly } from '../quantity/divide';
import { rootsOf, type Cause } from './causes/cause';
import { equationAt, variableAt, type Assignment } from './model';
import { PLACES } from './solve';
import type { Trial } from './trial';
import { typedBelow, type TypedCell } from './typedBelow';

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
  const cells = typedBelow(trial, { equation: sum, except: root, most: MOST_CELLS });
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

interface Rival {
  readonly cell: TypedCell;
  /** The equation that it is solved for, and all that it must make hold. */
  readonly sum: number;
  readonly mended: readonly number[];
}

function explains(trial: Trial, { cell, sum, mended }: Rival): boolean {
  const value = wantedValue(trial, cell, sum);
  const { variable } = cell;
  if (value === null || (variableAt(trial.model, variable).nonNegative === true && isNegative(value))) return false;
  const own: Assignment = { variable, value };
  return [[own], ...exchangesWith(trial, own)].some((assignments) => mendsAll(trial, assignments, mended));
}

/** The cell with the value that it would need taken from another cell of its line, which gets the cell's own. */
function exchangesWith(trial: Trial, own: Assignment): Assignment[][] {
  const { model } = trial;
  const now = trial.valueOf(own.variable);
  if (now === null) return [];
  return model
    .line(variableAt(model, own.variable).line)
    .filter((other) => {
      const value = other === own.variable || variableAt(model, other).formula ? null : trial.valueOf(other);
      return value !== null && equals(value, own.value);
    })
    .map((variable) => [own, { variable, value: now }]);
}

function mendsAll(trial: Trial, assignments: readonly Assignment[], mended: readonly number[]): boolean {
  const before = new Set(trial.violated);
  const mark = trial.mark();
  trial.apply({ assignments });
  const isWhole = mended.every((equation) => !trial.violated.has(equation));
  const breaks = [...trial.violated].some((equation) => !before.has(equation));
  trial.rewind(mark);
  return isWhole && !breaks;
}

/**
 * What a cell would have to hold for the equation to hold, through the formulas between them: to as many decimals as people
 * type, since what they multiply is rounded.
 */
function wantedValue(trial: Trial, { variable, slope }: TypedCell, sum: number): Decimal | null {
  const [now, off, by] = [trial.valueOf(variable), trial.residue(sum), fromNumber(slope)];
  if (now === null || off === null || by === null || isZero(by)) return null;
  const step = divideExactly(off, by, PLACES) ?? fromNumber(Number((toNumber(off) / slope).toFixed(PLACES)));
  return step === null ? null : subtract(now, step);
}
