import { formatRange, parseRange, type Range } from '../../src/core/workbook/range';

/** Whole rows that are put in before a row, or taken out from it on where the count is negative. */
export class RowShift {
  constructor(
    readonly at: number,
    readonly count: number,
  ) {}

  /** Where a row is afterwards; null when it is gone. */
  row(row: number): number | null {
    if (row < this.at) return row;
    return this.count < 0 && row < this.at - this.count ? null : row + this.count;
  }

  /** An area grows with the rows that are put into it, and is gone when all of its rows are. */
  range(range: Range): Range | null {
    const { at, count } = this;
    if (count > 0) {
      return {
        ...range,
        top: range.top >= at ? range.top + count : range.top,
        bottom: range.bottom >= at ? range.bottom + count : range.bottom,
      };
    }
    const end = at - count;
    const top = range.top < at ? range.top : Math.max(at, range.top + count);
    const bottom = range.bottom < at ? range.bottom : range.bottom < end ? at - 1 : range.bottom + count;
    return bottom < top ? null : { ...range, top, bottom };
  }

  /** The areas of things that are still there. */
  each<T extends { readonly range: Range }>(things: readonly T[]): T[] {
    return things.flatMap((thing) => {
      const range = this.range(thing.range);
      return range ? [{ ...thing, range }] : [];
    });
  }

  address(address: string): string | null {
    const parsed = parseRange(address);
    const range = parsed && this.range(parsed);
    return range && formatRange(range);
  }
}
