import type { Figure } from './figure';
import { parseRole, type RoleKey } from './parseRole';

/** The figures of a row or line, by key: a role, which carries its year or group where it repeats (`total@2025`). */
export type Figures = Readonly<Partial<Record<string, Figure>>>;

/** The figure of a role in the plan's own fiscal year: the plain column, or the one that carries that year. */
export function figureOf(figures: Figures, role: string, fiscalYear: number | null): Figure | undefined {
  return figures[role] ?? (fiscalYear === null ? undefined : figures[`${role}@${fiscalYear}`]);
}

/** The role in a figure's key; of a column outside the roles the key itself. */
export function roleOfKey(key: string): string {
  return parseRole(key)?.role ?? key;
}

/** Keys of figures taken apart (claves leídas), each once: a plan has few keys, and every figure asks for its own. */
export class FigureKeys {
  private readonly known = new Map<string, RoleKey | null>();

  /** What a key says; null: it is that of a column outside the roles. */
  of(key: string): RoleKey | null {
    let parsed = this.known.get(key);
    if (parsed === undefined) this.known.set(key, (parsed = parseRole(key)));
    return parsed;
  }

  /** The role in a key; of a column outside the roles the key itself. */
  roleOf(key: string): string {
    return this.of(key)?.role ?? key;
  }
}
