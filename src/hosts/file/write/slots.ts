/**
 * Rows of a sheet, or columns of a row, that must be there: met on the way through the part, or put before the first one that
 * comes after them.
 */
export class Slots {
  private readonly wanted: readonly number[];
  private readonly met = new Set<number>();
  private readonly places: number[] = [];

  constructor(wanted: Iterable<number>) {
    this.wanted = [...wanted].sort((a, b) => a - b);
  }

  /** Called for each row or cell that stands in the part, with the byte where it begins. */
  meet(number: number, start: number): void {
    this.met.add(number);
    while ((this.wanted[this.places.length] ?? Infinity) < number) this.places.push(start);
  }

  /** What was not met, ascending, and where it goes; `end` is the place after everything. */
  gaps(end: number): { readonly at: number; readonly missing: number }[] {
    return this.wanted
      .map((missing, index) => ({ at: this.places[index] ?? end, missing }))
      .filter(({ missing }) => !this.met.has(missing));
  }

  /** All that is wanted, ascending. */
  all(): readonly number[] {
    return this.wanted;
  }
}
