import { isNegative } from '../quantity/compare';
import { gradientOf } from './gradient';
import { rootsOf, type Cause, type Scene } from './causes/cause';
import { isCalculated } from './isCalculated';
import { VectorSpan, type SparseVector } from './linear/vectorSpan';
import { equationAt, operandsOf, variableAt, type Model } from './model';
import { isEveryRivalRefuted } from './refuted';
import type { Trial } from './trial';

/** Formulas that are put in for each other before equations are compared, and the longest of them that is. */
const DEEPEST = 6;
const LONGEST = 200;

/**
 * How many independent equations speak for an explanation (testigos): those with a changed cell that fail without it and
 * hold with it, and those that hold both ways though several of their cells change. What a formula makes true says nothing,
 * nor does an equation over calculated cells; of the others the rank counts, so that one that follows from others, or was
 * found twice, is none of its own. Beside them one more speaks where a cell was below zero that cannot be, where a schedule
 * that accumulates ends in just what it should add up to, and where no other cell of the equation is open: with any of them
 * a check that holds would fail, or it is out of reach.
 */
export function witnessesOf(scene: Scene, causes: readonly Cause[]): number {
  const { trial } = scene;
  const before = new Set(trial.violated);
  const own = tried(trial, causes);
  const roots = new Set(causes.flatMap(({ assignments }) => assignments.map(({ variable }) => variable)));
  const touched = new Set([...own.changed].flatMap((variable) => [...trial.model.incidence.equationsOf(variable)]));
  const holding = [...touched].filter(
    (equation) => !own.violated.has(equation) && saysSomething(trial.model, { equation, causes }),
  );
  const mended = holding.filter((equation) => before.has(equation));
  const kept = holding.filter((equation) => !before.has(equation) && isKept(trial.model, { equation, roots }));
  const span = new VectorSpan();
  const rank = [...mended, ...kept].filter((equation) => span.add(vectorOf(trial, { equation, roots }))).length;
  if (rank === 0) return 0;
  const more = causes.some((cause) => wasBelowZero(trial, cause) || accumulates(cause));
  if (rank > 1 || more) return rank + (more ? 1 : 0);
  const cost = causes.reduce((sum, cause) => sum + cause.cost, 0);
  return mended.some((equation) => isEveryRivalRefuted(scene, { equation, roots, cost })) ? 2 : 1;
}

/** Whether an equation that holds both ways would not if only one of the cells had changed. */
function isKept(model: Model, { equation, roots }: Expanding): boolean {
  const { relation } = equationAt(model, equation);
  return relation === '==' && operandsOf(equationAt(model, equation)).filter((cell) => roots.has(cell)).length > 1;
}

function wasBelowZero({ model }: Trial, { assignments: [assignment] }: Cause): boolean {
  if (assignment === undefined || isNegative(assignment.value)) return false;
  const { value, nonNegative } = variableAt(model, assignment.variable);
  return nonNegative === true && value !== null && isNegative(value);
}

/** Several periods that hold running sums: that the last of them is the whole is no accident. */
function accumulates({ slip, assignments }: Cause): boolean {
  return slip === 'cumulative' && assignments.length > 1;
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
