import type { Range } from '../../../core/workbook/range';

/** A cell that is to be grouped with its neighbours of the same key. */
export interface KeyedCell {
  readonly row: number;
  readonly column: number;
  readonly key: string;
}

/** A rectangle whose cells all have the same key. */
export interface KeyedRectangle {
  readonly key: string;
  readonly range: Range;
}

/** Covers cells with as few rectangles of one key as following rows and then columns gives: one write each. */
export function rectanglesOf(cells: readonly KeyedCell[]): KeyedRectangle[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const done: KeyedRectangle[] = [];
  let open = new Map<string, KeyedRectangle>();
  for (const row of rowsOf(sorted)) {
    const next = new Map<string, KeyedRectangle>();
    for (const run of runsOf(row)) {
      const span = `${run.key}|${run.range.left}|${run.range.right}`;
      const above = open.get(span);
      const joins = above && above.range.bottom + 1 === run.range.top;
      next.set(span, joins ? { key: run.key, range: { ...above.range, bottom: run.range.bottom } } : run);
      if (joins) open.delete(span);
    }
    done.push(...open.values());
    open = next;
  }
  return [...done, ...open.values()];
}

function rowsOf(sorted: readonly KeyedCell[]): KeyedCell[][] {
  const rows: KeyedCell[][] = [];
  for (const cell of sorted) {
    const row = rows.at(-1);
    if (row?.[0]?.row === cell.row) row.push(cell);
    else rows.push([cell]);
  }
  return rows;
}

function runsOf(row: readonly KeyedCell[]): KeyedRectangle[] {
  const runs: KeyedRectangle[] = [];
  for (const { row: at, column, key } of row) {
    const run = runs.at(-1);
    if (run?.key === key && run.range.right + 1 === column) {
      runs[runs.length - 1] = { key, range: { ...run.range, right: column } };
    } else runs.push({ key, range: { top: at, bottom: at, left: column, right: column } });
  }
  return runs;
}
