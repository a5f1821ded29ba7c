import type { Figure } from './figure';

/** The figures of a row or line, by role; a role that repeats for another year carries it: `total@2025`. */
export type Figures = Readonly<Partial<Record<string, Figure>>>;

/** Role and year (vigencia) of a figure's key: `total@2025` → `total`, 2025; `total` → `total`, null. */
export function splitFigureKey(key: string): { readonly role: string; readonly year: number | null } {
  const cut = key.lastIndexOf('@');
  const year = cut > 0 ? Number(key.slice(cut + 1)) : Number.NaN;
  return Number.isInteger(year) ? { role: key.slice(0, cut), year } : { role: key, year: null };
}

/** The figure of a role in the plan's own fiscal year: the plain column, or the one that carries that year. */
export function figureOf(figures: Figures, role: string, fiscalYear: number | null): Figure | undefined {
  return figures[role] ?? (fiscalYear === null ? undefined : figures[`${role}@${fiscalYear}`]);
}
