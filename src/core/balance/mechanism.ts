import { equals } from '../quantity/compare';
import { rootsOf, type Cause } from './causes/cause';
import { equationAt, operandsOf, variableAt, type Model } from './model';
import type { Slip } from './slip';
import type { Trial } from './trial';

/** One slip of the keyboard in one number. */
const TYPED: ReadonlySet<Slip> = new Set<Slip>([
  'wrong-digit',
  'transposed-digits',
  'missing-digit',
  'extra-digit',
  'factor-10',
  'factor-100',
  'factor-1000',
  'sign',
  'text-number',
]);

/** What a total is wrong by. */
const TOTALS: ReadonlySet<Slip> = new Set<Slip>(['stale-total', 'rounding', 'missing-in-sum', 'double-counted']);

/**
 * Whether a cause is one of the few things that people do and that can be recognised beyond doubt (mecanismo): one slip of
 * the keyboard; two cells of a row swapped, or a run of them shifted; a formula that is put back into the pattern of its
 * like cells; a schedule typed cumulatively; one typed total over rows that agree otherwise.
 */
export function isMechanism(trial: Trial, cause: Cause): boolean {
  const { model } = trial;
  const roots = rootsOf(cause);
  const isTyped = roots.every((variable) => !variableAt(model, variable).formula);
  switch (cause.slip) {
    case 'wrong-formula':
      return roots.length === 1;
    case 'constant-over-formula':
      return roots.length === 1 && isUsual(model, cause);
    case 'swapped-cells':
    case 'shifted-cells':
      return isTyped && isOneLine(model, roots) && isEachNeeded(trial, cause);
    case 'cumulative':
      return isTyped && roots.length > 1;
    default:
      return isTyped && isOneCell(trial, cause);
  }
}

/** One number with one slip of the keyboard, or one total over rows that are cleared. */
function isOneCell(trial: Trial, cause: Cause): boolean {
  const [root, ...others] = rootsOf(cause);
  if (root === undefined || others.length > 0 || cause.relocation !== undefined) return false;
  if (TYPED.has(cause.slip)) return (cause.slips ?? 1) === 1;
  return TOTALS.has(cause.slip) && cause.assignments.length === 1 && isClearedTotal(trial, root);
}

function isUsual(model: Model, { assignments: [assignment] }: Cause): boolean {
  if (assignment === undefined) return false;
  const { usual } = variableAt(model, assignment.variable);
  return usual !== undefined && equals(usual, assignment.value);
}

function isOneLine(model: Model, roots: readonly number[]): boolean {
  return new Set(roots.map((variable) => variableAt(model, variable).line)).size === 1;
}

/** Whether a check asks for every one of the changes: a cell that nothing looks at can be exchanged with any other. */
function isEachNeeded(trial: Trial, cause: Cause): boolean {
  return rootsOf(cause).every((root) => {
    const mark = trial.mark();
    trial.apply(cause);
    const left = trial.violated.size;
    trial.rewind(mark);
    trial.apply({ ...cause, assignments: cause.assignments.filter(({ variable }) => variable !== root) });
    const without = trial.violated.size;
    trial.rewind(mark);
    return without > left;
  });
}

/** Whether a cell states a sum of lines of which each is cleared by a check of its own that holds, or repeats such a sum. */
export function isClearedTotal(trial: Trial, variable: number): boolean {
  const { model } = trial;
  return model.incidence.equationsOf(variable).some((equation) => {
    const stated = equationAt(model, equation);
    const parts = operandsOf(stated).filter((part) => part !== variable);
    const isRepeated = stated.aggregate === undefined && parts.length === 1;
    // A sum of one line is no sum: which of the two is wrong nobody can say.
    const isSummed = stated.aggregate?.result === variable && parts.length > 1;
    if (!isRepeated && !isSummed) return false;
    return parts.every((part) => isCleared(trial, { part, equation }));
  });
}

function isCleared(trial: Trial, { part, equation }: Cleared, depth = 0): boolean {
  const { model } = trial;
  if (trial.valueOf(part)?.units === 0n && !variableAt(model, part).formula) return true;
  const definition = variableAt(model, part).formula ? model.definitionOf.get(part) : undefined;
  const isSaid = model.incidence
    .equationsOf(part)
    .some((other) => other !== equation && other !== definition && saysOf(trial, { equation: other, part }));
  if (isSaid || definition === undefined || depth === DEEPEST) return isSaid;
  // What only calculates is as clear as what it is calculated from.
  return operandsOf(equationAt(model, definition)).every(
    (below) => below === part || isCleared(trial, { part: below, equation: definition }, depth + 1),
  );
}

interface Cleared {
  readonly part: number;
  /** The sum that it is a part of. */
  readonly equation: number;
}

/** Formulas under a part that are looked through. */
const DEEPEST = 3;

/** Whether a check that no formula makes true holds over a cell. */
function saysOf(trial: Trial, { equation }: Cleared): boolean {
  const { isFormula, defines } = equationAt(trial.model, equation);
  return isFormula !== true && defines === undefined && trial.holds(equation);
}
