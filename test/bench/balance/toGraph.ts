import { fromNumber, ZERO, ONE, type Decimal } from '../../../src/core/quantity/decimal';
import { negate } from '../../../src/core/quantity/arithmetic';
import type { Equation, Graph, Term, Variable } from '../../../src/core/balance/graph';
import type { Check, PlanNumbers } from './planNumbers';

/** The generated plan as the graph that the engine reads. */
export function toGraph({ cells, checks }: PlanNumbers): { readonly graph: Graph; readonly idOf: readonly string[] } {
  const all = [...cells.values()];
  const indexOf = new Map(all.map(({ id }, index) => [id, index]));
  const variables = all.map(({ id, value, kind, line, column, position, formula, likeness }): Variable => ({
    ...{ id, value: exact(value), kind, line, column, position, formula, blankIsZero: true },
    ...(likeness === undefined ? {} : { likeness }),
  }));
  const index = (id: string) => indexOf.get(id) ?? -1;
  const equations = checks.map((check) =>
    equationOf(check, { index, isFormula: cells.get(check.result)?.formula === true }),
  );
  return { graph: { variables, equations }, idOf: all.map(({ id }) => id) };
}

function exact(value: number | null): Decimal | null {
  return value === null ? null : fromNumber(value);
}

function equationOf(
  check: Check,
  { index, isFormula }: { readonly index: (id: string) => number; readonly isFormula: boolean },
): Equation {
  const parts = check.parts.map(index);
  const [first, second] = parts;
  const product: Term[] =
    first !== undefined && second !== undefined ? [{ coefficient: ONE, variables: [first, second] }] : [];
  const sum: Term[] = parts.map((part) => ({ coefficient: ONE, variables: [part] }));
  const result = index(check.result);
  const column = check.result.split('.')[1] ?? '';
  const defines = isFormula && (check.family !== undefined || check.kind === 'summary');
  return {
    id: check.id,
    kind: check.kind,
    terms: [...(check.isProduct ? product : sum), { coefficient: negate(ONE), variables: [result] }],
    relation: '==',
    tolerance: ZERO,
    ...(check.family === undefined || check.group === undefined
      ? {}
      : { aggregate: { result, group: check.group, family: check.family, column } }),
    ...(defines ? { defines: result } : {}),
  };
}
