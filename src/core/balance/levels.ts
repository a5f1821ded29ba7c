import type { Graph } from './graph';
import { itemAt } from './itemAt';

/**
 * How many sums of lines stand between a cell and what people type (nivel): a row's cells are at 0, a subtotal at 1, the
 * total of subtotals at 2. What one row disagrees on is looked at before what is added from it.
 */
export class Levels {
  private readonly known = new Map<number, number>();
  private readonly sums = new Map<number, number>();

  constructor(
    private readonly graph: Graph,
    private readonly definitionOf: ReadonlyMap<number, number>,
  ) {
    graph.equations.forEach(({ aggregate }, equation) => {
      if (aggregate !== undefined && !this.sums.has(aggregate.result)) this.sums.set(aggregate.result, equation);
    });
  }

  /** The highest level of an equation's cells. */
  ofEquation(equation: number): number {
    let highest = 0;
    for (const { variables } of itemAt(this.graph.equations, equation).terms)
      for (const variable of variables) highest = Math.max(highest, this.ofVariable(variable));
    return highest;
  }

  private ofVariable(variable: number): number {
    const known = this.known.get(variable);
    if (known !== undefined) return known;
    // A circle of formulas ends here.
    this.known.set(variable, 0);
    const level = this.measured(variable);
    this.known.set(variable, level);
    return level;
  }

  private measured(variable: number): number {
    const sum = this.sums.get(variable);
    const definition = sum ?? this.definitionOf.get(variable);
    if (definition === undefined) return 0;
    let highest = 0;
    for (const { variables } of itemAt(this.graph.equations, definition).terms)
      for (const other of variables) if (other !== variable) highest = Math.max(highest, this.ofVariable(other));
    return highest + (sum === undefined ? 0 : 1);
  }
}
