import { support, type ColumnDraft } from './columnDraft';
import { numericShare } from './columnStats';
import { subjectColumn } from './subjectColumn';

/** Certainty that contents alone give to the column that describes the rows. */
const BY_CONTENTS = 0.6;

/**
 * Gives the rows a subject where no heading says which column describes them: the longest, most varied words of the
 * table that no other role has.
 */
export function contentRoles(columns: readonly ColumnDraft[], byWords: boolean): void {
  giveSubject(columns);
  if (!byWords) giveGroups(columns);
}

function giveSubject(columns: readonly ColumnDraft[]): void {
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

/** What the columns left of the subject repeat, where no heading can be read: the fewest names are the axes. */
function giveGroups(columns: readonly ColumnDraft[]): void {
  const subject = subjectColumn(columns);
  const groups = columns.filter(
    (draft) => draft.role === 'other' && draft.column < (subject?.column ?? 0) && repeatsNames(draft),
  );
  groups.sort((a, b) => a.stats.distinctTexts - b.stats.distinctTexts);
  groups.slice(0, GROUPS.length).forEach((draft, at) => {
    support(draft, GROUPS[at] ?? 'other', { kind: 'contents', evidence: 'repeated-texts' }, BY_CONTENTS);
  });
}

const GROUPS = ['axis', 'front', 'milestone'] as const;

function repeatsNames({ stats }: ColumnDraft): boolean {
  const { texts, distinctTexts, averageLength } = stats;
  return distinctTexts >= 2 && averageLength >= SHORTEST_SUBJECT && distinctTexts * 1.5 <= texts;
}

function weight({ stats }: ColumnDraft): number {
  return stats.averageLength * Math.min(1, stats.distinctTexts / Math.max(1, Math.min(stats.texts, 400)));
}
