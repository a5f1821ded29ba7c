import { isFigureRole, type ColumnDraft } from './columnDraft';

/** Text roles that a table has once: of several columns the surest and fullest keeps the role. */
export function settleDuplicates(columns: readonly ColumnDraft[]): void {
  const byRole = new Map<string, ColumnDraft[]>();
  for (const column of columns) {
    if (column.role === 'other' || isFigureRole(column.role)) continue;
    byRole.set(column.role, [...(byRole.get(column.role) ?? []), column]);
  }
  for (const rivals of byRole.values()) {
    const [, ...others] = rivals.sort((a, b) => worth(b) - worth(a) || a.column - b.column);
    for (const other of others) yieldRole(other);
  }
}

function worth({ confidence, stats }: ColumnDraft): number {
  return confidence * (stats.filled === 0 ? 0.3 : 1) * (stats.texts > 0 ? 1 : 0.9);
}

function yieldRole(column: ColumnDraft): void {
  column.alternatives.unshift({ role: column.role, confidence: column.confidence });
  column.role = 'other';
  column.confidence = 0.5;
  column.reasons = [];
}
