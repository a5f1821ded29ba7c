import { support, type ColumnDraft } from './columnDraft';
import { numericShare } from './columnStats';
import { subjectColumn } from './rowFacts';

/** Certainty that contents alone give to the column that describes the rows. */
const BY_CONTENTS = 0.6;

/**
 * Gives the rows a subject where no heading says which column describes them: the longest, most varied words of the
 * table that no other role has.
 */
export function contentRoles(columns: readonly ColumnDraft[]): void {
  const subject = subjectColumn(columns);
  if (subject && subject.role !== 'axis' && subject.role !== 'front') return;
  const words = columns.filter(
    (draft) => draft.role === 'other' && draft.stats.texts >= 2 && numericShare(draft.stats) < 0.3,
  );
  const [longest] = words.sort((a, b) => weight(b) - weight(a));
  if (!longest || longest.stats.averageLength < SHORTEST_SUBJECT) return;
  support(longest, 'activity', { kind: 'contents', evidence: 'varied-texts' }, BY_CONTENTS);
}

const SHORTEST_SUBJECT = 6;

function weight({ stats }: ColumnDraft): number {
  return stats.averageLength * Math.min(1, stats.distinctTexts / Math.max(1, Math.min(stats.texts, 400)));
}
