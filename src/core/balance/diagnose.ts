import type { Scene } from './causes/cause';
import { componentsOf } from './components';
import { determine } from './determine';
import type { Diagnosis, DiagnoseOptions, Explanation, ReachedBound } from './diagnosis';
import { withoutDoubtful } from './doubtful';
import { countedValue, evaluate, type Valuation } from './evaluate';
import { explainPart, unexplained, type Searched } from './explainPart';
import { runToEnd } from '../steps/runToEnd';
import type { Steps } from '../steps/steps';
import type { Graph } from './graph';
import { itemAt } from './itemAt';
import { fillsOf, mendingBlanks } from './mendingBlanks';
import { equationAt, modelOf, operandsOf, type Assignment, type Model } from './model';
import { weighOutside } from './outside';
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
  return runToEnd(diagnosing(graph, options));
}

/** The same in steps: one for each part that is searched or explained. */
export function* diagnosing(graph: Graph, options: DiagnoseOptions = {}): Steps<Diagnosis> {
  const { violated, undecided } = evaluate(graph);
  yield;
  const determined = determine(graph, undecided);
  if (violated.length === 0) {
    const valueAfter: Valuation = (variable) => countedValue(itemAt(graph.variables, variable));
    return { explanations: [], violated, undecided, determined, bound: null, valueAfter };
  }
  const model = modelOf(graph, { fixed: options.fixed ?? new Set(), violated: new Set(violated) });
  yield;
  const prior = new Prior(model);
  const blanks = mendingBlanks(new Trial(model, violated), determined);
  const sceneOf = (): Scene => ({ trial: filledIn(new Trial(model, violated), fillsOf(blanks)), prior });
  const explained = yield* explainAll(sceneOf, options.maxSteps ?? STEPS);
  return { ...explained, violated, undecided, determined: blanks };
}

function filledIn(trial: Trial, assignments: readonly Assignment[]): Trial {
  if (assignments.length === 0) return trial;
  trial.focus(new Set(trial.everywhere()));
  for (const assignment of assignments) trial.apply({ assignments: [assignment] });
  trial.widen();
  return trial;
}

/**
 * Explains the parts one after the other. What rivals inside a row have against them may only be seen in the sums over
 * it, which other rows make fail as well: so all rows are searched first, and each is weighed by what is left of the
 * sums once all of them are settled.
 */
function* explainAll(sceneOf: () => Scene, maxSteps: number): Steps<Explained> {
  const trying = sceneOf();
  const parts = componentsOf(trying.trial);
  const budget: Budget = { left: maxSteps, isHasty: parts.length > MANY_PARTS };
  const rows = parts.filter((part) => part.some((equation) => trying.trial.model.levelOf(equation) === 0));
  const searched: Searched[] = [];
  for (const part of rows) {
    searched.push(onPart(trying, part, () => searchPart(trying, budget)));
    yield;
  }
  const weighed: Searched[] = [];
  for (const part of searched) {
    weighed.push(weighOutside(trying.trial, part));
    yield;
  }
  const isAsBefore = weighed.every(
    ({ result }, at) => bestOf(result).causes === bestOf(itemAt(searched, at).result).causes,
  );
  const usable = weighed.map((part, at) => (isAsBefore || part !== searched[at] ? part : null));
  const known = new Map(rows.map((part, at) => [part, usable[at] ?? null]));
  return yield* explainParts(sceneOf(), { parts, known, budget, maxSteps });
}

type Explained = Pick<Diagnosis, 'explanations' | 'bound' | 'valueAfter'>;

interface Explaining {
  readonly parts: readonly (readonly number[])[];
  /** What the search of a part found, where that is known beforehand. */
  readonly known: ReadonlyMap<readonly number[], Searched | null>;
  readonly budget: Budget;
  readonly maxSteps: number;
}

function* explainParts(scene: Scene, { parts, known, budget, maxSteps }: Explaining): Steps<Explained> {
  const explanations: Explanation[] = [];
  const cut: number[] = [];
  const open = new OpenCells(scene.trial.model);
  for (const part of parts) {
    if (open.doubt(part)) explanations.push(...part.map((equation) => unexplained(scene, equation)));
    else
      onPart(scene, part, () => {
        const searched = known.get(part) ?? searchPart(scene, budget);
        const explained = explainPart(scene, searched);
        budget.left -= explained.steps;
        if (searched.result.isCut) cut.push(...part);
        explanations.push(...explained.explanations);
        open.add(explained.explanations);
        return searched;
      });
    yield;
  }
  const bound: ReachedBound | null = cut.length === 0 ? null : { bound: 'steps', limit: maxSteps, equations: cut };
  const settledOnes = explanations.map((explanation) => settled(scene.trial, explanation));
  return { explanations: withoutDoubtful(scene.trial.model, settledOnes), bound, valueAfter: scene.trial.valueOf };
}

/** The cells of what nothing explains (celdas en duda): a sum over them may be off by them. */
class OpenCells {
  private readonly cells = new Set<number>();

  constructor(private readonly model: Model) {}

  add(explanations: readonly Explanation[]): void {
    for (const { confidence, violated } of explanations)
      if (confidence === 'low')
        for (const equation of violated)
          for (const cell of operandsOf(equationAt(this.model, equation))) this.cells.add(cell);
  }

  /** Whether a part is only about sums over such cells. */
  doubt(part: readonly number[]): boolean {
    return part.every((equation) => {
      const { aggregate } = equationAt(this.model, equation);
      return (
        aggregate !== undefined && operandsOf(equationAt(this.model, equation)).some((cell) => this.cells.has(cell))
      );
    });
  }
}

/** Steps that are left for all parts together, and whether there are very many of them. */
interface Budget {
  left: number;
  readonly isHasty: boolean;
}

function searchPart(scene: Scene, budget: Budget): Searched {
  const limits = { ...(budget.isHasty ? HASTY : THOROUGH), steps: Math.min(budget.left, PART_STEPS) };
  const result = search(scene, limits);
  budget.left -= result.steps;
  return { result, limits };
}

/** Looks at one part alone, and leaves it as its best solution has it. */
function onPart({ trial }: Scene, part: readonly number[], look: () => Searched): Searched {
  trial.focus(new Set(part));
  const searched = look();
  for (const cause of bestOf(searched.result).causes) trial.apply(cause);
  trial.widen();
  return searched;
}

/** What several causes change, such as the totals above them, gets the value that it has after all of them. */
function settled(trial: Trial, explanation: Explanation): Explanation {
  const changes = explanation.changes.map((change) =>
    change.proposed === null ? change : { ...change, proposed: trial.valueOf(change.variable) },
  );
  return { ...explanation, changes };
}
