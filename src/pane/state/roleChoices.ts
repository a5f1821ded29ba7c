import { sourceRole } from '../../core/plan/parseRole';
import { FIGURE_ROLES, isSourceRole, NO_ROLES, PERIOD_ROLES, TEXT_ROLES } from '../../core/plan/roles';
import type { InventoryTable } from '../../desk/deskReview';

/** Roles of one kind, as a drop-down lists them. */
export interface RoleGroup {
  readonly group: 'words' | 'figures' | 'sources' | 'schedule' | 'none';
  readonly roles: readonly string[];
}

/** What a column can be said to be: every role, with the sources that the table names and the column's own header. */
export function roleChoices(table: InventoryTable, header: string): readonly RoleGroup[] {
  return [
    { group: 'words', roles: TEXT_ROLES },
    { group: 'figures', roles: FIGURE_ROLES },
    { group: 'sources', roles: sourcesOf(table, header) },
    { group: 'schedule', roles: PERIOD_ROLES },
    { group: 'none', roles: NO_ROLES },
  ];
}

function sourcesOf({ columns }: InventoryTable, header: string): string[] {
  const named = columns.map(({ role }) => role).filter(isSourceRole);
  const own = header.trim() === '' ? [] : [sourceRole(header)];
  return [...new Set([...named, ...own])];
}
