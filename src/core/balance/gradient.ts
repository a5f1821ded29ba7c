import { toNumber } from '../quantity/decimal';
import { equationAt } from './model';
import type { Trial } from './trial';

/** How much the left side of an equation grows with each of its cells, at the values as they are: to the first order. */
export function gradientOf(trial: Trial, equation: number): Map<number, number> {
  const gradient = new Map<number, number>();
  const addTo = (variable: number, amount: number): void => {
    gradient.set(variable, (gradient.get(variable) ?? 0) + amount);
  };
  for (const { coefficient, variables } of equationAt(trial.model, equation).terms) {
    const factor = toNumber(coefficient);
    const [first, second] = variables;
    if (second === undefined) addTo(first, factor);
    else {
      addTo(first, factor * numberAt(trial, second));
      addTo(second, factor * numberAt(trial, first));
    }
  }
  return gradient;
}

function numberAt(trial: Trial, variable: number): number {
  const value = trial.valueOf(variable);
  return value === null ? 0 : toNumber(value);
}
