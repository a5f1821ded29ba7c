import type { TableArea } from './tableArea';
import { KIND } from './content';
import type { Level } from './level';
import { tidy } from './normalise';
import { textAt, type SheetView } from './sheetView';

/** Letters that say the level of a row, from the outside in: dimensión, eje, línea, sector, programa, subprograma, proyecto, meta, actividad. */
const LETTERS = [['d', 'e'], ['l', 's'], ['p'], ['sp'], ['pr', 'py', 'my'], ['m'], ['a']] as const;
const OUTER_LEVELS: readonly Level[] = ['axis', 'front', 'milestone'];
/** Share of a column's texts that must be such letters, and how many different ones it takes. */
const LEAST_SHARE = 0.9;
const LEAST_LETTERS = 2;

/** The rows that a column of outline letters makes headings of others, with the level and name of each. */
export type Outline = ReadonlyMap<number, { readonly level: Level; readonly name: string }>;

/** Reads a column of outline letters (D, L, P, Pr): its deepest letter marks the activities, the others what they stand under. */
export function readOutline(view: SheetView, area: TableArea): Outline {
  for (let column = area.band.left; column <= Math.min(area.band.left + 1, area.band.right); column += 1) {
    const letters = lettersOf(view, area, column);
    if (letters) return outlineOf(view, area, { column, letters });
  }
  return new Map();
}

function depthOf(letter: string): number {
  return LETTERS.findIndex((same) => (same as readonly string[]).includes(letter)); // a wider look at a fixed list
}

/** Depth of each row by its letter, when the column holds letters and nothing else. */
function lettersOf(view: SheetView, area: TableArea, column: number): Map<number, number> | null {
  const depths = new Map<number, number>();
  let texts = 0;
  for (const row of Array.from(view.grid.rows)) {
    if (row < area.firstRow || row > area.lastRow) continue;
    const text = textAt(view, row, column);
    if (text === null) continue;
    texts += 1;
    const depth = text.length <= 3 ? depthOf(text.trim().toLowerCase()) : -1;
    if (depth >= 0) depths.set(row, depth);
    else if (texts > 20 && depths.size < texts * LEAST_SHARE) return null;
  }
  const different = new Set(depths.values()).size;
  return different >= LEAST_LETTERS && depths.size >= texts * LEAST_SHARE ? depths : null;
}

function outlineOf(
  view: SheetView,
  area: TableArea,
  { column, letters }: { column: number; letters: Map<number, number> },
): Outline {
  const present = [...new Set(letters.values())].sort((a, b) => a - b);
  const outline = new Map<number, { level: Level; name: string }>();
  for (const [row, depth] of letters) {
    const level = depth === present.at(-1) ? undefined : (OUTER_LEVELS[present.indexOf(depth)] ?? 'milestone');
    const name = level && nameBeside(view, row, { from: column + 1, to: area.band.right });
    if (level && name) outline.set(row, { level, name });
  }
  return outline;
}

function nameBeside(view: SheetView, row: number, { from, to }: { from: number; to: number }): string | null {
  const { start, end } = view.grid.rowSpan(row);
  for (let position = start; position < end; position += 1) {
    const column = view.grid.columnAt(position);
    const value = view.grid.value(position);
    if (column >= from && column <= to && view.kinds[position] === KIND.text && typeof value === 'string')
      return tidy(value);
  }
  return null;
}
