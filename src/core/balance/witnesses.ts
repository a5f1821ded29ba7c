import { toNumber } from '../quantity/decimal';
import type { Cause } from './causes/cause';
import { isCalculated } from './isCalculated';
import { VectorSpan, type SparseVector } from './linear/vectorSpan';
import { equationAt, operandsOf, type Model } from './model';
import type { Trial } from './trial';

/** Formulas that are put in for each other before equations are compared, and the longest of them that is. */
const DEEPEST = 6;
const LONGEST = 200;

/** Causes that are one explanation, and the best of the others, when there is one. */
export interface Witnessed {
  readonly causes: readonly Cause[];
  readonly rival?: readonly Cause[];
}

/**
 * How many independent equations speak for an explanation (testigos): those with a changed cell that fail without it and
 * hold with it, or that hold with it and would fail under its best rival. What a formula makes true says nothing, nor does
 * an equation over calculated cells; of the others the rank counts, so that one that follows from others, or was found
 * twice, is none of its own.
 */
export function witnessesOf(trial: Trial, { causes, rival }: Witnessed): number {
  const before = new Set(trial.violated);
  const own = tried(trial, causes);
  const near = new Set([...own.changed].flatMap((variable) => [...trial.model.incidence.equationsOf(variable)]));
  const against = rival === undefined ? null : tried(trial, rival).violated;
  const speaking = [...near].filter(
    (equation) =>
      saysSomething(trial.model, equation) &&
      !own.violated.has(equation) &&
      (before.has(equation) || against?.has(equation) === true),
  );
  const roots = new Set(causes.flatMap(({ assignments }) => assignments.map(({ variable }) => variable)));
  const span = new VectorSpan();
  return speaking.filter((equation) => span.add(vectorOf(trial, { equation, roots }))).length;
}

interface Tried {
  readonly changed: ReadonlySet<number>;
  readonly violated: ReadonlySet<number>;
}

function tried(trial: Trial, causes: readonly Cause[]): Tried {
  const mark = trial.mark();
  const first = trial.assigned.length;
  for (const cause of causes) trial.apply(cause);
  const result = { changed: new Set(trial.assigned.slice(first)), violated: new Set(trial.violated) };
  // A line that counts elsewhere changes sums without changing cells.
  for (const { offsets = [] } of causes)
    for (const { equation } of offsets)
      for (const variable of operandsOf(equationAt(trial.model, equation))) result.changed.add(variable);
  trial.rewind(mark);
  return result;
}

function saysSomething(model: Model, equation: number): boolean {
  const { defines, isFormula } = equationAt(model, equation);
  return isFormula !== true && defines === undefined && !isCalculated(model, equation);
}

interface Expanding {
  readonly equation: number;
  /** Cells that the explanation sets: their formulas no longer count. */
  readonly roots: ReadonlySet<number>;
}

/** The equation as it depends on typed cells, to the first order: formulas put in, products at their values. */
function vectorOf(trial: Trial, { equation, roots }: Expanding): SparseVector {
  let vector: SparseVector = gradientOf(trial, equation);
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const calculated = [...vector.keys()].filter((variable) => isExpandable(trial.model, { variable, roots }));
    if (calculated.length === 0) return vector;
    for (const variable of calculated) vector = substituted(trial, { vector, variable });
  }
  return vector;
}

function isExpandable(
  model: Model,
  { variable, roots }: { readonly variable: number; readonly roots: ReadonlySet<number> },
): boolean {
  const definition = roots.has(variable) ? undefined : model.definitionOf.get(variable);
  return definition !== undefined && equationAt(model, definition).terms.length <= LONGEST;
}

function substituted(
  trial: Trial,
  { vector, variable }: { readonly vector: SparseVector; readonly variable: number },
): SparseVector {
  const definition = gradientOf(trial, trial.model.definitionOf.get(variable) ?? -1);
  const [weight, own] = [vector.get(variable) ?? 0, definition.get(variable) ?? 0];
  const result = new Map(vector);
  result.delete(variable);
  if (own === 0) return result;
  for (const [other, coefficient] of definition) {
    if (other === variable) continue;
    const value = (result.get(other) ?? 0) - (weight * coefficient) / own;
    if (value === 0) result.delete(other);
    else result.set(other, value);
  }
  return result;
}

function gradientOf(trial: Trial, equation: number): Map<number, number> {
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
