import { equals } from '../../quantity/compare';
import { ZERO, type Decimal } from '../../quantity/decimal';
import { operandsOf, equationAt, variableAt } from '../model';
import type { Slip } from '../slip';
import { typingSlip } from '../typing';
import { MISHAP, type Cause, type Scene } from './cause';

/** Another number was written, by whatever mistake. */
const ARBITRARY = 2.8;
/** A cell was left empty. */
const LEFT_BLANK = 2;
/** A formula is not mistyped. */
const FORMULA = 6;
/** A number typed where the others calculate is a mistake by itself. */
const AMONG_FORMULAS = -3;
/** Sums longer than this are only searched for cells with something else against them. */
const LONG = 60;

/** One cell has another value than it should: every cell of the equation, with each value that some violated equation asks of it. */
export function cellCauses(scene: Scene, equation: number): readonly Cause[] {
  const { model } = scene.trial;
  const operands = operandsOf(equationAt(model, equation)).filter((variable) => !model.isFixed(variable));
  const isLong = operands.length > LONG;
  return operands.flatMap((variable) => {
    const causes = solvedValues(scene, variable).map((value) => cellCause(scene, { variable, value }));
    return isLong ? causes.filter((cause) => cause.slip !== 'none' || hasOtherViolations(scene, variable)) : causes;
  });
}

function solvedValues({ trial }: Scene, variable: number): Decimal[] {
  const values: Decimal[] = [];
  const now = trial.valueOf(variable);
  for (const equation of trial.model.incidence.equationsOf(variable)) {
    if (!trial.violated.has(equation)) continue;
    for (const value of trial.solutions(equation, variable))
      if ((now === null || !equals(now, value)) && !values.some((known) => equals(known, value))) values.push(value);
  }
  return values;
}

function hasOtherViolations({ trial }: Scene, variable: number): boolean {
  return trial.model.incidence.equationsOf(variable).filter((equation) => trial.violated.has(equation)).length > 1;
}

/** The cause that a cell should hold `value`. */
export function cellCause(scene: Scene, assignment: { readonly variable: number; readonly value: Decimal }): Cause {
  const { slip, cost } = explain(scene, assignment);
  const { formula, amongFormulas, weight = 1 } = variableAt(scene.trial.model, assignment.variable);
  const handicap = (formula ? FORMULA : 0) + (amongFormulas === true ? AMONG_FORMULAS : 0);
  return { assignments: [assignment], slip, cost: MISHAP * weight + cost + handicap, lines: [] };
}

function explain(
  { trial, prior }: Scene,
  { variable, value }: { readonly variable: number; readonly value: Decimal },
): { readonly slip: Slip; readonly cost: number } {
  const { value: observed, amongFormulas } = variableAt(trial.model, variable);
  const surprise = prior.surprise(variable, value);
  if (observed === null) return { slip: 'none', cost: LEFT_BLANK + surprise };
  const typing = typingSlip(observed, value);
  const arbitrary = ARBITRARY + surprise;
  if (amongFormulas === true && typing === null) return { slip: 'constant-over-formula', cost: ARBITRARY };
  if (typing === null) return { slip: 'none', cost: arbitrary };
  const typed = Math.max(0.5, typing.cost + surprise - prior.surprise(variable, observed));
  return { slip: typing.slip, cost: Math.min(typed, arbitrary) };
}

/** The value of a cell before anything was tried; an empty one counts as nothing. */
export function observedValue({ trial }: Scene, variable: number): Decimal {
  return variableAt(trial.model, variable).value ?? ZERO;
}
