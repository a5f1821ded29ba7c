import { absolute, add, negate, subtract } from '../../quantity/arithmetic';
import { compare, equals, isZero } from '../../quantity/compare';
import { decimal, ZERO, type Decimal } from '../../quantity/decimal';
import { significantDigits } from '../digits';
import { toleranceOf } from '../evaluate';
import type { Aggregate } from '../graph';
import { equationAt, operandsOf, variableAt, type Assignment, type Model } from '../model';
import type { Slip } from '../slip';
import type { Trial } from '../trial';
import { FOLLOWING, MISHAP, type Cause, type Scene } from './cause';
import { follow } from './follow';

const STALE = 2.6;
/** A changed row changes by a round amount more often than not. */
const STALE_DIGIT = 1;
const STALE_DIGITS = 6;
const OMITTED = 2.2;
const REPEATED = 2.4;
const ROUNDED = 1.5;

interface Sum {
  readonly equation: number;
  readonly aggregate: Aggregate;
  /** What the stated sum should grow by. */
  readonly growth: Decimal;
  readonly result: Assignment;
}

/**
 * A stated sum is not what its lines add up to: not brought up to date, a line left out or counted twice; with the sums
 * above it, or alone. Any violated equation that holds the stated sum leads to it.
 */
export function sumCauses(scene: Scene, equation: number): readonly Cause[] {
  return sumsStatedIn(scene.trial, equation).flatMap((sum) => {
    const together = sumsOfSameLine(scene.trial, sum);
    return [[sum], ...(together.length > 1 ? [together] : [])].flatMap((sums) => causesOf(scene, sums));
  });
}

/** The violated sums whose stated result is a cell of the equation. */
function sumsStatedIn(trial: Trial, equation: number): Sum[] {
  const { model } = trial;
  const stating = operandsOf(equationAt(model, equation)).flatMap((operand) =>
    model.incidence.equationsOf(operand).filter((other) => equationAt(model, other).aggregate?.result === operand),
  );
  return stating.flatMap((other) => sumOf(trial, other) ?? []);
}

function sumOf(trial: Trial, equation: number): Sum | null {
  const { aggregate } = equationAt(trial.model, equation);
  if (aggregate === undefined || !trial.violated.has(equation) || trial.model.isFixed(aggregate.result)) return null;
  const value = trial.solutions(equation, aggregate.result)[0];
  const now = trial.valueOf(aggregate.result);
  if (value === undefined || now === null) return null;
  return { equation, aggregate, growth: subtract(value, now), result: { variable: aggregate.result, value } };
}

function sumsOfSameLine(trial: Trial, { aggregate }: Sum): Sum[] {
  const { line } = variableAt(trial.model, aggregate.result);
  const sums = trial.model.sumsOfLine(line).flatMap((equation) => sumOf(trial, equation) ?? []);
  return sums.filter(
    (sum, index) => sums.findIndex(({ aggregate: { result } }) => result === sum.aggregate.result) === index,
  );
}

function causesOf(scene: Scene, sums: readonly Sum[]): Cause[] {
  const explained = explainSums(scene, sums);
  const results = sums.map(({ result }) => result);
  const followed = follow(scene.trial, results);
  return [results, ...(followed === null ? [] : [followed])].map((assignments) => ({
    assignments,
    followers: assignments.length - results.length,
    slip: explained.slip,
    lines: explained.lines,
    cost: MISHAP + explained.cost + FOLLOWING * (assignments.length - 1),
  }));
}

interface Explained {
  readonly slip: Slip;
  readonly cost: number;
  readonly lines: readonly string[];
}

