import { countedValue, residueOf, satisfies, toleranceOf, type Valuation } from '../../core/balance/evaluate';
import type { Harm } from '../../core/findings/harm';
import type { Decimal } from '../../core/quantity/decimal';
import type { PlanEquation, PlanGraph } from '../../core/rules/equations/planGraph';
import type { Address } from '../../core/workbook/address';

/** What the cells of a plan hold after a change, those that hold something else than before: null for no number. */
export type NewValues = ReadonlyMap<Address, Decimal | null>;

/**
 * Equations of the plan as it was that held and do not with the new values (igualdades que se romperían): they are asked
 * as they were, so that none is lost because the workbook would be read otherwise afterwards.
 */
export function brokenEqualities(before: PlanGraph, values: NewValues): Harm[] {
  const moved = movedVariables(before, values);
  const old: Valuation = (at) => counted(before, at);
  const now: Valuation = (at) => moved.get(at) ?? (moved.has(at) ? null : old(at));
  return before.equations
    .filter((equation) => isTouched(equation, before, moved) && holds(equation, old) && !holds(equation, now))
    .map(({ rule, meaning }) => ({ kind: 'broken-equality', rule, cells: [meaning.stated, ...meaning.cells] }));
}

function counted({ variables }: PlanGraph, at: number): Decimal | null {
  const variable = variables[at];
  return variable ? countedValue(variable) : null;
}

function movedVariables({ variables }: PlanGraph, values: NewValues): ReadonlyMap<number, Decimal | null> {
  const moved = new Map<number, Decimal | null>();
  variables.forEach(({ id, blankIsZero = false }, at) => {
    const value = values.get(id);
    if (value !== undefined) moved.set(at, countedValue({ value, blankIsZero }));
  });
  return moved;
}

/** Products that are numbers of the graph alone have no cell of their own: own rules with them show in the observations. */
function isTouched({ terms }: PlanEquation, { variables }: PlanGraph, moved: ReadonlyMap<number, unknown>): boolean {
  const all = terms.flatMap((term) => [...term.variables]);
  return all.some((at) => moved.has(at)) && all.every((at) => variables[at]?.column !== variables[at]?.id);
}

function holds(equation: PlanEquation, valueOf: Valuation): boolean {
  const residue = residueOf(equation, valueOf);
  return residue !== null && satisfies(equation, residue, toleranceOf(equation, valueOf));
}
