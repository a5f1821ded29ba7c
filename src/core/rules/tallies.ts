import type { Diagnosis } from '../balance/diagnosis';
import type { CheckTally } from '../findings/finding';
import type { Undecided } from '../findings/undecided';
import type { GraphDraft } from './equations/graphDraft';
import { EQUATION_RULES, type EquationRule } from './equations/equationRule';
import type { PlanEquation, PlanGraph } from './equations/planGraph';
import type { RuleResult } from './planRule';

/** What became of every equation, by rule: done, failed, could not be decided and why. */
export function equationTallies(draft: GraphDraft, graph: PlanGraph, diagnosis: Diagnosis): CheckTally[] {
  const left = leftUndecided(draft, graph, diagnosis);
  const open = new Set(diagnosis.undecided);
  const failed = new Set(diagnosis.violated);
  return EQUATION_RULES.filter((rule) => draft.applied.has(rule)).map((rule) => {
    const own = [...graph.equations.keys()].filter((at) => isCheck(graph.equations[at], rule));
    const undecided = left.get(rule) ?? [];
    const apart = draft.apart.get(rule) ?? { done: 0, failed: 0 };
    return {
      rule,
      done: own.filter((at) => !open.has(at)).length + apart.done,
      failed: own.filter((at) => failed.has(at)).length + apart.failed,
      ...listed(undecided),
    };
  });
}

/** What only says what a formula calculates is no check. */
function isCheck(equation: PlanEquation | undefined, rule: EquationRule): boolean {
  return equation?.rule === rule && equation.isFormula !== true;
}

/** The tally of a rule that is not an equation; null when it had nothing to look at. */
export function ruleTally(rule: string, { done, findings, undecided = [] }: RuleResult<unknown>): CheckTally | null {
  if (done === 0 && undecided.length === 0) return null;
  return { rule, done, failed: findings.length, ...listed(undecided) };
}

function listed(undecided: readonly Undecided[]): Pick<CheckTally, 'undecided' | 'undecidedCells'> {
  return { undecided: undecided.length, ...(undecided.length > 0 ? { undecidedCells: undecided } : {}) };
}

/** What never became an equation, what a blank leaves open, and what the search had to leave. */
function leftUndecided(draft: GraphDraft, graph: PlanGraph, diagnosis: Diagnosis): Map<EquationRule, Undecided[]> {
  const left = new Map([...draft.undecided].map(([rule, undecided]) => [rule, [...undecided]]));
  const leave = (at: number, why: Undecided['why']): void => {
    const equation = graph.equations[at];
    if (!equation || equation.isFormula) return;
    const { meaning } = equation;
    const known = left.get(meaning.rule);
    if (known) known.push({ cell: meaning.stated, why });
    else left.set(meaning.rule, [{ cell: meaning.stated, why }]);
  };
  for (const at of diagnosis.undecided) leave(at, 'blank');
  for (const at of diagnosis.bound?.equations ?? []) leave(at, 'search-limit');
  return left;
}
