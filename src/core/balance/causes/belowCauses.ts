import { fromNumber, toNumber } from '../../quantity/decimal';
import { equationAt, variableAt, type Assignment } from '../model';
import type { Trial } from '../trial';
import { typedBelow, type TypedCell } from '../typedBelow';
import { typingSlip } from '../typing';
import { cellCause } from './cellCauses';
import type { Cause, Scene } from './cause';

/** Typed cells under one sum that are looked at. */
const MOST_CELLS = 400;

/**
 * A cell far below a sum was mistyped, and formulas carried it up to a total that was typed before (error que las fórmulas
 * arrastran): every typed cell under the sum that one slip of the keyboard explains.
 */
export function belowCauses(scene: Scene, equation: number): readonly Cause[] {
  const { trial } = scene;
  const { aggregate, relation } = equationAt(trial.model, equation);
  const off = relation === '==' ? trial.residue(equation) : null;
  const except = aggregate === undefined ? {} : { except: aggregate.result };
  const cells = off === null ? null : typedBelow(trial, { equation, most: MOST_CELLS, ...except });
  if (off === null || cells === null) return [];
  return cells
    .filter(({ isBelow }) => isBelow)
    .flatMap((cell) => slipOf(trial, cell, toNumber(off)) ?? [])
    .filter((assignment) => trial.repairs(equation, [assignment]))
    .map((assignment) => cellCause(scene, assignment));
}

/** Decimals of what people type. */
const PLACES = 4;

function slipOf(trial: Trial, { variable, slope }: TypedCell, off: number): Assignment | null {
  const { value: observed, nonNegative } = variableAt(trial.model, variable);
  const now = trial.valueOf(variable);
  if (observed === null || now === null) return null;
  const scale = 10 ** PLACES;
  const wanted = fromNumber(Math.round((toNumber(now) - off / slope) * scale) / scale);
  if (wanted === null || (nonNegative === true && wanted.units < 0n)) return null;
  const slip = typingSlip(observed, wanted);
  return slip !== null && (slip.slips ?? 1) === 1 ? { variable, value: wanted } : null;
}
