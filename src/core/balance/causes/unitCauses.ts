import { equals, isZero } from '../../quantity/compare';
import { equationAt, operandsOf, variableAt, type Assignment } from '../model';
import type { Slip } from '../slip';
import type { Trial } from '../trial';
import { shiftPoint } from '../typing';
import { MISHAP, type Cause, type Scene } from './cause';

const OTHER_UNIT = 3.2;

const FACTORS: readonly (readonly [number, Slip])[] = [
  [3, 'factor-1000'],
  [-3, 'factor-1000'],
  [2, 'factor-100'],
  [-2, 'factor-100'],
  [1, 'factor-10'],
  [-1, 'factor-10'],
];

/** All amounts of a line were written in another unit: the line agrees with itself, the sums that add it do not. */
export function unitCauses({ trial }: Scene, equation: number): readonly Cause[] {
  const { model } = trial;
  const { aggregate } = equationAt(model, equation);
  if (aggregate === undefined) return [];
  return operandsOf(equationAt(model, equation)).flatMap((variable) => {
    if (variable === aggregate.result) return [];
    const solved = trial.solutions(equation, variable)[0];
    const now = trial.valueOf(variable);
    if (solved === undefined || now === null || isZero(now) || isZero(solved)) return [];
    const factor = FACTORS.find(([power]) => equals(shiftPoint(now, power), solved));
    return factor === undefined ? [] : rescaled(trial, { line: variableAt(model, variable).line, factor });
  });
}

function rescaled(
  trial: Trial,
  { line, factor: [power, slip] }: { readonly line: string; readonly factor: readonly [number, Slip] },
): Cause[] {
  const { model } = trial;
  const amounts = model.line(line).filter((variable) => ['money', 'price'].includes(variableAt(model, variable).kind));
  const assignments = amounts.flatMap((variable): Assignment[] => {
    const value = trial.valueOf(variable);
    const isCalculated = variableAt(model, variable).formula;
    return value === null || isZero(value) || isCalculated ? [] : [{ variable, value: shiftPoint(value, power) }];
  });
  if (assignments.length < 2 || assignments.some(({ variable }) => model.isFixed(variable))) return [];
  return [{ assignments, slip, cost: MISHAP + OTHER_UNIT, lines: [line] }];
}
