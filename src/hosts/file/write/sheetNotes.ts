import type { CellValue } from '../../../core/workbook/cell';
import type { Grid } from '../../../core/workbook/grid';
import type { SheetModel } from '../../../core/workbook/sheetModel';
import type { Note } from '../read/notes';

/** Whose notes are Cuadre's own: they are written anew each time. */
export const OWN_AUTHOR = 'Cuadre';

/** What an earlier run's sheet holds, as far as people's notes need it. */
export interface EarlierSheet {
  readonly grid: Grid;
  readonly notes: readonly Note[];
}

/**
 * The notes of a sheet to write: the model's, and those that people put on the sheet of an earlier run. A note goes with its
 * row, known by the row's first text (its id or its name), to wherever that row now is; where no row or more than one has that
 * text, it stays at its address.
 */
export function sheetNotes({ cells }: SheetModel, earlier: EarlierSheet | undefined): Note[] {
  const own = cells.flatMap(({ row, column, note }) =>
    note === undefined || note === '' ? [] : [{ row, column, text: note, author: OWN_AUTHOR }],
  );
  const rows = rowsByText(cells.map(({ row, column, value }) => ({ row, column, value })));
  const taken = new Set(own.map(addressOf));
  const kept = (earlier?.notes ?? [])
    .filter(({ author }) => author !== OWN_AUTHOR)
    .map((note) => ({ ...note, row: earlier ? newRow(earlier.grid, note.row, rows) : note.row }))
    .filter((note) => !taken.has(addressOf(note)));
  return [...own, ...kept].sort((a, b) => a.row - b.row || a.column - b.column);
}

function addressOf({ row, column }: { readonly row: number; readonly column: number }): string {
  return `${row} ${column}`;
}

function newRow(grid: Grid, row: number, rows: ReadonlyMap<string, readonly number[]>): number {
  const { start, end } = grid.rowSpan(row);
  for (let at = start; at < end; at += 1) {
    const text = grid.value(at);
    if (typeof text !== 'string' || text === '') continue;
    const [only, ...more] = rows.get(text) ?? [];
    return only === undefined || more.length > 0 ? row : only;
  }
  return row;
}

interface ModelPlace {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** The rows of a model by their first text. */
function rowsByText(cells: readonly ModelPlace[]): Map<string, number[]> {
  const first = new Map<number, ModelPlace>();
  for (const cell of cells) {
    if (typeof cell.value !== 'string' || cell.value === '') continue;
    if (cell.column < (first.get(cell.row)?.column ?? Infinity)) first.set(cell.row, cell);
  }
  const rows = new Map<string, number[]>();
  for (const { row, value } of first.values()) rows.set(String(value), [...(rows.get(String(value)) ?? []), row]);
  return rows;
}
