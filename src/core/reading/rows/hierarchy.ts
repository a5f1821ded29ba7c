import type { Label } from '../../plan/plan';
import { TEXT_ROLES as TEXT_ROLE_NAMES, type ColumnRole, type TextRole } from '../../plan/roles';
import type { TableRow } from './classifyRows';
import type { ColumnDraft } from '../columns/columnDraft';
import { KIND } from '../content';
import { LEVELS, type Level } from './level';
import { tidy } from '../../words/normalise';
import { CARRIED_ROLES, FROM, NAMELESS, RowNames, type CarriedRole, type NameEntry } from './rowNames';
import { COLUMNS, type SheetView } from '../sheetView';

/** The names that a row stands under, with the cell of each. */
export type RowLabels = Partial<Record<TextRole, Label>>;

/** Labels of a whole table that stand outside it: a title, the sheet's name. */
export type OuterLabels = Partial<Record<Level | 'owner', Label>>;

/** From this share of rows with a text of their own on, a label column is full and a blank in it is a blank. */
const FULL_COLUMN = 0.85;

/** Reads the names that every activity stands under or is carried: own cell, merged cell, the cell above, section row, title. */
export function rowNames(view: SheetView, rows: readonly TableRow[], table: LabelledTable): RowNames {
  const reader = new NameReader(view, rows, table);
  rows.forEach((row, at) => {
    if (row.kind === 'activity' || row.suspected) reader.activity(row, at);
    else reader.pass(row);
  });
  return reader.names;
}

/** What reading names needs of a table. */
export interface LabelledTable {
  readonly columns: readonly ColumnDraft[];
  readonly outer: OuterLabels;
  /** The level that section rows without a level word have. */
  readonly sectionLevel: (row: TableRow) => Level;
}

const TEXT_ROLES = new Set<string>(TEXT_ROLE_NAMES);
const CARRIED = new Set<string>(CARRIED_ROLES);

/** A column of names, and whether a blank in it stands for the name above. */
interface NameColumn {
  readonly role: CarriedRole;
  readonly column: number;
  readonly sparse: boolean;
}

class NameReader {
  readonly names: RowNames;
  private readonly columns: readonly NameColumn[];
  private readonly outer: readonly (readonly [CarriedRole, NameEntry])[];
  private readonly current = new Map<CarriedRole, NameEntry>();
  private readonly sections = new Map<CarriedRole, NameEntry>();

  constructor(
    private readonly view: SheetView,
    rows: readonly TableRow[],
    private readonly table: LabelledTable,
  ) {
    this.names = new RowNames(view, rows);
    const columns = table.columns.flatMap(({ role, column }): NameColumn[] =>
      isCarried(role) ? [{ role, column, sparse: !this.isFull(rows, column) }] : [],
    );
    this.columns = columns.sort((a, b) => depth(a.role) - depth(b.role));
    this.outer = CARRIED_ROLES.flatMap((role): [CarriedRole, NameEntry][] => {
      const label = role === 'project' ? undefined : table.outer[role];
      return label ? [[role, this.names.entryOf(label)]] : [];
    });
  }

  activity({ row }: TableRow, at: number): void {
    for (const [role, entry] of this.outer) this.names.set(role, at, entry);
    if (this.sections.size > 0) for (const [role, entry] of this.sections) this.names.set(role, at, entry);
    for (const column of this.columns) {
      const entry = this.nameAt(row, column);
      if (entry) this.names.set(column.role, at, entry);
    }
  }

  /** Takes note of a row that is no activity: a section changes what the rows beneath stand under. */
  pass(row: TableRow): void {
    if (row.kind !== 'section' && !row.section) return;
    const level = row.section?.level ?? this.table.sectionLevel(row);
    const cell = { sheet: this.view.sheet.name, row: row.row, column: row.facts.leadColumn };
    if (level === 'owner' || level === 'project') {
      const own = { text: row.section?.name ?? tidy(row.facts.lead), cell, from: 'section' } as const;
      this.sections.set(level, this.names.entryOf(own));
      return;
    }
    this.sections.delete('project');
    for (const inner of LEVELS.slice(LEVELS.indexOf(level))) this.sections.delete(inner);
    const text = row.section?.name ?? tidy(row.facts.lead);
    this.sections.set(level, this.names.entryOf({ text, cell, from: 'section' }));
    for (const inner of LEVELS.slice(LEVELS.indexOf(level))) this.current.delete(inner);
  }

