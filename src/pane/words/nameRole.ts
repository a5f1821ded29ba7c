import type { PaneWords } from '../../i18n/es/pane';

/** The name of a column's role: `total` → Valor total, `source:SGP Salud` → Fuente: SGP Salud. */
export function nameRole(role: string, words: PaneWords): string {
  const cut = role.indexOf(':');
  if (cut < 0) return words.roles[role] ?? role;
  const [kind, rest] = [role.slice(0, cut), role.slice(cut + 1)];
  return kind === 'source' || kind === 'quarter' || kind === 'month' ? words.roleOf[kind](rest) : role;
}
