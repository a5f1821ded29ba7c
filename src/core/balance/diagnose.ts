import { equals } from '../quantity/compare';
import { confidenceOf } from './decide';
import type { Candidate, Change, Diagnosis, DiagnoseOptions, Explanation, ReachedBound } from './diagnosis';
import type { Cause, Scene } from './causes/cause';
import { componentsOf } from './components';
import { determine } from './determine';
import { evaluate } from './evaluate';
import type { Graph } from './graph';
import { equationAt, modelOf, operandsOf, variableAt, type Assignment } from './model';
import { Prior } from './prior';
import { bestOf, identify, search, UNREPAIRED, type SearchLimits, type Solution } from './search';
import { Trial } from './trial';

/** Steps in one connected part that find twenty errors in it. */
const STEPS = 200_000;
const WIDTH = 12;
/** Rivals that cost more than this above the best are not worth telling. */
const SLACK = 12;
const RIVAL_WIDTH = 8;
const RIVALS_TOLD = 6;

/**
 * Says what is wrong with a graph (diagnóstico): the smallest and most plausible set of causes that makes its equations
 * hold again, after Fellegi and Holt (1976) with the plausibility of typing errors of Scholtus (2009), each cause with
 * its rivals. Equations are evaluated in time linear in their terms; only what is violated is searched.
 */
export function diagnose(graph: Graph, options: DiagnoseOptions = {}): Diagnosis {
  const { violated, undecided } = evaluate(graph);
  const fixed = options.fixed ?? new Set<number>();
  if (violated.length === 0)
    return { explanations: [], violated, undecided, determined: determine(graph, undecided), bound: null };
  const model = modelOf(graph, { fixed, violated: new Set(violated) });
  const scene: Scene = { trial: new Trial(model, violated), prior: new Prior(model) };
  const found = explainAll(scene, options.maxSteps ?? STEPS);
  return { ...found, violated, undecided, determined: determine(graph, undecided) };
}

function explainAll(scene: Scene, maxSteps: number): Pick<Diagnosis, 'explanations' | 'bound'> {
  const explanations: Explanation[] = [];
  const cut: number[] = [];
  for (const part of componentsOf(scene.trial)) {
    const members = new Set(part.filter((equation) => scene.trial.violated.has(equation)));
    const others = new Set([...scene.trial.violated].filter((equation) => !members.has(equation)));
    const limits: SearchLimits = { others, width: WIDTH, steps: maxSteps, slack: SLACK };
    const result = search(scene, limits);
    if (result.isCut) cut.push(...part);
    explanations.push(...explainPart(scene, { solutions: result.solutions, limits, best: bestOf(result) }));
    for (const cause of bestOf(result).causes) scene.trial.apply(cause);
  }
  const bound: ReachedBound | null = cut.length === 0 ? null : { bound: 'steps', limit: maxSteps, equations: cut };
  return { explanations, bound };
}

interface Solved {
  readonly solutions: readonly Solution[];
  readonly best: Solution;
  readonly limits: SearchLimits;
}

function explainPart(scene: Scene, solved: Solved): Explanation[] {
  const { best } = solved;
  const causes = best.causes.map((cause, index) => explainCause(scene, { solved, cause, index }));
  return [...causes, ...best.left.map((equation) => unexplained(scene, equation))];
}

interface CauseAmong {
  readonly solved: Solved;
  readonly cause: Cause;
  readonly index: number;
}

