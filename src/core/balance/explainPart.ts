import { rootsOf, type Cause, type Scene } from './causes/cause';
import { isClearedTotal, isMechanism } from './mechanism';
import { confidenceOf } from './decide';
import { clearing, describe, shortestFirst } from './describe';
import type { Candidate, Explanation } from './diagnosis';
import { equationAt, operandsOf, variableAt } from './model';
import { hasRivalBelow } from './rivalBelow';
import { bestOf, identify, search, UNREPAIRED, type SearchLimits, type SearchResult, type Solution } from './search';
import type { Trial } from './trial';

const RIVAL_WIDTH = 8;
const RIVALS_TOLD = 6;

/** A part that was searched. */
export interface Searched {
  readonly result: SearchResult;
  readonly limits: SearchLimits;
}

/** The explanations of a part, and the steps that finding their rivals took. */
export interface ExplainedPart {
  readonly explanations: readonly Explanation[];
  readonly steps: number;
}

/** One explanation for each cause of a part's best solution, with its rivals, and one for each equation that nothing repairs. */
export function explainPart(scene: Scene, searched: Searched): ExplainedPart {
  const best = bestOf(searched.result);
  let steps = 0;
  const explanations = best.causes.map((cause) => {
    const explained = explainCause(scene, { searched, cause });
    steps += explained.steps;
    return explained.explanation;
  });
  const all = [...explanations, ...best.left.map((equation) => unexplained(scene, equation))];
  return { explanations: withoutDoubtfulLines(scene, all), steps };
}

/** Two mistakes in one line are sure together or not at all: what one of them is says what is left for the other. */
function withoutDoubtfulLines({ trial: { model } }: Scene, explanations: readonly Explanation[]): Explanation[] {
  const linesOf = ({ changes }: Candidate): string[] => changes.map(({ variable }) => variableAt(model, variable).line);
  const doubtful = new Set(explanations.filter(({ confidence }) => confidence !== 'high').flatMap(linesOf));
  return explanations.map((each) =>
    each.confidence === 'high' && linesOf(each).some((line) => doubtful.has(line))
      ? { ...each, confidence: 'medium' }
      : each,
  );
}

interface CauseAmong {
  readonly searched: Searched;
  readonly cause: Cause;
}

/** One cause with its rivals: what else would do, the other causes given. */
function explainCause(
  scene: Scene,
  { searched, cause }: CauseAmong,
): { readonly explanation: Explanation; readonly steps: number } {
  const { trial } = scene;
  const best = bestOf(searched.result);
  const mark = trial.mark();
  for (const other of best.causes) if (other !== cause) trial.apply(other);
  for (const equation of best.left) trial.apply({ assignments: [], waives: [equation] });
  const violated = shortestFirst(trial, trial.violated);
  const found = best.causes.length === 1 ? searched.result : search(scene, { ...searched.limits, width: RIVAL_WIDTH });
  const rivals = rivalsAmong(found, { cause, isAlone: best.causes.length === 1 });
  const explanation = weigh(scene, { searched, cause, rivals, violated });
  trial.rewind(mark);
  return { explanation, steps: best.causes.length === 1 ? 0 : found.steps };
}

interface Weighing extends CauseAmong {
  readonly rivals: readonly Solution[];
  readonly violated: readonly number[];
}

function weigh(scene: Scene, { searched, cause, rivals, violated }: Weighing): Explanation {
  const { trial } = scene;
  const { slack } = searched.limits;
  const costs = [...rivals.map(({ cost }) => cost), cause.cost + slack, jointRival(searched.result, cause)];
  const margin = Math.min(...costs) - cause.cost;
  const odds = costs.reduce((sum, cost) => sum + Math.exp(cause.cost - cost), 0);
  const [best] = rivals;
  const candidate = describe(scene, { causes: [cause], score: margin, violated });
  const clears = clearing(trial, violated);
  const [first] = violated;
  return {
    ...candidate,
    confidence: confidenceOf(cause, {
      ...{ margin: rivals.length === 0 ? Infinity : margin, lead: -Math.log(odds) },
      ...{ witnesses: candidate.witnesses, breaks: candidate.breaks.length > 0 },
      isRivalExplained: best?.causes[0]?.slip !== 'none',
      ...{ isMechanism: isMechanism(trial, cause), isClearedTotal: isTotal(trial, cause) },
      ...{ isOpenBelow: hasRivalBelow(trial, cause), isFilling: isFilling(trial, cause) },
    }),
    violated,
    clears,
    difference: first === undefined ? null : trial.residue(first),
    alternatives: rivals.map(({ causes, cost }) => describe(scene, { causes, score: cause.cost - cost, violated })),
  };
}

/** Whether a cause writes into one cell, which is empty. */
function isFilling({ model }: Trial, cause: Cause): boolean {
  const [root, ...others] = rootsOf(cause);
  return root !== undefined && others.length === 0 && variableAt(model, root).value === null;
}

/** Whether a cause is one typed total whose rows are each cleared. */
function isTotal(trial: Trial, cause: Cause): boolean {
  const [root, ...others] = rootsOf(cause);
  return root !== undefined && others.length === 0 && isClearedTotal(trial, root);
}

function rivalsAmong(
  { solutions }: SearchResult,
  { cause, isAlone }: { readonly cause: Cause; readonly isAlone: boolean },
): Solution[] {
  const name = identify(cause);
  const rivals = solutions.filter(
    ({ causes, left }) =>
      (isAlone || left.length === 0) && causes.length > 0 && !causes.some((other) => identify(other) === name),
  );
  return rivals.slice(0, RIVALS_TOLD);
}

/** What the best complete solution without this cause costs, as if only this cause had been replaced. */
function jointRival(result: SearchResult, cause: Cause): number {
  const name = identify(cause);
  const without = result.solutions.find(({ causes }) => !causes.some((other) => identify(other) === name));
  return without === undefined ? Infinity : without.cost - bestOf(result).cost + cause.cost;
}

/** What no cause repairs, with the cells that it may be: the equation is all that is known of them. */
export function unexplained({ trial }: Scene, equation: number): Explanation {
  const located = locatedBy(trial, equation).map((variable): Candidate => ({
    changes: [{ variable, observed: variableAt(trial.model, variable).value, proposed: null }],
    ...{ slip: 'none', score: 0, cost: UNREPAIRED, repairs: [], breaks: [equation], witnesses: 0, lines: [] },
  }));
  const [first = NOWHERE, ...others] = located;
  return {
    ...first,
    breaks: [equation],
    confidence: 'low',
    violated: [equation],
    clears: clearing(trial, [equation]),
    difference: trial.residue(equation),
    alternatives: others,
  };
}

const NOWHERE: Candidate = {
  changes: [],
  slip: 'none',
  score: 0,
  cost: UNREPAIRED,
  repairs: [],
  breaks: [],
  witnesses: 0,
  lines: [],
};

/** Cells of an equation beyond which only the stated result is named. */
const FEW_CELLS = 8;

/** The cells that may be wrong where an equation fails: those that no other equation vouches for, if there are such. */
function locatedBy(trial: Trial, equation: number): readonly number[] {
  const { model } = trial;
  const stated = equationAt(model, equation);
  const free = operandsOf(stated).filter(
    (variable) => !model.isFixed(variable) && !variableAt(model, variable).formula,
  );
  const doubtful = free.filter(
    (variable) => !model.incidence.equationsOf(variable).some((other) => trial.holds(other)),
  );
  const located = doubtful.length > 0 ? doubtful : free;
  if (located.length <= FEW_CELLS) return located;
  return located.filter((variable) => variable === stated.aggregate?.result);
}
