import { negate, subtract } from '../../quantity/arithmetic';
import { compare, equals, isNegative, isZero } from '../../quantity/compare';
import { decimal, ZERO, type Decimal } from '../../quantity/decimal';
import { significantDigits } from '../digits';
import { toleranceOf } from '../evaluate';
import { equationAt, operandsOf, variableAt, type Assignment, type Model } from '../model';
import type { Slip } from '../slip';
import type { Trial } from '../trial';
import { shiftPoint, typingSlip, type TypingSlip } from '../typing';
import { MISHAP, type Cause, type Scene } from './cause';
import { askedOfPrecedents, isForeign } from './precedents';
import { independentlyAsking } from './independentlyAsking';
import { costOfLeaving, isRepeatedBeside } from './repeatedBeside';

/** Another number was written, by whatever mistake. */
const ARBITRARY = 2.8;
/** A running sum was written instead of its last part. */
const CUMULATED = 2.5;
const LONGEST_CUMULATED = 20;
const STRANGE_DIGIT = 0.8;
const STRANGE_DIGITS = 5;
/** The amount of another row was written, by whatever mistake: of so many rows it is one. */
const OF_ANOTHER_ROW = 4.5;
/** Money is written in thousands by habit; quantities and ratios are not. */
const IN_THOUSANDS = 4;
/** The amount that the column beside it repeats on nearly all other lines did not get here. */
const NOT_REPEATED = 0.8;
/** A cell was left empty, which happens often; the emptier its column, the less a blank means that something is missing. */
const LEFT_BLANK = 1;
/** A formula is not mistyped. */
const FORMULA = 6;
/** A number typed where the others calculate is a mistake by itself. */
const AMONG_FORMULAS = -3;
/** Sums longer than this are only searched for cells with something else against them. */
const LONG = 60;

/** Tolerance from which an equality lets several whole values pass. */
const HALF = decimal(5n, 1);

/** Factors of ten that a number is written wrong by. */
const POWERS = [-3, -2, -1, 1, 2, 3];

/**
 * One cell has another value than it should: every cell of the equation, with each value that some violated equation
 * asks of it, and the cells from which its formulas calculate those.
 */
export function cellCauses(scene: Scene, equation: number): readonly Cause[] {
  const { trial } = scene;
  const operands = operandsOf(equationAt(trial.model, equation));
  const isLong = operands.length > LONG;
  return operands.flatMap((variable) => {
    const values = solvedValues(scene, variable).filter(
      ({ value }) => !isLong || hasOtherViolations(scene, variable) || isTypable(trial, { variable, value }),
    );
    const wanted = values.map(({ value, asking }) => ({ variable, value, asking }));
    return [...wanted, ...wanted.flatMap((assignment) => askedOfPrecedents(trial, assignment))]
      .filter((assignment) => isAdmissible(trial, assignment))
      .map((assignment) => cellCause(scene, assignment));
  });
}

/** What is known to be right is not changed, and what is not negative does not become so where nothing is. */
function isAdmissible({ model }: Trial, { variable, value }: Assignment): boolean {
  if (model.isFixed(variable)) return false;
  const { nonNegative, value: observed } = variableAt(model, variable);
  return nonNegative !== true || !isNegative(value) || (observed !== null && isNegative(observed));
}

/** Whether a value is worth looking at among hundreds that one long sum asks for: some slip gives it. */
function isTypable({ model }: Trial, { variable, value }: Assignment): boolean {
  const { value: observed, amongFormulas } = variableAt(model, variable);
  return amongFormulas === true || (observed !== null && typingSlip(observed, value) !== null);
}

/** A value that violated equations ask of a cell, with the equations. */
interface AskedValue {
  readonly value: Decimal;
  readonly asking: number[];
}

function solvedValues({ trial }: Scene, variable: number): AskedValue[] {
  const values: AskedValue[] = [];
  const now = trial.valueOf(variable);
  for (const equation of trial.model.incidence.equationsOf(variable)) {
    if (!trial.violated.has(equation) || isForeign(trial.model, { equation, variable })) continue;
    for (const value of [...trial.solutions(equation, variable), ...slippedValues(trial, { equation, variable })]) {
      if (now !== null && equals(now, value)) continue;
      const known = values.find((asked) => equals(asked.value, value));
      if (known) known.asking.push(equation);
      else values.push({ value, asking: [equation] });
    }
  }
  return values;
}

/**
 * What an equation asks for besides the value that solves it. A number below zero may have lost its sign whatever else
 * is wrong with the equation. Where the equation does not say one value, because it is an inequality or need not hold
 * exactly: the observed value without a slip of its sign or, in an equality, its magnitude, if that makes it hold.
 */
function slippedValues(
  trial: Trial,
  { equation, variable }: { readonly equation: number; readonly variable: number },
): readonly Decimal[] {
  const stated = equationAt(trial.model, equation);
  const now = trial.valueOf(variable);
  if (now === null || isZero(now)) return [];
  if (stated.relation === '==' && compare(toleranceOf(stated, trial.valueOf), HALF) < 0)
    return isNegative(now) ? [negate(now)] : [];
  // A smaller number, or a negative one, always satisfies an upper bound: that says nothing.
  const isBound = stated.relation !== '==';
  if (isBound && !isNegative(now)) return [];
  const values = [negate(now), ...(isBound ? [] : POWERS.map((power) => shiftPoint(now, power)))];
  return values.filter((value) => trial.repairs(equation, [{ variable, value }]));
}

function hasOtherViolations({ trial }: Scene, variable: number): boolean {
  return trial.model.incidence.equationsOf(variable).filter((equation) => trial.violated.has(equation)).length > 1;
}

