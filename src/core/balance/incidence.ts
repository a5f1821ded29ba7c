import type { Graph, Term } from './graph';
import { itemAt } from './itemAt';

/** A term of an equation in which a variable takes part. */
export interface Occurrence {
  readonly equation: number;
  readonly term: Term;
}

/**
 * Which equations each variable takes part in (incidencia), packed: a plan of 30 000 rows has some 600 000 terms.
 */
export class Incidence {
  private readonly starts: Int32Array;
  private readonly equations: Int32Array;
  private readonly terms: Int32Array;
  private readonly known = new Map<number, readonly number[]>();

  constructor(private readonly graph: Graph) {
    this.starts = startsOf(graph);
    const size = itemAt(this.starts, graph.variables.length);
    this.equations = new Int32Array(size);
    this.terms = new Int32Array(size);
    this.fill();
  }

  /** The terms that hold the variable. */
  occurrences(variable: number): Occurrence[] {
    const found: Occurrence[] = [];
    const end = itemAt(this.starts, variable + 1);
    for (let slot = itemAt(this.starts, variable); slot < end; slot++) {
      const equation = itemAt(this.equations, slot);
      found.push({ equation, term: itemAt(itemAt(this.graph.equations, equation).terms, itemAt(this.terms, slot)) });
    }
    return found;
  }

  /** The equations that hold the variable, each once. */
  equationsOf(variable: number): readonly number[] {
    const known = this.known.get(variable);
    if (known !== undefined) return known;
    const from = itemAt(this.starts, variable);
    const found = [...new Set(this.equations.subarray(from, itemAt(this.starts, variable + 1)))];
    this.known.set(variable, found);
    return found;
  }

  private fill(): void {
    const next = this.starts.slice();
    this.graph.equations.forEach((equation, index) => {
      equation.terms.forEach((term, position) => {
        for (const variable of variablesOf(term)) {
          const slot = itemAt(next, variable);
          this.equations[slot] = index;
          this.terms[slot] = position;
          next[variable] = slot + 1;
        }
      });
    });
  }
}

/** The variables of a term, a square's only once. */
export function variablesOf({ variables }: Term): readonly number[] {
  return variables.length === 2 && variables[0] === variables[1] ? [variables[0]] : variables;
}

function startsOf({ variables, equations }: Graph): Int32Array {
  const starts = new Int32Array(variables.length + 1);
  for (const { terms } of equations)
    for (const term of terms)
      for (const variable of variablesOf(term)) starts[variable + 1] = itemAt(starts, variable + 1) + 1;
  for (let index = 1; index < starts.length; index++) starts[index] = itemAt(starts, index) + itemAt(starts, index - 1);
  return starts;
}
