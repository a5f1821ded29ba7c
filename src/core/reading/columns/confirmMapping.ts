import { parseRole } from '../../plan/parseRole';
import { isFigureRole } from '../../plan/roles';
import { columnNumber } from '../../workbook/address';
import { contains, parseRange, type Range } from '../../workbook/range';
import type { Mapping, TableMapping } from '../../workbook/state';
import type { ColumnDraft } from './columnDraft';

/** What a mapping says about one table: the entry of its sheet whose header lies on it, or the one that names no header. */
export function mappingOfTable(
  mapping: Mapping | null,
  table: { readonly sheet: string; readonly header: Range },
): TableMapping | null {
  const entries = (mapping?.tables ?? []).filter(({ sheet }) => sheet === table.sheet);
  const exact = entries.find(({ header }) => {
    const range = header === undefined ? null : parseRange(header);
    return range !== null && contains(table.header, range.top, range.left);
  });
  return exact ?? entries.find(({ header }) => header === undefined) ?? null;
}

/** Gives columns the roles that a person confirmed: nothing that is found later overrules them. */
export function confirmColumns(columns: readonly ColumnDraft[], mapping: TableMapping | null): void {
  for (const [letters, said] of Object.entries(mapping?.columns ?? {})) {
    const draft = columns.find(({ column }) => column === columnNumber(letters));
    const key = parseRole(said);
    if (!draft || !key) continue;
    Object.assign(draft, { role: key.role, confidence: 1, reasons: [{ kind: 'mapping', evidence: said }] });
    if (key.year !== null) draft.year = key.year;
    if (key.part !== null) draft.part = key.part;
  }
}

/** Takes confirmed roles from the columns that only seemed to have them. */
export function yieldToConfirmed(columns: readonly ColumnDraft[]): void {
  for (const confirmed of columns.filter(isConfirmed)) {
    if (confirmed.role === 'other' || confirmed.role === 'ignore') continue;
    for (const rival of columns) {
      if (rival === confirmed || isConfirmed(rival) || rival.role !== confirmed.role) continue;
      if (isFigureRole(rival.role) && (rival.year !== confirmed.year || rival.part !== confirmed.part)) continue;
      rival.alternatives.unshift({ role: rival.role, confidence: rival.confidence });
      Object.assign(rival, { role: 'other', confidence: 0.5, reasons: [] });
    }
  }
}

/** Whether a person said what a column is. */
export function isConfirmed({ reasons }: ColumnDraft): boolean {
  return reasons.some(({ kind }) => kind === 'mapping');
}
