import type { FindingDraft } from '../findings/finding';
import { draftFinding, type ShapeIn } from '../findings/observation';
import type { Plan } from '../plan/plan';
import type { NoteData, NoteName, NoteOf, ReadingNote } from '../plan/readingNote';

/** What reading noticed (avisos de lectura), as findings. Their cells identify them: they speak of the sheet, not of a row. */
export function noteFindings({ notes }: Pick<Plan, 'notes'>): FindingDraft[] {
  return notes.map((note) => noteFinding(note));
}

function noteFinding<R extends NoteName>({ rule, severity, cells, data }: NoteOf<R>): ShapeIn<NoteData, R> {
  return draftFinding({ name: rule, severity }, { cells, data, key: keyOf({ cells, data }) });
}

/** Words identify better than places, which move. */
function keyOf({ cells, data }: Pick<ReadingNote, 'cells' | 'data'>): string {
  const words = Object.entries(data)
    .filter(([, value]) => typeof value === 'string')
    .map(([name, value]) => `${name}=${String(value)}`);
  return words.length > 0 ? words.sort().join('|') : cells.join('|');
}
