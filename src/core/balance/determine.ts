import { compare, isNegative } from '../quantity/compare';
import { ZERO, type Decimal } from '../quantity/decimal';
import type { Determined } from './diagnosis';
import { countedValue, residueOf, satisfies, toleranceOf, type Valuation } from './evaluate';
import type { Graph } from './graph';
import { itemAt } from './itemAt';
import { operandsOf } from './model';
import { solveFor } from './solve';

interface Fill {
  readonly value: Decimal;
  readonly equations: number[];
}

/**
 * The blanks that the other cells determine (celdas vacías determinadas): one unknown an equality, again and again until
 * nothing follows any more. A blank on which two equalities disagree, or which would come out negative among cells that
 * are not, is left blank.
 */
export function determine(graph: Graph, undecided: readonly number[]): Determined[] {
  const fills = new Map<number, Fill>();
  const refused = new Set<number>();
  const valueOf: Valuation = (variable) =>
    fills.get(variable)?.value ?? countedValue(itemAt(graph.variables, variable));
  for (let open = [...undecided], before = -1; open.length !== before;) {
    before = open.length;
    open = open.filter((equation) => !fillFrom(graph, { equation, valueOf, fills, refused }));
  }
  return [...fills].map(([variable, { value, equations }]) => ({ variable, proposed: value, equations, repairs: [] }));
}

interface Filling {
  readonly equation: number;
  readonly valueOf: Valuation;
  readonly fills: Map<number, Fill>;
  readonly refused: Set<number>;
}

/** Fills the only blank of an equality; true when the equality has nothing more to say. */
function fillFrom(graph: Graph, { equation: index, valueOf, fills, refused }: Filling): boolean {
  const equation = itemAt(graph.equations, index);
  const blanks = operandsOf(equation).filter((variable) => valueOf(variable) === null);
  const [variable] = blanks;
  // What a formula calculates from a blank says nothing of it: it will be calculated again.
  if (equation.relation !== '==' || equation.defines !== undefined) return true;
  if (variable === undefined) {
    judge(graph, { equation: index, valueOf, fills, refused });
    return true;
  }
  if (blanks.length > 1 || refused.has(variable)) return false;
  const value = solveFor(equation, variable, valueOf)[0];
  if (value === undefined || (isNegative(value) && !hasNegatives(graph, index))) refused.add(variable);
  else fills.set(variable, { value, equations: [index] });
  return true;
}

/** An equality whose blanks were filled from others either agrees with them or refutes them. */
function judge(graph: Graph, { equation: index, valueOf, fills, refused }: Filling): void {
  const equation = itemAt(graph.equations, index);
  const residue = residueOf(equation, valueOf);
  const agrees = residue !== null && satisfies(equation, residue, toleranceOf(equation, valueOf));
  for (const variable of operandsOf(equation)) {
    const fill = fills.get(variable);
    if (fill === undefined) continue;
    if (agrees) fill.equations.push(index);
    else {
      fills.delete(variable);
      refused.add(variable);
    }
  }
}

function hasNegatives(graph: Graph, equation: number): boolean {
  return operandsOf(itemAt(graph.equations, equation)).some((variable) => {
    const { value } = itemAt(graph.variables, variable);
    return value !== null && compare(value, ZERO) < 0;
  });
}
