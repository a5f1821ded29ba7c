import { SUBJECT_ROLES } from '../../plan/roles';
import type { ColumnDraft } from './columnDraft';

/** The column that says what a row is about: the activity, else the target, the project, the milestone. */
export function subjectColumn(columns: readonly ColumnDraft[]): ColumnDraft | null {
  for (const role of SUBJECT_ROLES) {
    const found = columns.find((column) => column.role === role);
    if (found) return found;
  }
  return null;
}
