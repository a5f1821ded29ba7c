import { equals, isZero } from '../../quantity/compare';
import { ZERO } from '../../quantity/decimal';
import { variableAt, type Assignment } from '../model';
import type { Scene } from './cause';

/** Share of the lines on which two columns must hold the same amount for one to be expected to repeat the other. */
const MOSTLY_REPEATED = 0.8;

/**
 * Whether a value stands beside a cell in its line, in a column that mostly repeats the amounts of the cell's own (importe
 * repetido al lado): the definitive budget is the initial one until somebody changes it.
 */
export function isRepeatedBeside({ trial, prior }: Scene, { variable, value }: Assignment): boolean {
  if (isZero(value)) return false;
  return trial.model
    .line(variableAt(trial.model, variable).line)
    .some(
      (other) =>
        other !== variable &&
        equals(trial.valueOf(other) ?? ZERO, value) &&
        prior.agreement(variable, other) >= MOSTLY_REPEATED,
    );
}

/** What it costs to take from a cell the amount that stands beside it too, where the columns repeat one another. */
const REPEATED_BESIDE = 1.5;

/** The same for a cell as it is. */
export function costOfLeaving(scene: Scene, variable: number): number {
  const { value } = variableAt(scene.trial.model, variable);
  return value !== null && isRepeatedBeside(scene, { variable, value }) ? REPEATED_BESIDE : 0;
}
