import { equals } from '../../quantity/compare';
import { ZERO } from '../../quantity/decimal';
import { equationAt, operandsOf, type Assignment } from '../model';
import type { Trial } from '../trial';

/** Sums above sums that are followed: front, axis, plan and summary in every column, and some to spare. */
const LONGEST_CHAIN = 400;

/**
 * What else changes when the sums above a changed cell were made from it (arrastre): every sum that held before and no
 * longer does takes its new value, and so on upwards. Null when nothing was broken, or when it cannot be followed to
 * an end.
 */
export function follow(trial: Trial, assignments: readonly Assignment[]): readonly Assignment[] | null {
  const mark = trial.mark();
  const before = new Set(trial.violated);
  const changed = new Map(assignments.map((assignment) => [assignment.variable, assignment]));
  trial.apply({ assignments });
  const isComplete = chase(trial, { before, changed });
  trial.rewind(mark);
  return isComplete && changed.size > assignments.length ? [...changed.values()] : null;
}

function chase(
  trial: Trial,
  { before, changed }: { readonly before: ReadonlySet<number>; readonly changed: Map<number, Assignment> },
): boolean {
  for (let steps = 0; steps < LONGEST_CHAIN; steps++) {
    const broken = [...trial.violated].find((equation) => !before.has(equation));
    if (broken === undefined) return true;
    const next = resultOf(trial, { equation: broken, changed });
    if (next === null) return false;
    changed.set(next.variable, next);
    trial.apply({ assignments: [next] });
  }
  return false;
}

function resultOf(
  trial: Trial,
  { equation, changed }: { readonly equation: number; readonly changed: ReadonlyMap<number, Assignment> },
): Assignment | null {
  const { model } = trial;
  const variable = followerOf(trial, { equation, changed });
  if (variable === null || changed.has(variable) || model.isFixed(variable)) return null;
  const value = trial.solutions(equation, variable)[0];
  return value === undefined || equals(value, trial.valueOf(variable) ?? ZERO) ? null : { variable, value };
}

function followerOf(
  { model }: Trial,
  { equation, changed }: { readonly equation: number; readonly changed: ReadonlyMap<number, Assignment> },
): number | null {
  const stated = equationAt(model, equation);
  if (stated.aggregate !== undefined) return stated.aggregate.result;
  const operands = operandsOf(stated);
  return operands.length === 2 ? (operands.find((operand) => !changed.has(operand)) ?? null) : null;
}
