import type { Plan, ReadingNote } from '../plan/plan';
import type { TableDraft } from './tableDraft';

/** What reading noticed, for a person to know. */
export function readingNotes(plan: Omit<Plan, 'notes'>, drafts: readonly TableDraft[]): ReadingNote[] {
  if (plan.tables.length === 0) return [planNotFound(plan)];
  void drafts;
  return [];
}

function planNotFound({ snapshot, skipped }: Omit<Plan, 'notes'>): ReadingNote {
  return {
    rule: 'plan-not-found',
    severity: 'error',
    cells: [],
    data: { sheets: snapshot.sheets.length, found: skipped.map(({ sheet, why }) => `${sheet}: ${why}`) },
  };
}
