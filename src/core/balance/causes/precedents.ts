import { equals } from '../../quantity/compare';
import { equationAt, operandsOf, variableAt, type Assignment, type Model } from '../model';
import type { Trial } from '../trial';

/** Cells that a formula may depend on through how many others. */
const DEEPEST = 3;
/** Cells that a formula of one line may calculate from: a live sum of fourteen sources is usual. Sums down a column are others. */
const MOST = 60;

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

/** The equation of a formula inside a line; sums over lines have too many cells to tell apart. */
function definitionOf(model: Model, variable: number): number | null {
  const definition = model.definitionOf.get(variable);
  if (definition === undefined) return null;
  const stated = equationAt(model, definition);
  return stated.aggregate === undefined && operandsOf(stated).length <= MOST + 1 ? definition : null;
}

/**
 * Whether an equation that does not hold can say nothing of a cell (operando ajeno): a formula among its cells is another
 * one than the equation, and does not read this cell. Then the formula may be wrong, or what it reads.
 */
export function isForeign(
  model: Model,
  { equation, variable }: { readonly equation: number; readonly variable: number },
): boolean {
  return operandsOf(equationAt(model, equation)).some((other) => {
    const definition = other === variable ? undefined : model.definitionOf.get(other);
    if (definition === undefined || variableAt(model, other).usual === undefined) return false;
    return definition !== equation && !operandsOf(equationAt(model, definition)).includes(variable);
  });
}
