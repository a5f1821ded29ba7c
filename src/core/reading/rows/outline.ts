import type { ColumnRole } from '../../plan/roles';
import type { ColumnDraft } from '../columns/columnDraft';
import type { TableArea } from '../headings/tableArea';
import { KIND } from '../content';
import type { Level } from './level';
import { tidy } from '../normalise';
import { sectionWords } from './rowWords';
import { kindAt, textAt, type SheetView } from '../sheetView';

/** Letters that say the level of a row, from the outside in: dimensión, eje, línea, sector, programa, subprograma, proyecto, meta, actividad. */
const LETTERS = [['d', 'e'], ['l', 's'], ['p'], ['sp'], ['pr', 'py', 'my'], ['m'], ['a']] as const;
const OUTER_LEVELS: readonly Level[] = ['axis', 'front', 'milestone'];
/** Share of a column's texts that must be such letters, and how many different ones it takes. */
const LEAST_SHARE = 0.9;
const LEAST_LETTERS = 2;

/** The rows that a column makes headings of others, with the level and name of each; null for the heading of all rows. */
export type Outline = ReadonlyMap<number, { readonly level: Level; readonly name: string } | null>;

/**
 * Reads a column of outline letters (D, L, P, Pr), whose deepest letter marks the activities, or of numbered codes, of
 * which `1.1` heads `1.1.1` and `1.1.2`; the other rows are what those stand under.
 */
export function readOutline(view: SheetView, area: TableArea, columns: readonly ColumnDraft[]): Outline {
  for (const { column, role } of columns.slice(0, 2)) {
    const letters = isNameRole(role) ? null : lettersOf(view, area, column);
    if (letters) return outlineOf(view, area, { column, letters });
  }
  const codes = columns.find(({ role, confidence }) => role === 'code' && confidence >= SURE_CODE);
  return codes ? codeOutline(view, area, { column: codes.column, columns }) : new Map();
}

const SURE_CODE = 0.6;
const CODE = /^\d+(?:[.-]\d+)*[.-]?$/;

interface CodedRow {
  readonly row: number;
  readonly code: string;
}

/** The rows whose code is the beginning of the next row's: headings, unless they have a quantity of their own. */
function codeOutline(
  view: SheetView,
  area: TableArea,
  { column, columns }: { column: number; columns: readonly ColumnDraft[] },
): Outline {
  const coded = codedRows(view, area, column);
  const own = columns.filter(({ role }) => role === 'unit' || role === 'quantity' || role === 'unitValue');
  const parents = coded.filter(({ row, code }, at) => {
    const heads = coded[at + 1]?.code.startsWith(`${code}.`) === true;
    return heads && own.every((each) => kindAt(view, row, each.column) === KIND.empty);
  });
  const depths = [...new Set(parents.map(({ code }) => code.split('.').length))].sort((a, b) => a - b);
  const root = coded[0] && coded.every(({ code }) => code.startsWith(coded[0]?.code ?? '')) ? parents[0] : undefined;
  const levels = depths.filter((depth) => !root || depth > root.code.split('.').length);
  return new Map(
    parents.flatMap(({ row, code }): [number, { level: Level; name: string } | null][] => {
      const name = nameBeside(view, row, { from: column + 1, to: area.band.right });
      if (root?.row === row) return [[row, null]];
      const said = name === null ? null : sectionWords(name);
      const level = OUTER_LEVELS[levels.indexOf(code.split('.').length)] ?? 'milestone';
      if (name === null) return [];
      return [[row, said && said.level !== 'owner' ? { level: said.level, name: said.name } : { level, name }]];
    }),
  );
}

function codedRows(view: SheetView, area: TableArea, column: number): CodedRow[] {
  const { grid } = view;
  const rows: CodedRow[] = [];
  for (let at = grid.rowIndex(area.firstRow); at < grid.rows.length; at += 1) {
    const row = grid.rows[at] ?? 0;
    if (row > area.lastRow) break;
    const position = grid.find(row, column);
    const text = position < 0 ? '' : String(grid.value(position) ?? '').trim();
    if (CODE.test(text)) rows.push({ row, code: text.replaceAll('-', '.').replace(/\.$/, '') });
  }
  return rows;
}

/** A column of names is none of letters, however short the names are. */
function isNameRole(role: ColumnRole): boolean {
  return ['axis', 'front', 'project', 'milestone', 'activity', 'owner', 'source', 'unit'].includes(role);
}

function depthOf(letter: string): number {
  return LETTERS.findIndex((same) => (same as readonly string[]).includes(letter)); // a wider look at a fixed list
}

/** Depth of each row by its letter, when the column holds letters and nothing else. */
function lettersOf(view: SheetView, area: TableArea, column: number): Map<number, number> | null {
  const depths = new Map<number, number>();
  let texts = 0;
  const { grid } = view;
  for (let at = grid.rowIndex(area.firstRow); at < grid.rows.length; at += 1) {
    const row = grid.rows[at] ?? 0;
    if (row > area.lastRow) break;
    const text = textAt(view, row, column);
    if (text === null) continue;
    texts += 1;
    const depth = text.length <= 3 ? depthOf(text.trim().toLowerCase()) : -1;
    if (depth >= 0) depths.set(row, depth);
    else if (texts > 20 && depths.size < texts * LEAST_SHARE) return null;
  }
  const different = new Set(depths.values());
  const [first] = depths.values();
  if (first !== Math.min(...different)) return null;
  return different.size >= LEAST_LETTERS && depths.size >= texts * LEAST_SHARE ? depths : null;
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
