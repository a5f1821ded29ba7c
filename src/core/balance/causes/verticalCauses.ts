import { equals, isZero } from '../../quantity/compare';
import type { Decimal } from '../../quantity/decimal';
import { equationAt, operandsOf, variableAt, type Assignment } from '../model';
import type { Trial } from '../trial';
import { MISHAP, type Cause, type Scene } from './cause';

/** Two rows of a column were taken for one another. */
const ROWS_EXCHANGED = 3.6;
/** Cells of one equation beyond which they are not tried. */
const LONG = 60;

/**
 * Two cells of a column were written in each other's row (filas intercambiadas en una columna): what one of them should hold
 * stands in the other, and with both exchanged more than one check holds again.
 */
export function verticalCauses(scene: Scene, equation: number): readonly Cause[] {
  const { trial, prior } = scene;
  const stated = equationAt(trial.model, equation);
  const operands = operandsOf(stated);
  if (stated.relation !== '==' || operands.length > LONG) return [];
  return operands.flatMap((variable) => {
    const now = trial.valueOf(variable);
    if (!isTyped(trial, variable) || now === null || isZero(now)) return [];
    return trial.solutions(equation, variable).flatMap((value) =>
      prior
        .holding(variable, value)
        .filter((other) => isTyped(trial, other) && !equals(now, value) && !isSameLine(trial, variable, other))
        .flatMap((other) => exchangeOf(trial, { variable, other, value, now }) ?? []),
    );
  });
}

function isTyped({ model }: Trial, variable: number): boolean {
  return !model.isFixed(variable) && !variableAt(model, variable).formula;
}

function isSameLine({ model }: Trial, one: number, other: number): boolean {
  return variableAt(model, one).line === variableAt(model, other).line;
}

interface Exchange {
  readonly variable: number;
  readonly other: number;
  /** What each of them holds: the other one's value, and its own. */
  readonly value: Decimal;
  readonly now: Decimal;
}

/** The exchange, where it mends two checks at least: with one alone any other row would do. */
function exchangeOf(trial: Trial, { variable, other, value, now }: Exchange): Cause | null {
  const assignments: Assignment[] = [
    { variable, value },
    { variable: other, value: now },
  ];
  const before = trial.violated.size;
  const mark = trial.mark();
  trial.apply({ assignments });
  const mended = before - trial.violated.size;
  trial.rewind(mark);
  return mended < 2 ? null : { assignments, slip: 'swapped-cells', cost: MISHAP + ROWS_EXCHANGED, lines: [] };
}
