import { equals } from '../quantity/compare';
import type { Cause, Scene } from './causes/cause';
import type { Candidate, Change } from './diagnosis';
import { equationAt, operandsOf, variableAt, type Assignment } from './model';
import type { Trial } from './trial';
import { witnessesOf } from './witnesses';

/** Causes that together are one candidate. */
export interface Described {
  readonly causes: readonly Cause[];
  readonly score: number;
  /** The equations that it is about. */
  readonly violated: readonly number[];
}

/** What causes would change, repair and break, as things stand. */
export function describe(scene: Scene, { causes, score, violated }: Described): Candidate {
  const { trial } = scene;
  const witnesses = witnessesOf(scene, causes);
  const assignments = causes.flatMap((cause) => cause.assignments).filter((assignment) => isChange(trial, assignment));
  const mark = trial.mark();
  for (const cause of causes) trial.apply(cause);
  const breaks = [...trial.violated];
  trial.rewind(mark);
  const [first] = causes;
  const relocation = first?.relocation;
  return {
    changes: assignments.map((assignment) => changeOf(trial, assignment)),
    slip: first?.slip ?? 'none',
    score,
    cost: causes.reduce((sum, cause) => sum + cause.cost, 0),
    repairs: violated.filter((equation) => !breaks.includes(equation)),
    breaks,
    witnesses,
    lines: first?.lines ?? [],
    ...(relocation === undefined ? {} : { relocation }),
  };
}

/** Equations that hold over the cells of violated ones, and so clear those cells. */
export function clearing(trial: Trial, violated: readonly number[]): number[] {
  const { model } = trial;
  const clears = new Set<number>();
  for (const equation of violated)
    for (const variable of operandsOf(equationAt(model, equation)))
      for (const other of model.incidence.equationsOf(variable))
        if (equationAt(model, other).isFormula !== true && trial.holds(other)) clears.add(other);
  return [...clears];
}

/** Equations by length: the shortest says most about its cells. */
export function shortestFirst({ model }: Trial, equations: Iterable<number>): number[] {
  return [...equations].sort((a, b) => equationAt(model, a).terms.length - equationAt(model, b).terms.length || a - b);
}

function isChange(trial: Trial, { variable, value }: Assignment): boolean {
  const now = trial.valueOf(variable);
  return now === null || !equals(now, value);
}

function changeOf(trial: Trial, { variable, value }: Assignment): Change {
  return { variable, observed: variableAt(trial.model, variable).value, proposed: value };
}
