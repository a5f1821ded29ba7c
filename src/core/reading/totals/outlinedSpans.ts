import type { TableRow } from '../rows/classifyRows';
import type { Span } from './span';

/** The runs of activities that lines add by what formulas, codes or letters say (renglones por debajo de una suma). */
export class OutlinedSpans {
  private readonly ordinals = new Map<number, number>();
  private readonly children = new Map<number, readonly number[]>();
  private readonly spans = new Map<number, Span | null>();

  constructor(rows: readonly TableRow[]) {
    for (const { row, kind, children } of rows) {
      if (kind === 'activity') this.ordinals.set(row, this.ordinals.size);
      if (children) this.children.set(row, children);
    }
  }

  /** From the first to the last activity, by ordinal, under a line, whatever stands between; null where there is none. */
  spanOf(row: number): Span | null {
    const known = this.spans.get(row);
    if (known !== undefined) return known;
    this.spans.set(row, null);
    const found = this.hull(row);
    this.spans.set(row, found);
    return found;
  }

  private hull(row: number): Span | null {
    const ordinal = this.ordinals.get(row);
    if (ordinal !== undefined) return { first: ordinal, last: ordinal };
    let [first, last] = [Infinity, -1];
    for (const child of this.children.get(row) ?? []) {
      const under = this.spanOf(child);
      if (!under) continue;
      first = Math.min(first, under.first);
      last = Math.max(last, under.last);
    }
    return last < 0 ? null : { first, last };
  }
}
