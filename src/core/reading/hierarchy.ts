import type { Label } from '../plan/plan';
import { TEXT_ROLES as TEXT_ROLE_NAMES, type ColumnRole, type TextRole } from '../plan/role';
import type { TableRow } from './classifyRows';
import type { ColumnDraft } from './columnDraft';
import { KIND } from './content';
import { LEVELS, type Level } from './level';
import { tidy } from './normalise';
import { COLUMNS, type SheetView } from './sheetView';

/** The names that a row stands under, with the cell of each. */
export type RowLabels = Partial<Record<TextRole, Label>>;

/** Labels of a whole table that stand outside it: a title, the sheet's name. */
export type OuterLabels = Partial<Record<Level | 'owner', Label>>;

/** From this share of rows with a text of their own on, a label column is full and a blank in it is a blank. */
const FULL_COLUMN = 0.85;

/** Reads the names that every activity stands under or is carried: own cell, merged cell, the cell above, section row, title. */
export function rowLabels(view: SheetView, rows: readonly TableRow[], table: LabelledTable): Map<number, RowLabels> {
  const reader = new LabelReader(view, rows, table);
  const labels = new Map<number, RowLabels>();
  for (const row of rows) {
    if (row.kind === 'activity' || row.suspected) labels.set(row.row, reader.activity(row));
    else reader.pass(row);
  }
  return labels;
}

/** What reading labels needs of a table. */
export interface LabelledTable {
  readonly columns: readonly ColumnDraft[];
  readonly outer: OuterLabels;
  /** The level that section rows without a level word have. */
  readonly sectionLevel: (row: TableRow) => Level;
}

const CARRIED_ROLES = new Set<string>(['axis', 'front', 'project', 'milestone', 'owner']);
const TEXT_ROLES = new Set<string>(TEXT_ROLE_NAMES);

class LabelReader {
  private readonly texts: readonly { readonly role: TextRole; readonly column: number; readonly sparse: boolean }[];
  private readonly current = new Map<TextRole, Label>();
  private readonly sections = new Map<Level, Label>();

  constructor(
    private readonly view: SheetView,
    rows: readonly TableRow[],
    private readonly table: LabelledTable,
  ) {
    const activities = rows.filter(({ kind }) => kind === 'activity');
    this.texts = table.columns
      .filter(({ role }) => CARRIED_ROLES.has(role))
      .map(({ role, column }) => ({
        role: role as TextRole, // by the set that was just asked
        column,
        sparse: !isFull(view, activities, column),
      }))
      .sort((a, b) => depth(a.role) - depth(b.role));
  }

  activity({ row }: TableRow): RowLabels {
    const labels: RowLabels = { ...this.table.outer };
    for (const [level, label] of this.sections) labels[level] = label;
    for (const column of this.texts) {
      const label = this.labelAt(row, column);
      if (label) labels[column.role] = label;
    }
    return labels;
  }

  /** Takes note of a row that is no activity: a section changes what the rows beneath stand under. */
  pass(row: TableRow): void {
    if (row.kind !== 'section' && !row.section) return;
    const level = row.section?.level ?? this.table.sectionLevel(row);
    if (level === 'owner') return;
    const cell = { sheet: this.view.sheet.name, row: row.row, column: row.facts.leadColumn };
    for (const inner of LEVELS.slice(LEVELS.indexOf(level))) this.sections.delete(inner);
    this.sections.set(level, { text: row.section?.name ?? tidy(row.facts.lead), cell, from: 'section' });
    for (const inner of LEVELS.slice(LEVELS.indexOf(level))) this.current.delete(inner);
  }

  private labelAt(
    row: number,
    { role, column, sparse }: { role: TextRole; column: number; sparse: boolean },
  ): Label | null {
    const said = ownLabel(this.view, row, column) ?? this.mergedLabel(row, column, role);
    if (said) return this.remember(role, said);
    return sparse ? this.carried(role) : null;
  }

  /** The name of the row above, for a row that leaves it out. */
  private carried(role: TextRole): Label | null {
    const above = this.current.get(role);
    if (!above || above.from === 'above' || above.from === 'merged') return above ?? null;
    const label: Label = { ...above, from: 'above' };
    this.current.set(role, label);
    return label;
  }

  private mergedLabel(row: number, column: number, role: TextRole): Label | null {
    const range = this.view.mergedFrom.get(row * COLUMNS + column);
    if (!range || range.left !== column) return null;
    const known = this.current.get(role);
    if (known?.from === 'merged' && known.cell?.row === range.top && known.cell.column === column) return known;
    const text = cellText(this.view, range.top, range.left);
    if (text === null) return null;
    return { text, cell: { sheet: this.view.sheet.name, row: range.top, column: range.left }, from: 'merged' };
  }

  /** A new name of a level ends what the levels inside it carried. */
  private remember(role: TextRole, label: Label): Label {
    const before = this.current.get(role);
    this.current.set(role, label);
    const level = LEVELS.findIndex((known) => known === role);
    if (level >= 0 && before && before.text !== label.text) {
      for (const inner of LEVELS.slice(level + 1)) this.current.delete(inner);
    }
    return label;
  }
}

/** The texts of a row that are its own alone: activity, unit, code… */
export function ownLabels(view: SheetView, row: number, columns: readonly ColumnDraft[]): RowLabels {
  const labels: RowLabels = {};
  for (const { role, column } of columns) {
    const label = isOwnRole(role) ? ownLabel(view, row, column) : null;
    if (label && isOwnRole(role)) labels[role] = label;
  }
  return labels;
}

function isOwnRole(role: ColumnRole): role is TextRole {
  return TEXT_ROLES.has(role) && !CARRIED_ROLES.has(role);
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

/**
 * Whether a label column says its name on every row: nearly all cells are filled, and names are repeated from one row to
 * the next. Where none ever is, each name stands on the first row of its group, however short the groups are.
 */
function isFull(view: SheetView, activities: readonly TableRow[], column: number): boolean {
  let filled = 0;
  let repeated = 0;
  let before: string | null = null;
  for (const { row } of activities) {
    const text = cellText(view, row, column);
    if (text !== null) filled += 1;
    if (text !== null && text === before) repeated += 1;
    before = text;
  }
  return repeated > 0 && filled >= activities.length * FULL_COLUMN;
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
