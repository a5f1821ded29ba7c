import { findCauses } from './causes/findCauses';
import { MISHAP, rootsOf, type Cause, type Scene } from './causes/cause';
import { itemAt } from './itemAt';
import { equationAt, operandsOf, variableAt } from './model';
import { isNegative } from '../quantity/compare';
import { toPlainText } from '../quantity/decimal';
import type { Trial } from './trial';

/** A set of causes that together make the equations of a part hold, or what is left when they do not. */
export interface Solution {
  readonly causes: readonly Cause[];
  /** Sum of the causes' costs and of the price of what is left. */
  readonly cost: number;
  /** Equations that no cause could repair. */
  readonly left: readonly number[];
}

/** What a search may do. */
export interface SearchLimits {
  /** Partial solutions kept side by side. */
  readonly width: number;
  /** Causes that may be tried in all. */
  readonly steps: number;
  /** Solutions dearer than the best by more than this are of no interest. */
  readonly slack: number;
}

/** The solutions found, cheapest first, and whether the steps ran out. */
export interface SearchResult {
  readonly solutions: readonly Solution[];
  readonly steps: number;
  readonly isCut: boolean;
}

/** What an equation costs that nothing repairs. */
export const UNREPAIRED = 24;
/** Least that a further cause will cost: what is still to be repaired is estimated with it. */
const LEAST_CAUSE = MISHAP + 1.5;
/** What a violated equation that shares its cells with others adds to the estimate. */
const SHARED_VIOLATION = 0.4;
/** Terms of an equation that is not looked along when remaining causes are estimated: it comes last anyway. */
const LONG = 60;
/** What a hypothesis costs a cell that it leaves below zero where nothing is. */
const BELOW_ZERO = 5;
/** Continuations kept of one partial solution. */
const BRANCHES = 10;

interface Node extends Solution {
  readonly estimate: number;
  /** Nothing is violated any more. */
  readonly isComplete: boolean;
  readonly key: string;
}

/**
 * Searches the sets of causes that make everything violated hold again: a beam search over partial solutions, each
 * continued at the violated equation that says most about its cells: a row says more than a column does. Partial
 * solutions are ordered by their cost and a lower estimate of what remains.
 */
export function search(scene: Scene, limits: SearchLimits): SearchResult {
  const before = scene.trial.violated.size;
  const result = beamSearch(scene, limits);
  if (result.isCut || !isFarFetched(result, before)) return result;
  const wider = beamSearch(scene, { ...limits, width: limits.width * WIDER, steps: limits.steps - result.steps });
  const steps = result.steps + wider.steps;
  return bestOf(wider).cost < bestOf(result).cost ? { ...wider, steps } : { ...result, steps };
}

/** How many more partial solutions are kept when the first look found nothing good. */
const WIDER = 5;

/** Whether more cells would have been mistaken than checks fail: such an explanation explains nothing. */
export function isFarFetched(result: SearchResult, violated: number): boolean {
  const { causes, left } = bestOf(result);
  return causes.length + left.length > violated;
}

function beamSearch(scene: Scene, limits: SearchLimits): SearchResult {
  const start: Node = {
    causes: [],
    cost: 0,
    left: [],
    estimate: remaining(scene.trial),
    isComplete: false,
    key: '',
  };
  let beam: Node[] = [start];
  const finished = new Map<string, Node>();
  let steps = 0;
  while (beam.length > 0 && steps < limits.steps) {
    const next = new Map<string, Node>();
    for (const node of beam) {
      const { children, tried } = expand(scene, node);
      steps += tried;
      if (children === null) keepCheaper(finished, node);
      else for (const child of children) keepCheaper(child.isComplete ? finished : next, child);
    }
    beam = prune([...next.values()], { limits, best: cheapest(finished) });
  }
  for (const node of beam) keepCheaper(finished, abandoned(scene.trial, node));
  const solutions = [...finished.values()].sort((a, b) => a.cost - b.cost);
  return { solutions, steps, isCut: beam.length > 0 };
}

/** Of two ways to the same values the cheaper one says what happened. */
function keepCheaper(nodes: Map<string, Node>, node: Node): void {
  const known = nodes.get(node.key);
  if (known === undefined || node.cost < known.cost) nodes.set(node.key, node);
}

function cheapest(finished: ReadonlyMap<string, Node>): number {
  return Math.min(...[...finished.values()].map(({ cost }) => cost));
}

function prune(
  nodes: readonly Node[],
  { limits, best }: { readonly limits: SearchLimits; readonly best: number },
): Node[] {
  const sorted = nodes
    .filter(({ estimate }) => estimate <= best + limits.slack)
    .sort((a, b) => a.estimate - b.estimate);
  return sorted.slice(0, limits.width);
}

