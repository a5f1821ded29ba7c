import type { Figure } from './figure';

/** The figures of a row or line, by role; a role that repeats carries its year or its group: `total@2025`. */
export type Figures = Readonly<Partial<Record<string, Figure>>>;

/** A figure's key taken apart. */
export interface FigureKey {
  readonly role: string;
  /** Everything that tells it from the plain role: `@2025`, `@SUMINISTRO`, `@2025#2`, or nothing. */
  readonly suffix: string;
  readonly year: number | null;
}

/** Role, suffix and year (vigencia) of a figure's key: `total@2025` → `total`, `@2025`, 2025. */
export function splitFigureKey(key: string): FigureKey {
  let known = split.get(key);
  if (!known) split.set(key, (known = taken(key)));
  return known;
}

/** A plan has few keys, and every figure asks for its own. */
const split = new Map<string, FigureKey>();

function taken(key: string): FigureKey {
  const [, role = key, suffix = ''] = /^([^@#]*)(.*)$/s.exec(key) ?? [];
  const year = /@(\d{4})(?:[@#]|$)/.exec(suffix)?.[1];
  return { role, suffix, year: year === undefined ? null : Number(year) };
}

/** The figure of a role in the plan's own fiscal year: the plain column, or the one that carries that year. */
export function figureOf(figures: Figures, role: string, fiscalYear: number | null): Figure | undefined {
  return figures[role] ?? (fiscalYear === null ? undefined : figures[`${role}@${fiscalYear}`]);
}
