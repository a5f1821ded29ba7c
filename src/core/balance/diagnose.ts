import type { Scene } from './causes/cause';
import { componentsOf } from './components';
import { determine } from './determine';
import type { Diagnosis, DiagnoseOptions, Explanation, ReachedBound } from './diagnosis';
import { evaluate } from './evaluate';
import { explainPart } from './explainPart';
import type { Graph } from './graph';
import { modelOf } from './model';
import { Prior } from './prior';
import { bestOf, search, type SearchLimits } from './search';
import { Trial } from './trial';

/** Causes tried in all: some seconds, enough for a thousand errors in a workbook. */
const STEPS = 1_500_000;
/** Of these, what one connected part may use: enough for twenty errors in it. */
const PART_STEPS = 150_000;
const WIDTH = 12;
/** Partial solutions kept side by side where many parts are waiting. */
const NARROW = 3;
const MANY_PARTS = 300;
/** Rivals that cost more than this above the best are not worth telling. */
const SLACK = 12;

/**
 * Says what is wrong with a graph (diagnóstico): the smallest and most plausible set of causes that makes its equations
 * hold again, after Fellegi and Holt (1976) with the plausibility of typing errors of Scholtus (2009), each cause with
 * its rivals. Equations are evaluated in time linear in their terms; only what is violated is searched.
 */
export function diagnose(graph: Graph, options: DiagnoseOptions = {}): Diagnosis {
  const { violated, undecided } = evaluate(graph);
  const determined = determine(graph, undecided);
  if (violated.length === 0) return { explanations: [], violated, undecided, determined, bound: null };
  const model = modelOf(graph, { fixed: options.fixed ?? new Set(), violated: new Set(violated) });
  const scene: Scene = { trial: new Trial(model, violated), prior: new Prior(model) };
  return { ...explainAll(scene, options.maxSteps ?? STEPS), violated, undecided, determined };
}

function explainAll(scene: Scene, maxSteps: number): Pick<Diagnosis, 'explanations' | 'bound'> {
  const { trial } = scene;
  const explanations: Explanation[] = [];
  const cut: number[] = [];
  const parts = componentsOf(trial);
  let left = maxSteps;
  for (const part of parts) {
    trial.focus(new Set(part));
    const width = parts.length > MANY_PARTS ? NARROW : WIDTH;
    const limits: SearchLimits = { width, steps: Math.min(left, PART_STEPS), slack: SLACK };
    const result = search(scene, limits);
    const explained = explainPart(scene, { result, limits });
    left -= result.steps + explained.steps;
    if (result.isCut) cut.push(...part);
    explanations.push(...explained.explanations);
    for (const cause of bestOf(result).causes) trial.apply(cause);
    trial.widen();
  }
  const bound: ReachedBound | null = cut.length === 0 ? null : { bound: 'steps', limit: maxSteps, equations: cut };
  return { explanations: explanations.map((explanation) => settled(trial, explanation)), bound };
}

/** What several causes change, such as the totals above them, gets the value that it has after all of them. */
function settled(trial: Trial, explanation: Explanation): Explanation {
  const changes = explanation.changes.map((change) =>
    change.proposed === null ? change : { ...change, proposed: trial.valueOf(change.variable) },
  );
  return { ...explanation, changes };
}
