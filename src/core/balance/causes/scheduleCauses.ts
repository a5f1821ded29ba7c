import { subtract } from '../../quantity/arithmetic';
import { compare, equals, isZero } from '../../quantity/compare';
import type { Decimal } from '../../quantity/decimal';
import { equationAt, variableAt, type Assignment } from '../model';
import type { Trial } from '../trial';
import { MISHAP, type Cause, type Scene } from './cause';

const CUMULATIVE = 1.5;

/** A schedule accumulates: each cell holds the sum so far, and the last one what all should add up to. */
export function scheduleCauses({ trial }: Scene, equation: number): readonly Cause[] {
  const schedule = scheduleOf(trial, equation);
  if (schedule === null) return [];
  const values = schedule.parts.map((part) => trial.valueOf(part));
  const target = trial.valueOf(schedule.result);
  const known = values.filter((value) => value !== null);
  const last = known[known.length - 1];
  if (known.length < values.length || last === undefined || target === null || !equals(last, target)) return [];
  if (isZero(last) || known.some((value, place) => place > 0 && compare(value, known[place - 1] ?? value) < 0))
    return [];
  const assignments = differences(schedule.parts, known);
  return assignments.length === 0 ? [] : [{ assignments, slip: 'cumulative', cost: MISHAP + CUMULATIVE, lines: [] }];
}

function differences(parts: readonly number[], values: readonly Decimal[]): Assignment[] {
  return parts.flatMap((variable, place) => {
    const [value, before] = [values[place], values[place - 1]];
    if (value === undefined || before === undefined || isZero(before)) return [];
    return [{ variable, value: subtract(value, before) }];
  });
}

interface Schedule {
  readonly parts: readonly number[];
  readonly result: number;
}

/** A sum inside a line, of three parts or more, in the order of their positions. */
function scheduleOf({ model }: Trial, equation: number): Schedule | null {
  const { terms, aggregate } = equationAt(model, equation);
  if (aggregate !== undefined || terms.some(({ variables }) => variables.length === 2)) return null;
  const positive = terms.filter(({ coefficient }) => coefficient.units > 0n).map(({ variables }) => variables[0]);
  const negative = terms.filter(({ coefficient }) => coefficient.units < 0n).map(({ variables }) => variables[0]);
  const [parts, [result]] = positive.length > negative.length ? [positive, negative] : [negative, positive];
  const isFree = parts.every((part) => !model.isFixed(part) && !variableAt(model, part).formula);
  if (result === undefined || positive.length + negative.length !== parts.length + 1 || parts.length < 3 || !isFree)
    return null;
  return { parts: [...parts].sort((a, b) => variableAt(model, a).position - variableAt(model, b).position), result };
}
