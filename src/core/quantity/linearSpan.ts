/** The equations that follow from a set of linear ones: kept in echelon form, each vector by column. */
export class LinearSpan {
  private readonly pivots = new Map<number, ReadonlyMap<number, number>>();

  /** Adds an equation; false when it follows from those that are there. */
  add(equation: ReadonlyMap<number, number>): boolean {
    const rest = this.reduce(equation);
    const [pivot] = [...rest.keys()].sort((a, b) => a - b);
    if (pivot === undefined) return false;
    this.pivots.set(pivot, rest);
    return true;
  }

  /** What is left of an equation after the known ones are taken from it, lowest column first. */
  private reduce(equation: ReadonlyMap<number, number>): Map<number, number> {
    const rest = new Map(equation);
    for (const [pivot, known] of [...this.pivots].sort((a, b) => a[0] - b[0])) {
      const factor = (rest.get(pivot) ?? 0) / (known.get(pivot) ?? 1);
      if (factor === 0) continue;
      for (const [column, coefficient] of known) subtractInto(rest, column, factor * coefficient);
    }
    return rest;
  }
}

/** Coefficients this small are rounding of the elimination. */
const NOTHING = 1e-9;

function subtractInto(vector: Map<number, number>, column: number, amount: number): void {
  const value = (vector.get(column) ?? 0) - amount;
  if (Math.abs(value) < NOTHING) vector.delete(column);
  else vector.set(column, value);
}
