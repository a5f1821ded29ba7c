import { along, lineOf } from './line';
import type { Direction, FormulaCell } from './formulaCell';

/** Formulas of one line that do the same kind of thing and stand near each other (fórmulas hermanas). */
export interface Cluster {
  readonly direction: Direction;
  /** Those that do just the same, the most numerous first. */
  readonly variants: readonly Variant[];
  readonly size: number;
}

export interface Variant {
  readonly key: string;
  readonly cells: readonly FormulaCell[];
}

/** Formulas that stand farther apart belong to other tables. */
const WIDEST_GAP: Record<Direction, number> = { across: 5, down: 2 };

/** The clusters of a sheet along rows or columns that do not all do the same. */
export function lineClusters(cells: readonly FormulaCell[], direction: Direction): Cluster[] {
  const lines = new Map<string, FormulaCell[]>();
  for (const cell of cells) {
    const name = `${lineOf(cell, direction)}|${cell.skeleton}`;
    const line = lines.get(name);
    if (line) line.push(cell);
    else lines.set(name, [cell]);
  }
  const clusters: Cluster[] = [];
  for (const line of lines.values()) {
    if (line.length < 2) continue;
    for (const near of stretches(line, direction)) {
      const variants = variantsOf(near, direction);
      if (variants.length > 1) clusters.push({ direction, variants, size: near.length });
    }
  }
  return clusters;
}

/** The parts of a line between which no formula stands for longer than the gap. */
export function stretches(
  line: readonly FormulaCell[],
  direction: Direction,
  widest = WIDEST_GAP[direction],
): FormulaCell[][] {
  const parts: FormulaCell[][] = [];
  let previous: number | null = null;
  for (const cell of line) {
    const at = along(cell, direction);
    if (previous === null || at - previous > widest) parts.push([]);
    parts.at(-1)?.push(cell);
    previous = at;
  }
  return parts;
}

function variantsOf(cells: readonly FormulaCell[], direction: Direction): Variant[] {
  const variants = new Map<string, FormulaCell[]>();
  for (const cell of cells) {
    const key = cell.keys[direction];
    const variant = variants.get(key);
    if (variant) variant.push(cell);
    else variants.set(key, [cell]);
  }
  return [...variants].map(([key, of]) => ({ key, cells: of })).sort((a, b) => b.cells.length - a.cells.length);
}