/** A value that a cell should hold, with the violated equations that ask for it, when they are known. */
export interface AskedAssignment extends Assignment {
  readonly asking?: readonly number[];
}

/** Several checks that ask for one and the same number leave no room for how usual it is. */
const AGREED = 3.5;
const FEWEST_DIGITS = 3;

function agreedCost(
  { trial }: Scene,
  { assignment, alone }: { readonly assignment: AskedAssignment; readonly alone: number },
): number {
  const { variable, value, asking = [] } = assignment;
  const now = trial.valueOf(variable);
  if (alone <= AGREED || now === null) return alone;
  if (independentlyAsking(trial.model, asking) < 2 && independentlyAsking(trial.model, mendedBy(trial, assignment)) < 2)
    return alone;
  const digits = significantDigits(subtract(value, now));
  // That they agree by chance is as unlikely as the digits that they agree on are many; on two anything agrees.
  return digits < FEWEST_DIGITS ? alone : Math.max(AGREED, alone - Math.LN10 * digits);
}

/** What a value makes hold, where formulas carry it further than to the equations of its own cell. */
function mendedBy(trial: Trial, assignment: Assignment): number[] {
  const before = [...trial.violated];
  if (before.length < 2) return [];
  const mark = trial.mark();
  trial.apply({ assignments: [assignment] });
  const mended = before.filter((equation) => !trial.violated.has(equation));
  trial.rewind(mark);
  return mended;
}

/** The cause that a cell should hold `value`. */
export function cellCause(scene: Scene, assignment: AskedAssignment): Cause {
  const { slip, cost: alone, slips = 1 } = explain(scene, assignment);
  const cost = agreedCost(scene, { assignment, alone });
  const { formula, amongFormulas, weight = 1 } = variableAt(scene.trial.model, assignment.variable);
  const handicap = (formula ? FORMULA : 0) + (amongFormulas === true ? AMONG_FORMULAS : 0);
  const leaving = costOfLeaving(scene, assignment.variable);
  return { assignments: [assignment], slip, slips, cost: MISHAP * weight + cost + handicap + leaving, lines: [] };
}

function explain(scene: Scene, { variable, value }: Assignment): TypingSlip {
  const { trial, prior } = scene;
  const { value: observed, amongFormulas } = variableAt(trial.model, variable);
  const surprise = prior.surprise(variable, value);
  if (observed === null)
    return { slip: 'none', cost: LEFT_BLANK + Math.max(0.5, surprise - prior.emptiness(variable)) };
  const typing = typingSlip(observed, value);
  const arbitrary = isRepeatedBeside(scene, { variable, value }) ? NOT_REPEATED : ARBITRARY + surprise;
  if (amongFormulas === true && typing === null)
    return { slip: 'constant-over-formula', cost: ARBITRARY + strangeness(subtract(value, observed)) };
  const copied = copiedCost(scene, { variable, value });
  if (copied < Math.min(typing?.cost ?? Infinity, arbitrary)) return { slip: 'other-row', cost: copied };
  const typed = typing === null ? Infinity : typedCost(scene, { variable, value, typing });
  const sum = cumulated(trial, { variable, excess: subtract(observed, value) });
  if (sum !== null && sum.cost < typed) return sum;
  return typing === null ? { slip: 'none', cost: arbitrary } : { ...typing, cost: Math.min(typed, arbitrary) };
}

/** What a slip of the keyboard costs here, by how usual the right value and the wrong one are. */
function typedCost(
  { trial, prior }: Scene,
  { variable, value, typing }: Assignment & { readonly typing: TypingSlip },
): number {
  const { value: observed, kind } = variableAt(trial.model, variable);
  const isCounted = kind === 'quantity' || kind === 'ratio';
  const handicap = typing.slip === 'factor-1000' && isCounted ? IN_THOUSANDS : 0;
  const gained = prior.surprise(variable, value) - (observed === null ? 0 : prior.surprise(variable, observed));
  return Math.max(0.5, typing.cost + handicap + gained);
}

/** What it costs that somebody wrote another row's amount of the column; infinite where no other row has it. */
function copiedCost({ trial, prior }: Scene, { variable, value }: Assignment): number {
  const { value: observed } = variableAt(trial.model, variable);
  if (observed === null || isZero(observed) || prior.holding(variable, observed).length === 0) return Infinity;
  const chance = Math.log(prior.size(variable));
  const gained = prior.surprise(variable, value) - prior.surprise(variable, observed);
  return Math.max(2, OF_ANOTHER_ROW + chance + gained);
}

/** A number typed over a formula is off by any amount at all: the more digits that has, the less it is by chance another's. */
function strangeness(difference: Decimal): number {
  return STRANGE_DIGIT * Math.min(STRANGE_DIGITS, significantDigits(difference));
}

/** The amount before it was added in: the observed value is too large by another cell of a short equation. */
function cumulated(
  { model }: Trial,
  { variable, excess }: { readonly variable: number; readonly excess: Decimal },
): { readonly slip: Slip; readonly cost: number } | null {
  const { line } = variableAt(model, variable);
  for (const equation of model.incidence.equationsOf(variable)) {
    const operands = operandsOf(equationAt(model, equation));
    if (operands.length > LONGEST_CUMULATED || operands.length < 4) continue;
    const added = operands.some(
      (other) =>
        other !== variable && isIn(line, { model, other }) && equals(excess, variableAt(model, other).value ?? ZERO),
    );
    if (added) return { slip: 'cumulative', cost: CUMULATED + Math.log(operands.length) };
  }
  return null;
}

function isIn(line: string, { model, other }: { readonly model: Model; readonly other: number }): boolean {
  return variableAt(model, other).line === line;
}
