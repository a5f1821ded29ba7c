import type { Decimal } from '../quantity/decimal';
import type { Equation, Graph, Variable } from './graph';
import { Incidence } from './incidence';
import { itemAt } from './itemAt';
import { Levels } from './levels';

/** A graph with what the search asks of it again and again (modelo de búsqueda). */
export interface Model {
  readonly graph: Graph;
  readonly incidence: Incidence;
  /** Known to be right: by the graph or by the caller. */
  readonly isFixed: (variable: number) => boolean;
  /** The equation that computes a formula cell. */
  readonly definitionOf: ReadonlyMap<number, number>;
  /** Sums of lines between an equation and what people type. */
  readonly levelOf: (equation: number) => number;
  /** The variables of a line in the order of their positions. */
  readonly line: (name: string) => readonly number[];
  /** The equations whose stated sum stands in a line. */
  readonly sumsOfLine: (name: string) => readonly number[];
  /** The equations that state sums of a family in a column, which could have been each other's. */
  readonly siblings: (equation: Equation) => readonly number[];
}

/** Indexes a graph for the search. */
export function modelOf(
  graph: Graph,
  { fixed, violated }: { readonly fixed: ReadonlySet<number>; readonly violated: ReadonlySet<number> },
): Model {
  const lines = groupBy(graph.variables, (variable) => variable.line);
  for (const line of lines.values())
    line.sort((a, b) => itemAt(graph.variables, a).position - itemAt(graph.variables, b).position);
  const sums = groupBy(graph.equations, ({ aggregate }) =>
    aggregate === undefined ? null : itemAt(graph.variables, aggregate.result).line,
  );
  const siblings = groupBy(graph.equations, familyOf);
  const definitionOf = definitionsOf(graph, violated);
  const levels = new Levels(graph, definitionOf);
  return {
    graph,
    incidence: new Incidence(graph),
    isFixed: (variable) => fixed.has(variable) || itemAt(graph.variables, variable).fixed === true,
    definitionOf,
    levelOf: (equation) => levels.ofEquation(equation),
    line: (name) => lines.get(name) ?? [],
    sumsOfLine: (name) => sums.get(name) ?? [],
    siblings: (equation) => siblings.get(familyOf(equation) ?? '') ?? [],
  };
}

/** The variable at an index. */
export function variableAt(model: Model, variable: number): Variable {
  return itemAt(model.graph.variables, variable);
}

/** The equation at an index. */
export function equationAt(model: Model, equation: number): Equation {
  return itemAt(model.graph.equations, equation);
}

/** Operands that were asked for: the search asks for the same ones again and again. */
const operands = new WeakMap<Equation, readonly number[]>();

/** Every variable of an equation, once. */
export function operandsOf(equation: Equation): readonly number[] {
  const known = operands.get(equation);
  if (known !== undefined) return known;
  const found = [...new Set(equation.terms.flatMap(({ variables }) => [...variables]))];
  operands.set(equation, found);
  return found;
}

/** A value that a variable is to take. */
export interface Assignment {
  readonly variable: number;
  readonly value: Decimal;
}

function familyOf({ aggregate }: Equation): string | null {
  return aggregate === undefined ? null : `${aggregate.family}\n${aggregate.column}`;
}

function definitionsOf({ equations, variables }: Graph, violated: ReadonlySet<number>): ReadonlyMap<number, number> {
  const definitions = new Map<number, number>();
  equations.forEach(({ defines, aggregate }, index) => {
    if (defines !== undefined) definitions.set(defines, index);
    else if (violated.has(index)) return;
    else if (
      aggregate !== undefined &&
      itemAt(variables, aggregate.result).formula &&
      !definitions.has(aggregate.result)
    )
      definitions.set(aggregate.result, index);
  });
  return definitions;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string | null): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  items.forEach((item, index) => {
    const key = keyOf(item);
    if (key === null) return;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  });
  return groups;
}
