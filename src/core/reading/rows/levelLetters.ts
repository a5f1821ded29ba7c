import type { ColumnRole } from '../../plan/roles';
import type { ColumnDraft } from '../columns/columnDraft';
import { KIND } from '../content';
import { textAt, type SheetView } from '../sheetView';

/**
 * Letters that say the level of a row, from the outside in: dimensión, eje, línea or sector, componente, programa,
 * subprograma, indicador, proyecto, meta, actividad.
 */
const LETTERS = [['d'], ['e'], ['l', 's'], ['c'], ['p'], ['sp'], ['i'], ['pr', 'py', 'my'], ['m'], ['a']] as const;
const WORDED_LEVEL = /^(?:nivel|level|n)\s*(\d{1,2})$/i;
/** Share of a column's texts that must be such letters, and how many different ones it takes. */
const LEAST_SHARE = 0.9;
const LEAST_LETTERS = 2;
/** Rows after which a column that holds other texts is given up. */
const FIRST_LOOK = 20;
const PROJECT_LETTERS = new Set(['pr', 'py', 'my']);

/** The level of each row that says one (nivel), 0 the outermost; rows that say none stand beneath them all. */
export interface RowLevels {
  readonly column: number;
  readonly depths: ReadonlyMap<number, number>;
  /** How many different levels there are. */
  readonly levels: number;
  /** Rows whose letter says that they are a project. */
  readonly projects: ReadonlySet<number>;
}

/** The column of a table that says the level of its rows by a letter or a number of level, in whatever place it stands. */
export function levelLetters(
  view: SheetView,
  rows: readonly number[],
  columns: readonly ColumnDraft[],
): RowLevels | null {
  for (const { column, role } of columns) {
    const found = isNameRole(role) ? null : lettersOf(view, rows, column);
    if (found) return found;
  }
  return null;
}

/** A column of names is none of letters, however short the names are. */
function isNameRole(role: ColumnRole): boolean {
  return ['axis', 'front', 'project', 'milestone', 'activity', 'owner', 'source', 'unit'].includes(role);
}

function lettersOf(view: SheetView, rows: readonly number[], column: number): RowLevels | null {
  const said = new Map<number, number>();
  const projects = new Set<number>();
  let texts = 0;
  for (const row of rows) {
    const position = view.grid.find(row, column);
    const kind = position < 0 ? KIND.empty : view.kinds[position];
    if (kind !== KIND.text && kind !== KIND.mark) continue;
    texts += 1;
    const letter = textAt(view, row, column)?.trim().toLowerCase() ?? '';
    const depth = depthOf(letter);
    if (depth >= 0) said.set(row, depth);
    else if (texts > FIRST_LOOK && said.size < texts * LEAST_SHARE) return null;
    if (PROJECT_LETTERS.has(letter)) projects.add(row);
  }
  const present = [...new Set(said.values())].sort((a, b) => a - b);
  const [first] = said.values();
  if (present.length < LEAST_LETTERS || first !== present[0] || said.size < texts * LEAST_SHARE) return null;
  const depths = new Map([...said].map(([row, depth]) => [row, present.indexOf(depth)]));
  return { column, depths, levels: present.length, projects };
}

function depthOf(letter: string): number {
  const worded = WORDED_LEVEL.exec(letter)?.[1];
  if (worded !== undefined) return Number(worded);
  return letter.length > 2 ? -1 : LETTERS.findIndex((same) => (same as readonly string[]).includes(letter)); // a wider look at a fixed list
}
