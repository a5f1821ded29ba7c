import type { FindingDraft } from '../findings/identify';
import type { Plan, ReadingNote } from '../plan/plan';

/** What reading noticed (avisos de lectura), as findings. Their cells identify them: they speak of the sheet, not of a row. */
export function noteFindings({ notes }: Plan): FindingDraft[] {
  return notes.map(noteFinding);
}

function noteFinding({ rule, severity, cells, data }: ReadingNote): FindingDraft {
  return {
    ...{ rule, severity, cells, suspects: [], difference: null, disagreements: [], data },
    key: keyOf(cells, data),
  };
}

/** Words identify better than places, which move. */
function keyOf(cells: readonly string[], data: ReadingNote['data']): string {
  const words = Object.entries(data)
    .filter(([, value]) => typeof value === 'string')
    .map(([name, value]) => `${name}=${String(value)}`);
  return words.length > 0 ? words.sort().join('|') : cells.join('|');
}
