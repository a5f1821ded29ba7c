import { toNumber } from '../quantity/decimal';
import { rootsOf, type Cause } from './causes/cause';
import { isCalculated } from './isCalculated';
import { VectorSpan, type SparseVector } from './linear/vectorSpan';
import { equationAt, operandsOf, type Model } from './model';
import { isEveryRivalRefuted } from './refuted';
import type { Trial } from './trial';

/** Formulas that are put in for each other before equations are compared, and the longest of them that is. */
const DEEPEST = 6;
const LONGEST = 200;

/**
 * How many independent equations speak for an explanation (testigos): those with a changed cell that fail without it and
 * hold with it. What a formula makes true says nothing, nor does an equation over calculated cells; of the others the rank
 * counts, so that one that follows from others, or was found twice, is none of its own. Where one of them leaves no other
 * cell open, because with any of them a check that holds would fail, those checks speak too, together as one.
 */
export function witnessesOf(trial: Trial, causes: readonly Cause[]): number {
  const before = [...trial.violated];
  const own = tried(trial, causes);
  const touched = new Set([...own.changed].flatMap((variable) => [...trial.model.incidence.equationsOf(variable)]));
  const speaking = before.filter(
    (equation) =>
      touched.has(equation) && !own.violated.has(equation) && saysSomething(trial.model, { equation, causes }),
  );
  const roots = new Set(causes.flatMap(({ assignments }) => assignments.map(({ variable }) => variable)));
  const span = new VectorSpan();
  const rank = speaking.filter((equation) => span.add(vectorOf(trial, { equation, roots }))).length;
  return rank === 1 && speaking.some((equation) => isEveryRivalRefuted(trial, { equation, roots })) ? 2 : rank;
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

interface Speaking {
  readonly equation: number;
  readonly causes: readonly Cause[];
}

function saysSomething(model: Model, { equation, causes }: Speaking): boolean {
  const { defines, isFormula } = equationAt(model, equation);
  if (isFormula === true || defines !== undefined || isCalculated(model, equation)) return false;
  return !causes.some((cause) => cause.slip === 'wrong-formula' && isItsOwn(model, { equation, cause }));
}

/** Whether an equation is what the mended formula calculates, so that it would hold by that alone: of its row, or its own sum. */
function isItsOwn(model: Model, { equation, cause }: { readonly equation: number; readonly cause: Cause }): boolean {
  const [root] = rootsOf(cause);
  const stated = equationAt(model, equation);
  if (root === undefined || !operandsOf(stated).includes(root)) return false;
  return stated.aggregate === undefined || stated.aggregate.result === root;
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
