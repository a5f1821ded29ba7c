import { equals } from '../quantity/compare';
import type { Scene } from './causes/cause';
import { cellCause } from './causes/cellCauses';
import { askedOfPrecedents } from './causes/precedents';
import { equationAt, operandsOf, variableAt, type Assignment } from './model';
import type { Trial } from './trial';

/** Cells of an equation beyond which they are not asked one by one. */
const MOST_CELLS = 40;

/** A violated equation, and the cells that the explanation changes. */
export interface Accused {
  readonly equation: number;
  readonly roots: ReadonlySet<number>;
  /** What the explanation costs, in nats. */
  readonly cost: number;
}

/** A cell that would be so much dearer than the explanation is out of reach. */
const OUT_OF_REACH = 10;

/**
 * Whether every other cell that could make a violated equation hold is cleared (celdas descartadas): with the value that it
 * would need, a check that holds now would fail, or nobody would believe it. What only calculates is cleared when what it
 * reads is.
 */
export function isEveryRivalRefuted(scene: Scene, { equation, roots, cost }: Accused): boolean {
  const { trial } = scene;
  const operands = operandsOf(equationAt(trial.model, equation));
  if (operands.length > MOST_CELLS) return false;
  return operands.every(
    (variable) =>
      roots.has(variable) ||
      rivalsIn(trial, { equation, variable }).every(
        (rival) => cellCause(scene, rival).cost >= cost + OUT_OF_REACH || isRefuted(trial, rival),
      ),
  );
}

interface Place {
  readonly equation: number;
  readonly variable: number;
}

/** What the cell, or the typed cells that it is calculated from, should hold for the equation to hold. */
function rivalsIn(trial: Trial, { equation, variable }: Place): Assignment[] {
  const { model } = trial;
  const now = trial.valueOf(variable);
  const wanted = trial
    .solutions(equation, variable)
    .filter((value) => now === null || !equals(value, now))
    .map((value): Assignment => ({ variable, value }));
  const all = variableAt(model, variable).formula
    ? wanted.flatMap((assignment) => askedOfPrecedents(trial, assignment))
    : wanted;
  return all.filter((each) => !model.isFixed(each.variable) && !variableAt(model, each.variable).formula);
}

function isRefuted(trial: Trial, rival: Assignment): boolean {
  const near = trial.model.incidence.equationsOf(rival.variable);
  const before = new Set(near.filter((equation) => trial.holds(equation)));
  const mark = trial.mark();
  trial.apply({ assignments: [rival] });
  const fails = [...before].some(
    (equation) => equationAt(trial.model, equation).isFormula !== true && trial.violated.has(equation),
  );
  trial.rewind(mark);
  return fails;
}
