import type { Range } from './range';

/** Rows put in before a row of the earlier sheet, or, where the count is negative, taken out from it on. */
export interface RowEdit {
  readonly at: number;
  readonly count: number;
}

/**
 * Where the rows of a sheet are once some were put in and others taken out (filas insertadas y eliminadas), as Excel moves
 * what refers to them. Every edit counts the rows as they were before any.
 */
export class RowMoves {
  private readonly edits: readonly RowEdit[];

  constructor(edits: readonly RowEdit[]) {
    this.edits = edits.toSorted((a, b) => a.at - b.at);
  }

  /** Whether every row stays where it is. */
  get areNone(): boolean {
    return this.edits.length === 0;
  }

  /** Where a row is now; null when it was taken out. */
  now(row: number): number | null {
    const { place, isOut } = this.placeOf(row);
    return isOut ? null : place;
  }

  /** What is left of an area; null when all of its rows were taken out. */
  area(area: Range): Range | null {
    const first = this.placeOf(area.top);
    const last = this.placeOf(area.bottom);
    const bottom = last.isOut ? last.place - 1 : last.place;
    return first.place > bottom ? null : { ...area, top: first.place, bottom };
  }

  /** Of a row that was taken out, the place of the next one that was not. */
  private placeOf(row: number): { readonly place: number; readonly isOut: boolean } {
    let by = 0;
    for (const { at, count } of this.edits) {
      if (row < at) break;
      if (count < 0 && row < at - count) return { place: at + by, isOut: true };
      by += count;
    }
    return { place: row + by, isOut: false };
  }
}
