import { isFigureRole, isSourceRole } from '../../plan/roles';
import type { ColumnDraft } from './columnDraft';
import { isConfirmed } from './confirmMapping';
import { normaliseHeading } from '../../words/normalise';

/** Text roles that a table has once: of several columns the surest and fullest keeps the role. */
export function settleDuplicates(columns: readonly ColumnDraft[]): void {
  const byRole = new Map<string, ColumnDraft[]>();
  for (const column of columns) {
    if (column.role === 'other' || isFigureRole(column.role)) continue;
    byRole.set(column.role, [...(byRole.get(column.role) ?? []), column]);
  }
  settleAppropriations(columns);
  assignAppropriations(columns);
  for (const rivals of byRole.values()) {
    const [, ...others] = rivals.sort((a, b) => worth(b) - worth(a) || a.column - b.column);
    for (const other of others) yieldRole(other);
  }
}

/** Beside a definitive appropriation (apropiación definitiva) the initial one is history. */
function settleAppropriations(columns: readonly ColumnDraft[]): void {
  const appropriated = columns.filter(({ role }) => role === 'appropriated');
  for (const column of appropriated) {
    const initial = INITIAL.test(normaliseHeading(column.heading.text));
    const replaced = appropriated.some(
      (other) => other.year === column.year && !INITIAL.test(normaliseHeading(other.heading.text)),
    );
    if (initial && replaced && column.reasons.every(({ kind }) => kind === 'words')) yieldRole(column);
  }
}

/**
 * Where no column says what the rows cost, the definitive budget does (presupuesto definitivo): what was approved first
 * never does. Beside such a column an appropriation without more is what the plan assigns.
 */
function assignAppropriations(columns: readonly ColumnDraft[]): void {
  const hasTotal = columns.some(({ role }) => role === 'total');
  if (columns.some(({ role }) => role === 'assigned') || (!hasTotal && columns.some(({ role }) => isSourceRole(role))))
    return;
  for (const column of columns) {
    if (column.role !== 'appropriated' || isConfirmed(column)) continue;
    const heading = normaliseHeading(column.heading.text);
    if (hasTotal ? !PLAIN_APPROPRIATION.test(heading) : INITIAL.test(heading)) continue;
    column.alternatives.unshift({ role: column.role, confidence: column.confidence });
    column.role = hasTotal ? 'assigned' : 'total';
  }
}

const PLAIN_APPROPRIATION = /^(apropiacion|apropiado|apropiacion presupuestal)$/;
const INITIAL = /\binicial\b/;

function worth({ confidence, stats }: ColumnDraft): number {
  return confidence * (stats.filled === 0 ? 0.3 : 1) * (stats.texts > 0 ? 1 : 0.9);
}

function yieldRole(column: ColumnDraft): void {
  column.alternatives.unshift({ role: column.role, confidence: column.confidence });
  column.role = 'other';
  column.confidence = 0.5;
  column.reasons = [];
}
