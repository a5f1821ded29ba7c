import { add, negate, subtract } from '../../quantity/arithmetic';
import { equals, isNegative, isZero } from '../../quantity/compare';
import type { Decimal } from '../../quantity/decimal';
import { equationAt, operandsOf, variableAt, type Model } from '../model';
import type { Trial } from '../trial';
import { MISHAP, type Cause, type Scene } from './cause';

/** Somebody moved an amount from one cell of a line to another without bringing the sums up to date. */
const MOVED = 5;
/** Lines that are named: any of them could be the one. */
const MOST_LINES = 6;

/**
 * Two sums of one line are off by opposite amounts while the line itself adds up (pareja que se compensa): in one of the
 * rows that they add an amount may have gone from one column to the other. Which row it was, or whether the sums are
 * behind, nobody can tell from the numbers.
 */
export function pairCauses({ trial }: Scene, equation: number): readonly Cause[] {
  const { model } = trial;
  const growth = growthOf(trial, equation);
  if (growth === null) return [];
  const { aggregate } = equationAt(model, equation);
  const partners = model
    .sumsOfLine(aggregate === undefined ? '' : variableAt(model, aggregate.result).line)
    .filter((other) => other !== equation && isOpposite(growthOf(trial, other), growth));
  return partners.flatMap((other) => movesBetween(trial, { one: equation, other, amount: growth }));
}

/** What a violated sum's rows are short of by what it states. */
function growthOf(trial: Trial, equation: number): Decimal | null {
  const { aggregate } = equationAt(trial.model, equation);
  if (aggregate === undefined || !trial.violated.has(equation)) return null;
  const [value] = trial.solutions(equation, aggregate.result);
  const now = trial.valueOf(aggregate.result);
  return value === undefined || now === null ? null : subtract(now, value);
}

function isOpposite(growth: Decimal | null, other: Decimal): boolean {
  return growth !== null && equals(growth, negate(other));
}

interface Pair {
  readonly one: number;
  readonly other: number;
  readonly amount: Decimal;
}

function movesBetween(trial: Trial, { one, other, amount }: Pair): Cause[] {
  const { model } = trial;
  const partners = new Map(parts(model, other).map((variable) => [variableAt(model, variable).line, variable]));
  return parts(model, one)
    .flatMap((variable): Cause[] => {
      const { line } = variableAt(model, variable);
      const partner = partners.get(line);
      const move = partner === undefined ? null : moved(trial, { variable, partner, amount });
      return move === null ? [] : [{ ...move, lines: [line] }];
    })
    .slice(0, MOST_LINES);
}

function moved(
  trial: Trial,
  { variable, partner, amount }: { readonly variable: number; readonly partner: number; readonly amount: Decimal },
): Cause | null {
  const [from, to] = [trial.valueOf(variable), trial.valueOf(partner)];
  const isTyped = [variable, partner].every(
    (each) => !trial.model.isFixed(each) && !variableAt(trial.model, each).formula,
  );
  if (from === null || to === null || !isTyped || (isZero(from) && isZero(to))) return null;
  const assignments = [
    { variable, value: add(from, amount) },
    { variable: partner, value: subtract(to, amount) },
  ];
  if (assignments.some(({ value }) => isNegative(value))) return null;
  return { assignments, slip: 'none', cost: MISHAP + MOVED, lines: [] };
}

function parts(model: Model, equation: number): readonly number[] {
  const result = equationAt(model, equation).aggregate?.result;
  return operandsOf(equationAt(model, equation)).filter((variable) => variable !== result);
}
