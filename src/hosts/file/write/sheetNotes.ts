import type { RowMatches } from '../../../core/workbook/rowMatches';
import type { SheetModel } from '../../../core/workbook/sheetModel';
import type { Note } from '../read/notes';

/** Whose notes are Cuadre's own: they are written anew each time. */
const OWN_AUTHOR = 'Cuadre';

/**
 * The notes of a sheet to write: the model's, and those that people put on the sheet of an earlier run. A note goes with its
 * row to wherever that row now is; where no text tells the row, it stays at its address.
 */
export function sheetNotes(
  { cells }: SheetModel,
  earlier: { readonly notes: readonly Note[]; readonly rows: RowMatches } | undefined,
): Note[] {
  const own = cells.flatMap(({ row, column, note }) =>
    note === undefined || note === '' ? [] : [{ row, column, text: note, author: OWN_AUTHOR }],
  );
  const taken = new Set(own.map(addressOf));
  const kept = (earlier?.notes ?? [])
    .filter(({ author }) => author !== OWN_AUTHOR)
    .map((note) => ({ ...note, row: earlier?.rows.newRow(note.row) ?? note.row }))
    .filter((note) => !taken.has(addressOf(note)));
  return [...own, ...kept].sort((a, b) => a.row - b.row || a.column - b.column);
}

function addressOf({ row, column }: { readonly row: number; readonly column: number }): string {
  return `${row} ${column}`;
}
