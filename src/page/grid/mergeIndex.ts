import { parseRange, type Range } from '../../core/workbook/range';

/** The merged areas of a sheet, to be asked cell by cell. */
export interface MergeIndex {
  /** The area that a cell belongs to, or null. */
  at(row: number, column: number): Range | null;
}

/** Areas with more rows than this are kept aside, so that a merge over whole columns costs nothing. */
const TALL = 200;

/** Indexes merged areas by row; malformed ones are left out. */
export function mergeIndex(references: readonly string[]): MergeIndex {
  const byRow = new Map<number, Range[]>();
  const tall: Range[] = [];
  for (const range of references.map(parseRange)) {
    if (!range) continue;
    if (range.bottom - range.top > TALL) tall.push(range);
    else enter(byRow, range);
  }
  return {
    at(row, column) {
      const candidates = byRow.get(row) ?? [];
      return (
        candidates.find((range) => covers(range, row, column)) ??
        tall.find((range) => covers(range, row, column)) ??
        null
      );
    },
  };
}

function enter(byRow: Map<number, Range[]>, range: Range): void {
  for (let row = range.top; row <= range.bottom; row += 1) {
    const inRow = byRow.get(row);
    if (inRow) inRow.push(range);
    else byRow.set(row, [range]);
  }
}

function covers(range: Range, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}
