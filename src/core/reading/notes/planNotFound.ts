import type { Plan, ReadingNote } from '../../plan/plan';

/** What a heading of a plan would have had, as the mapping names it. */
const WANTED = ['activity', 'quantity', 'unitValue', 'total', 'assigned', 'toRaise'] as const;

/** A workbook without a plan (no es un plan): which sheets were looked at, for what, and what each held. */
export function planNotFound({ snapshot, skipped }: Pick<Plan, 'snapshot' | 'skipped'>): ReadingNote {
  return {
    rule: 'plan-not-found',
    severity: 'error',
    cells: [],
    data: {
      sheets: snapshot.sheets.map(({ name }) => name),
      wanted: WANTED,
      found: skipped.map(({ sheet, why }) => `${sheet}: ${why}`),
    },
  };
}
