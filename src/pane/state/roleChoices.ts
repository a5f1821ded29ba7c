import { FIGURE_ROLES, TEXT_ROLES } from '../../core/plan/role';
import type { InventoryTable } from '../desk/deskReview';

/** Roles of one kind, as a drop-down lists them. */
export interface RoleGroup {
  readonly group: 'words' | 'figures' | 'sources' | 'schedule' | 'none';
  readonly roles: readonly string[];
}

const QUARTERS = [1, 2, 3, 4].map((n) => `quarter:${n}`);
const MONTHS = Array.from({ length: 12 }, (_, at) => `month:${at + 1}`);

/** What a column can be said to be: every role, with the sources that the table names and the column's own header. */
export function roleChoices(table: InventoryTable, header: string): readonly RoleGroup[] {
  return [
    { group: 'words', roles: TEXT_ROLES },
    { group: 'figures', roles: FIGURE_ROLES },
    { group: 'sources', roles: sourcesOf(table, header) },
    { group: 'schedule', roles: [...QUARTERS, ...MONTHS] },
    { group: 'none', roles: ['other', 'ignore'] },
  ];
}

function sourcesOf({ columns }: InventoryTable, header: string): string[] {
  const named = columns.map(({ role }) => role).filter((role) => role.startsWith('source:'));
  const own = header.trim() === '' ? [] : [`source:${header.trim()}`];
  return [...new Set([...named, ...own])];
}
