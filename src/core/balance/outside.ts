import type { Searched } from './explainPart';
import { countedValue } from './evaluate';
import { variableAt, type Assignment } from './model';
import { bestOf, remaining, type Solution } from './search';
import type { Trial } from './trial';

/**
 * The rivals of a part with one cause, each charged with what it leaves violated in the other parts besides what the
 * best one leaves: two cells of a row that explain its check equally well differ in the totals above them. The trial
 * holds the best solutions of all rows. The same object when that changes nothing.
 */
export function weighOutside(trial: Trial, searched: Searched): Searched {
  const best = bestOf(searched.result);
  const rivals = searched.result.solutions.filter((solution) => solution !== best && isComparable(solution));
  const undone = undoing(trial, best);
  if (rivals.length === 0 || undone === null || !isComparable(best)) return searched;
  trial.focus(openNear(trial, [best, ...rivals]));
  const open = remaining(trial);
  const charges = new Map(rivals.map((rival) => [rival, chargeOf(trial, { rival, undone, open })]));
  trial.widen();
  const least = Math.min(0, ...charges.values());
  const chargeTo = (solution: Solution): number => (charges.get(solution) ?? 0) - least;
  if (searched.result.solutions.every((solution) => chargeTo(solution) === 0)) return searched;
  const solutions = searched.result.solutions
    .map((solution) => ({ ...solution, cost: solution.cost + chargeTo(solution) }))
    .sort((a, b) => a.cost - b.cost);
  return { ...searched, result: { ...searched.result, solutions } };
}

/** What is violated anywhere among the equations of the cells that some solutions change, or that follow from these. */
function openNear(trial: Trial, solutions: readonly Solution[]): ReadonlySet<number> {
  const near = new Set<number>();
  for (const { causes } of solutions) {
    const mark = trial.mark();
    const first = trial.assigned.length;
    for (const cause of causes) trial.apply(cause);
    for (const variable of trial.assigned.slice(first))
      for (const equation of trial.model.incidence.equationsOf(variable))
        if (trial.isOpen(equation)) near.add(equation);
    trial.rewind(mark);
  }
  return near;
}

/** One cause that repairs the whole part by changing cells. */
function isComparable({ causes, left }: Solution): boolean {
  const [only, ...others] = causes;
  return only !== undefined && others.length === 0 && left.length === 0 && only.relocation === undefined;
}

/** The values that a solution's cells had before it; null when one was blank. */
function undoing({ model }: Trial, { causes }: Solution): readonly Assignment[] | null {
  const assignments = causes.flatMap((cause) => cause.assignments);
  const before = assignments.flatMap(({ variable }): Assignment[] => {
    const value = countedValue(variableAt(model, variable));
    return value === null ? [] : [{ variable, value }];
  });
  return before.length === assignments.length ? before : null;
}

interface Charging {
  readonly rival: Solution;
  readonly undone: readonly Assignment[];
  readonly open: number;
}

function chargeOf(trial: Trial, { rival, undone, open }: Charging): number {
  const mark = trial.mark();
  trial.apply({ assignments: undone });
  for (const cause of rival.causes) trial.apply(cause);
  const charge = remaining(trial) - open;
  trial.rewind(mark);
  return charge;
}
