import type { SheetModel } from '../../../core/workbook/sheetModel';
import type { Note } from '../read/notes';

/** Whose notes are Cuadre's own: they are written anew each time. */
export const OWN_AUTHOR = 'Cuadre';

/** The notes that a model has for its cells. */
export function ownNotes({ cells }: SheetModel): Note[] {
  return cells.flatMap(({ row, column, note }) =>
    note === undefined || note === '' ? [] : [{ row, column, text: note, author: OWN_AUTHOR }],
  );
}