  private nameAt(row: number, { role, column, sparse }: NameColumn): NameEntry | null {
    const place = this.view.grid.find(row, column);
    const id = this.names.idAt(place);
    if (id !== NAMELESS) return this.remember(role, { id, place, from: FROM.cell });
    const merged = this.mergedName(row, column);
    if (merged) return this.remember(role, merged);
    return sparse ? this.carried(role) : null;
  }

  /** The name of the row above, for a row that leaves it out. */
  private carried(role: CarriedRole): NameEntry | null {
    const above = this.current.get(role);
    if (!above || above.from !== FROM.cell) return above ?? null;
    const entry = { ...above, from: FROM.above };
    this.current.set(role, entry);
    return entry;
  }

  private mergedName(row: number, column: number): NameEntry | null {
    const { mergedFrom, grid } = this.view;
    const range = mergedFrom.size === 0 ? undefined : mergedFrom.get(row * COLUMNS + column);
    if (range?.left !== column) return null;
    const place = grid.find(range.top, range.left);
    const id = this.names.idAt(place);
    return id === NAMELESS ? null : { id, place, from: FROM.merged };
  }

  /** A new name of a level ends what the levels inside it carried. */
  private remember(role: CarriedRole, entry: NameEntry): NameEntry {
    const before = this.current.get(role);
    this.current.set(role, entry);
    if (before && before.id !== entry.id) {
      const level = LEVELS.findIndex((known) => known === role);
      if (level >= 0) for (const inner of LEVELS.slice(level + 1)) this.current.delete(inner);
    }
    return entry;
  }

  /**
   * Whether a label column says its name on every row: nearly all cells are filled, and names are repeated from one row to
   * the next. Where none ever is, each name stands on the first row of its group, however short the groups are.
   */
  private isFull(rows: readonly TableRow[], column: number): boolean {
    const { grid } = this.view;
    let [activities, filled, repeated, before] = [0, 0, 0, NAMELESS];
    for (const { kind, row } of rows) {
      if (kind !== 'activity') continue;
      activities += 1;
      const id = this.names.idAt(grid.find(row, column));
      if (id !== NAMELESS) filled += 1;
      if (id !== NAMELESS && id === before) repeated += 1;
      before = id;
    }
    return repeated > 0 && filled >= activities * FULL_COLUMN;
  }
}

/** All names of a row: those it is carried, and the texts that are its own alone (activity, unit, code…). */
export function labelsOf(
  { view, columns, names }: { view: SheetView; columns: readonly ColumnDraft[]; names: RowNames },
  { row, at }: { row: number; at: number },
): RowLabels {
  const labels: RowLabels = {};
  for (const role of CARRIED_ROLES) {
    const label = names.labelOf(role, at);
    if (label) labels[role] = label;
  }
  for (const { role, column } of columns) {
    const label = isOwnRole(role) ? ownLabel(view, row, column) : null;
    if (label && isOwnRole(role)) labels[role] = label;
  }
  return labels;
}

function isCarried(role: ColumnRole): role is CarriedRole {
  return CARRIED.has(role);
}

function isOwnRole(role: ColumnRole): role is TextRole {
  return TEXT_ROLES.has(role) && !CARRIED.has(role);
}

function ownLabel(view: SheetView, row: number, column: number): Label | null {
  const text = cellText(view, row, column);
  return text === null ? null : { text, cell: { sheet: view.sheet.name, row, column }, from: 'cell' };
}

/** Outer levels first, so that a new axis ends the front before the row's own front is read. */
function depth(role: TextRole): number {
  const level = LEVELS.findIndex((known) => known === role);
  return level < 0 ? LEVELS.length : level;
}

/** The text of a cell as a label; numbers (codes) as their digits; null when there is nothing to read. */
function cellText(view: SheetView, row: number, column: number): string | null {
  const position = view.grid.find(row, column);
  if (position < 0) return null;
  const kind = view.kinds[position];
  if (kind === KIND.empty || kind === KIND.error) return null;
  const value = view.grid.value(position);
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? tidy(value) : null;
}
