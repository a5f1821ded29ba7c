import type { RoleReason } from '../../plan/plan';
import type { ColumnRole } from '../../plan/roles';
import type { ColumnStats } from './columnStats';
import type { Heading } from '../headings/headerBand';

/** A column while its role is found out. */
export interface ColumnDraft {
  readonly column: number;
  readonly heading: Heading;
  readonly stats: ColumnStats;
  role: ColumnRole;
  confidence: number;
  reasons: RoleReason[];
  alternatives: { role: ColumnRole; confidence: number }[];
  year: number | null;
  /** What tells this column from others of its role: the group that it stands under (`SUMINISTRO`). */
  part: string | null;
}

/** A role with its reason, more evidence for the role a column has, or a first role for one that has none. */
export function support(draft: ColumnDraft, role: ColumnRole, reason: RoleReason, confidence: number): void {
  if (draft.role === role) {
    draft.confidence = 1 - (1 - draft.confidence) * (1 - confidence);
    draft.reasons.push(reason);
    return;
  }
  if (draft.role !== 'other') draft.alternatives.unshift({ role: draft.role, confidence: draft.confidence });
  draft.role = role;
  draft.confidence = confidence;
  draft.reasons = [reason];
}
