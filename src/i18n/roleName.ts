import { parseRole, sourceOf } from '../core/plan/parseRole';
import { isPeriodRole, isPlainRole, isSourceRole, type NO_ROLES, type PlainRole } from '../core/plan/roles';

/** The words for the roles of columns (papeles de las columnas) in one language. */
export interface RoleWords {
  readonly names: Readonly<Record<PlainRole | (typeof NO_ROLES)[number], string>>;
  readonly source: (name: string) => string;
  readonly quarter: (number: string) => string;
  readonly month: (number: string) => string;
}

/** The name of a column's role: `total` → Valor total, `source:SGP Salud` → Fuente: SGP Salud; a text that is no role stays. */
export function roleName(text: string, words: RoleWords): string {
  const role = parseRole(text)?.role;
  if (role === undefined) return text;
  if (isPlainRole(role) || role === 'other' || role === 'ignore') return words.names[role];
  if (isSourceRole(role)) return words.source(sourceOf(role));
  const [family, number = ''] = role.split(':');
  return isPeriodRole(role) && family === 'quarter' ? words.quarter(number) : words.month(number);
}
