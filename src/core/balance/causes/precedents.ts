import { equals } from '../../quantity/compare';
import { equationAt, operandsOf, type Assignment, type Model } from '../model';
import type { Trial } from '../trial';

/** Cells that a formula may depend on through how many others, and how many it may calculate from. */
const DEEPEST = 3;
const FEW = 4;

/** The cells that a formula of a line calculates from (precedentes), and those that these calculate from. */
export function precedentsOf(model: Model, variable: number, depth = 1): readonly number[] {
  const definition = definitionOf(model, variable);
  if (definition === null) return [];
  const others = operandsOf(equationAt(model, definition)).filter((other) => other !== variable);
  if (depth === DEEPEST) return others;
  return [...new Set(others.flatMap((other) => [other, ...precedentsOf(model, other, depth + 1)]))];
}

/** What the cells that a formula calculates from should hold, one at a time, for it to give a value. */
export function askedOfPrecedents(trial: Trial, { variable, value }: Assignment, depth = 1): readonly Assignment[] {
  const definition = definitionOf(trial.model, variable);
  if (definition === null) return [];
  const mark = trial.mark();
  trial.apply({ assignments: [{ variable, value }] });
  const direct = operandsOf(equationAt(trial.model, definition)).flatMap((other) =>
    other === variable ? [] : solvedBy(trial, { definition, other }),
  );
  trial.rewind(mark);
  if (depth === DEEPEST) return direct;
  return direct.flatMap((assignment) => [assignment, ...askedOfPrecedents(trial, assignment, depth + 1)]);
}

function solvedBy(
  trial: Trial,
  { definition, other }: { readonly definition: number; readonly other: number },
): Assignment[] {
  const now = trial.valueOf(other);
  return trial
    .solutions(definition, other)
    .filter((wanted) => now === null || !equals(now, wanted))
    .map((wanted) => ({ variable: other, value: wanted }));
}

/** The equation of a formula over a few cells; sums over lines have too many to tell apart. */
function definitionOf(model: Model, variable: number): number | null {
  const definition = model.definitionOf.get(variable);
  if (definition === undefined) return null;
  const stated = equationAt(model, definition);
  return stated.aggregate === undefined && operandsOf(stated).length <= FEW + 1 ? definition : null;
}