function explainSums({ trial }: Scene, sums: readonly Sum[]): Explained {
  const omitted = lineOf(trial, { sums, growthOf: (value) => value });
  if (omitted !== null)
    return { slip: omitted.slip ?? 'missing-in-sum', cost: OMITTED + choice(trial, sums), lines: [omitted.line] };
  const repeated = lineOf(trial, { sums, growthOf: negate });
  if (repeated !== null)
    return { slip: 'double-counted', cost: REPEATED + choice(trial, sums), lines: [repeated.line] };
  if (sums.every((sum) => isRounding(trial, sum))) return { slip: 'rounding', cost: ROUNDED, lines: [] };
  return { slip: 'stale-total', cost: STALE + staleness(sums.map(({ growth }) => absolute(growth))), lines: [] };
}

/** What the amounts cost by which sums are behind: each one that does not follow from two others by its digits. */
function staleness(growths: readonly Decimal[]): number {
  const independent: Decimal[] = [];
  for (const growth of growths) if (!followsFrom(growth, independent)) independent.push(growth);
  const digits = independent.map((growth) => Math.min(STALE_DIGITS, significantDigits(growth)));
  return STALE_DIGIT * digits.reduce((sum, count) => sum + count, 0);
}

/** Whether an amount is one of some others, or the sum or difference of two of them. */
function followsFrom(amount: Decimal, others: readonly Decimal[]): boolean {
  return others.some(
    (one) =>
      equals(one, amount) ||
      others.some((other) => equals(add(one, other), amount) || equals(absolute(subtract(one, other)), amount)),
  );
}

/** Which of the lines it was could have been any of them; several columns that agree on it leave no doubt. */
function choice({ model }: Trial, sums: readonly Sum[]): number {
  const [first] = sums;
  return first === undefined || sums.length > 1 ? 0 : Math.log(operandsOf(equationAt(model, first.equation)).length);
}

/** The line whose amounts are what every sum is off by, if one is. */
function lineOf(
  trial: Trial,
  { sums, growthOf }: { readonly sums: readonly Sum[]; readonly growthOf: (value: Decimal) => Decimal },
): { readonly line: string; readonly slip?: Slip } | null {
  const [first, ...others] = sums;
  if (first === undefined) return null;
  for (const variable of linesBelow(trial.model, first)) {
    const value = trial.valueOf(variable);
    if (value === null || isZero(value) || !isAbout(trial, { sum: first, amount: growthOf(value) })) continue;
    const { line, text } = variableAt(trial.model, variable);
    const isCommon = others.every((sum) =>
      linesBelow(trial.model, sum).some(
        (other) =>
          variableAt(trial.model, other).line === line &&
          isAbout(trial, { sum, amount: growthOf(trial.valueOf(other) ?? ZERO) }),
      ),
    );
    if (isCommon) return text === true ? { line, slip: 'text-number' } : { line };
  }
  return null;
}

/** Whether a sum is off by an amount, as exactly as its rounding lets it be seen. */
function isAbout(trial: Trial, { sum, amount }: { readonly sum: Sum; readonly amount: Decimal }): boolean {
  const tolerance = toleranceOf(equationAt(trial.model, sum.equation), trial.valueOf);
  return compare(absolute(subtract(amount, sum.growth)), tolerance) <= 0;
}

/** What a sum adds, and what those add in turn: a subtotal or a row can be counted beside the sum that holds it. */
function linesBelow(model: Model, { equation, aggregate }: Sum): number[] {
  const seen = new Set<number>([aggregate.result]);
  const below: number[] = [];
  let level = [equation];
  while (level.length > 0 && below.length < 5000) {
    const parts = level.flatMap((each) => operandsOf(equationAt(model, each))).filter((part) => !seen.has(part));
    for (const part of parts) seen.add(part);
    below.push(...new Set(parts));
    level = parts.flatMap((part) =>
      model.incidence.equationsOf(part).filter((each) => equationAt(model, each).aggregate?.result === part),
    );
  }
  return below;
}

function isRounding({ model }: Trial, { equation, growth }: Sum): boolean {
  const terms = operandsOf(equationAt(model, equation)).length - 1;
  return terms > 2 && compare(absolute(growth), decimal(BigInt(terms) * 5n, 1)) <= 0;
}
