import { KIND } from '../content';
import type { SheetView } from '../sheetView';
import type { TableArea } from '../headings/tableArea';

/** Numbers of some rows of a table, column by column: what the arithmetic search looks at. */
export interface SampleMatrix {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** By column and row: a number, 0 for blank and dash, NaN for anything else. */
  readonly values: readonly Float64Array[];
}

/** Rows that the search looks at, and on which what it found is tried again: what bounds their cost, however long the table is. */
export const SEARCH_ROWS = 48;
export const VERIFY_ROWS = 400;

/** Takes rows evenly from the whole table, among those that hold enough numbers to say something. */
export function sampleMatrix(
  view: SheetView,
  area: TableArea,
  { columns, most }: { columns: readonly number[]; most: number },
): SampleMatrix {
  return matrixOf(view, { columns, rows: spread(informativeRows(view, area, new Set(columns)), most) });
}

/** The numbers of the given rows and columns. */
export function matrixOf(view: SheetView, { rows, columns }: Pick<SampleMatrix, 'rows' | 'columns'>): SampleMatrix {
  const values = columns.map((column) => Float64Array.from(rows, (row) => sampleValue(view, row, column)));
  return { rows, columns, values };
}

function informativeRows(view: SheetView, area: TableArea, columns: ReadonlySet<number>): number[] {
  const { grid, numbers } = view;
  const rows: number[] = [];
  const wanted = wantedColumns(columns);
  for (let at = grid.rowIndex(area.firstRow); at < grid.rows.length; at += 1) {
    const row = grid.rows[at] ?? 0;
    if (row > area.lastRow) break;
    const end = grid.starts[at + 1] ?? 0;
    let found = 0;
    for (let position = grid.starts[at] ?? end; position < end && found < 2; position += 1) {
      const number = numbers[position] ?? NaN;
      if (number !== 0 && !Number.isNaN(number) && wanted[grid.columnAt(position)] === 1) found += 1;
    }
    if (found >= 2) rows.push(row);
  }
  return rows;
}

function wantedColumns(columns: ReadonlySet<number>): Uint8Array {
  const wanted = new Uint8Array(Math.max(0, ...columns) + 1);
  for (const column of columns) wanted[column] = 1;
  return wanted;
}

/** At most so many of the rows, evenly. */
export function spread(rows: readonly number[], most: number): number[] {
  if (rows.length <= most) return [...rows];
  return Array.from({ length: most }, (_, at) => rows[Math.floor((at * rows.length) / most)] ?? 0);
}

function sampleValue(view: SheetView, row: number, column: number): number {
  const position = view.grid.find(row, column);
  if (position < 0 || view.kinds[position] === KIND.empty) return 0;
  return view.numbers[position] ?? NaN;
}
