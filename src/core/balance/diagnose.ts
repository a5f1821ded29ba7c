import type { Scene } from './causes/cause';
import { componentsOf } from './components';
import { determine } from './determine';
import type { Diagnosis, DiagnoseOptions, Explanation, ReachedBound } from './diagnosis';
import { evaluate } from './evaluate';
import { explainPart } from './explainPart';
import type { Graph } from './graph';
import { modelOf } from './model';
import { Prior } from './prior';
import { bestOf, search } from './search';
import { Trial } from './trial';

/** Causes tried in all: some seconds, enough for a thousand errors in a workbook. */
const STEPS = 80_000;
/** Of these, what one connected part may use: enough for twenty errors in it. */
const PART_STEPS = 20_000;
/** Partial solutions kept side by side, and rivals worth telling: at most so many nats above the best. */
const THOROUGH = { width: 12, slack: 12 };
/** The same where very many parts are waiting: then a column was misread, or a unit, and no single cell is wrong. */
const HASTY = { width: 3, slack: 5 };
const MANY_PARTS = 300;

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
    const limits = { ...(parts.length > MANY_PARTS ? HASTY : THOROUGH), steps: Math.min(left, PART_STEPS) };
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