/** The ways to go on from a partial solution; null when nothing is violated any more. */
function expand(scene: Scene, node: Node): { readonly children: readonly Node[] | null; readonly tried: number } {
  const { trial } = scene;
  const mark = trial.mark();
  for (const cause of node.causes) trial.apply(cause);
  for (const equation of node.left) trial.apply({ assignments: [], waives: [equation] });
  const equation = mostTelling(trial);
  const children = equation === null ? null : continuations(scene, { node, equation });
  trial.rewind(mark);
  return { children: children?.nodes ?? null, tried: children?.tried ?? 0 };
}

function continuations(
  scene: Scene,
  { node, equation }: { readonly node: Node; readonly equation: number },
): { readonly nodes: readonly Node[]; readonly tried: number } {
  const causes = findCauses(scene, equation).filter((cause) => isFresh(node, cause));
  const nodes = causes.map((cause) => childOf(scene.trial, { node, cause }));
  const givenUp: Node = {
    ...node,
    left: [...node.left, equation],
    cost: node.cost + UNREPAIRED,
    estimate: node.estimate + UNREPAIRED,
    key: `${node.key}|!${equation}`,
  };
  const partial = nodes.filter(({ isComplete }) => !isComplete).sort((a, b) => a.estimate - b.estimate);
  const complete = nodes.filter(({ isComplete }) => isComplete);
  return { nodes: [...complete, ...partial.slice(0, BRANCHES), givenUp], tried: causes.length + 1 };
}

/** A cell is mistaken once: only what follows from several causes may be set by several. */
function isFresh(node: Node, cause: Cause): boolean {
  const roots = new Set(rootsOf(cause));
  const all = new Set(cause.assignments.map(({ variable }) => variable));
  return !node.causes.some(
    (other) =>
      other.assignments.some(({ variable }) => roots.has(variable)) ||
      rootsOf(other).some((variable) => all.has(variable)),
  );
}

function childOf(trial: Trial, { node, cause }: { readonly node: Node; readonly cause: Cause }): Node {
  const mark = trial.mark();
  const first = trial.assigned.length;
  trial.apply(cause);
  const cost = node.cost + cause.cost + BELOW_ZERO * fallenBelowZero(trial, first);
  const open = remaining(trial);
  trial.rewind(mark);
  const causes = [...node.causes, cause];
  return {
    causes,
    cost,
    left: node.left,
    estimate: cost + open,
    isComplete: open === 0,
    key: keyOf(causes, node.left),
  };
}

/** Cells that a cause, or what is calculated from it, brings below zero where nothing is. */
function fallenBelowZero(trial: Trial, first: number): number {
  return trial.assigned.slice(first).filter((variable) => {
    const { nonNegative, value } = variableAt(trial.model, variable);
    const now = trial.valueOf(variable);
    return nonNegative === true && now !== null && isNegative(now) && !(value !== null && isNegative(value));
  }).length;
}

function keyOf(causes: readonly Cause[], left: readonly number[]): string {
  return `${causes.map(identify).sort().join('|')}|${left.join('!')}`;
}

/** Names a cause by what it does, so that two ways to it are one. */
export function identify({ assignments, relocation }: Cause): string {
  if (relocation !== undefined) return `${relocation.line}>${relocation.to}`;
  return assignments
    .map(({ variable, value }) => `${variable}=${toPlainText(value)}`)
    .sort()
    .join(',');
}

function abandoned(trial: Trial, node: Node): Node {
  const mark = trial.mark();
  for (const cause of node.causes) trial.apply(cause);
  const left = [...trial.violated];
  trial.rewind(mark);
  return { ...node, left, cost: node.cost + UNREPAIRED * left.length };
}

/** The violated equation that says most about its cells: of rows before sums over them, the shortest. */
function mostTelling(trial: Trial): number | null {
  return [...trial.violated].sort((a, b) => byTelling(trial, a, b))[0] ?? null;
}

function byTelling({ model }: Trial, a: number, b: number): number {
  const lengthOf = (equation: number): number => equationAt(model, equation).terms.length;
  return model.levelOf(a) - model.levelOf(b) || lengthOf(a) - lengthOf(b) || a - b;
}

/** What repairing the rest will cost at least, roughly: one cause for every violated equation that shares no cell with another. */
export function remaining(trial: Trial): number {
  const open = [...trial.violated];
  open.sort((a, b) => equationAt(trial.model, a).terms.length - equationAt(trial.model, b).terms.length);
  const reached = new Set<number>();
  let estimate = 0;
  for (const equation of open) {
    estimate += reached.has(equation) ? SHARED_VIOLATION : LEAST_CAUSE;
    if (reached.has(equation) || equationAt(trial.model, equation).terms.length > LONG) continue;
    for (const variable of operandsOf(equationAt(trial.model, equation)))
      for (const neighbour of trial.model.incidence.equationsOf(variable)) reached.add(neighbour);
  }
  return estimate;
}

/** The best of a non-empty list of solutions. */
export function bestOf({ solutions }: SearchResult): Solution {
  return itemAt(solutions, 0);
}
