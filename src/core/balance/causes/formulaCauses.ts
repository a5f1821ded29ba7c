import { equals } from '../../quantity/compare';
import { equationAt, operandsOf, variableAt } from '../model';
import { costOfLeaving } from './repeatedBeside';
import { MISHAP, type Cause, type Scene } from './cause';

/** A formula was dragged so that it reads another row, or a number typed over it: that it differs is evidence by itself. */
const ANOTHER_ROW = 0.5;

/**
 * A cell of the equation has another formula than its like cells, or a number where they calculate (fórmula que lee otra
 * celda, número sobre una fórmula): with theirs it would hold another value. The formula is what is wrong, not what it reads.
 */
export function formulaCauses(scene: Scene, equation: number): readonly Cause[] {
  const { trial } = scene;
  const { model } = trial;
  return operandsOf(equationAt(model, equation)).flatMap((variable): Cause[] => {
    const { usual, formula } = variableAt(model, variable);
    const now = trial.valueOf(variable);
    if (usual === undefined || now === null || equals(usual, now) || model.isFixed(variable)) return [];
    const definition = model.definitionOf.get(variable);
    return [
      {
        assignments: [{ variable, value: usual }],
        // What its own formula says no longer counts.
        waives: definition === undefined ? [] : [definition],
        ...{ slip: formula ? 'wrong-formula' : 'constant-over-formula', lines: [] },
        cost: MISHAP + ANOTHER_ROW + costOfLeaving(scene, variable),
      },
    ];
  });
}