/** One cause with its rivals: what else would do, the other causes given. */
function explainCause(scene: Scene, { solved, cause, index }: CauseAmong): Explanation {
  const { trial } = scene;
  const mark = trial.mark();
  solved.best.causes.forEach((other, place) => place !== index && trial.apply(other));
  for (const equation of solved.best.left) trial.apply({ assignments: [], waives: [equation] });
  const violated = [...trial.violated].filter((equation) => !solved.limits.others.has(equation));
  const rivals = rivalsOf(scene, { solved, cause, violated });
  const margin =
    Math.min(...rivals.map(({ cost }) => cost), cause.cost + SLACK, jointRival(solved, cause)) - cause.cost;
  const candidate = describe(trial, { causes: [cause], score: margin, violated });
  const alternatives = rivals.map((rival) =>
    describe(trial, { causes: rival.causes, score: cause.cost - rival.cost, violated }),
  );
  const explanation: Explanation = {
    ...candidate,
    confidence: confidenceOf(cause, { margin, confirmations: candidate.repairs.length }),
    violated: [...violated].sort(
      (a, b) => equationAt(trial.model, a).terms.length - equationAt(trial.model, b).terms.length,
    ),
    clears: clearing(trial, violated),
    difference: differenceOf(trial, violated),
    alternatives,
  };
  trial.rewind(mark);
  return explanation;
}

function rivalsOf(
  scene: Scene,
  { solved, cause, violated }: { readonly solved: Solved; readonly cause: Cause; readonly violated: readonly number[] },
): Solution[] {
  if (violated.length === 0) return [];
  const result = search(scene, { ...solved.limits, width: RIVAL_WIDTH, slack: SLACK });
  const name = identify(cause);
  const rivals = result.solutions.filter(
    ({ causes, left }) => left.length === 0 && !causes.some((other) => identify(other) === name),
  );
  return rivals.slice(0, RIVALS_TOLD);
}

/** What the best complete solution without this cause costs, as if only this cause had been replaced. */
function jointRival({ solutions, best }: Solved, cause: Cause): number {
  const name = identify(cause);
  const without = solutions.find(({ causes }) => !causes.some((other) => identify(other) === name));
  return without === undefined ? Infinity : without.cost - best.cost + cause.cost;
}

interface Told {
  readonly causes: readonly Cause[];
  readonly score: number;
  readonly violated: readonly number[];
}

function describe(trial: Trial, { causes, score, violated }: Told): Candidate {
  const mark = trial.mark();
  const before = new Set(trial.violated);
  const assignments = causes.flatMap((cause) => cause.assignments).filter((assignment) => isChange(trial, assignment));
  const changes = assignments.map((assignment) => changeOf(trial, assignment));
  for (const cause of causes) trial.apply(cause);
  const repairs = violated.filter((equation) => !trial.violated.has(equation));
  const breaks = [...trial.violated].filter((equation) => !before.has(equation) || violated.includes(equation));
  trial.rewind(mark);
  const [first] = causes;
  const relocation = first?.relocation;
  return {
    changes,
    slip: first?.slip ?? 'none',
    score,
    cost: causes.reduce((sum, cause) => sum + cause.cost, 0),
    repairs,
    breaks,
    lines: first?.lines ?? [],
    ...(relocation === undefined ? {} : { relocation }),
  };
}

function isChange(trial: Trial, { variable, value }: Assignment): boolean {
  const now = trial.valueOf(variable);
  return now === null || !equals(now, value);
}

function changeOf(trial: Trial, { variable, value }: Assignment): Change {
  return { variable, observed: variableAt(trial.model, variable).value, proposed: value };
}

/** Equations that hold over the cells of the violated ones. */
function clearing({ model, violated: failing }: Trial, violated: readonly number[]): number[] {
  const clears = new Set<number>();
  for (const equation of violated)
    for (const variable of operandsOf(equationAt(model, equation)))
      for (const other of model.incidence.equationsOf(variable)) if (!failing.has(other)) clears.add(other);
  return [...clears];
}

function differenceOf(trial: Trial, violated: readonly number[]): Explanation['difference'] {
  const [first] = [...violated].sort(
    (a, b) => equationAt(trial.model, a).terms.length - equationAt(trial.model, b).terms.length,
  );
  return first === undefined ? null : trial.residue(first);
}

function unexplained({ trial }: Scene, equation: number): Explanation {
  return {
    changes: [],
    slip: 'none',
    score: 0,
    cost: UNREPAIRED,
    repairs: [],
    breaks: [equation],
    lines: [],
    confidence: 'low',
    violated: [equation],
    clears: clearing(trial, [equation]),
    difference: trial.residue(equation),
    alternatives: [],
  };
}
