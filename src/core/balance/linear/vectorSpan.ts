/** Coefficients by variable; those that are not there are zero. */
export type SparseVector = ReadonlyMap<number, number>;

/** What is left of a vector after the others are taken from it, in proportion to its largest coefficient, counts as nothing. */
const NOTHING = 1e-9;

/** The space that some sparse vectors span (espacio generado), in echelon form. */
export class VectorSpan {
  private readonly pivots = new Map<number, SparseVector>();

  /** Adds a vector; false when it follows from those that are there. */
  add(vector: SparseVector): boolean {
    const size = Math.max(0, ...[...vector.values()].map(Math.abs));
    const rest = new Map([...vector].map(([variable, value]) => [variable, value / size]));
    for (const [pivot, known] of this.pivots) takeAway(rest, { known, pivot });
    const [pivot] = [...rest]
      .filter(([, value]) => Math.abs(value) > NOTHING)
      .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]));
    if (size === 0 || pivot === undefined) return false;
    this.pivots.set(pivot[0], rest);
    return true;
  }
}

function takeAway(
  rest: Map<number, number>,
  { known, pivot }: { readonly known: SparseVector; readonly pivot: number },
): void {
  const factor = (rest.get(pivot) ?? 0) / (known.get(pivot) ?? 1);
  if (factor === 0) return;
  for (const [variable, value] of known) rest.set(variable, (rest.get(variable) ?? 0) - factor * value);
  rest.delete(pivot);
}
