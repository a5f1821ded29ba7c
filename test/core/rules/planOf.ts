import { normalise } from '../../../src/core/words/normalise';
import type { Figure } from '../../../src/core/plan/figure';
import type {
  Activity,
  Label,
  Plan,
  PlanColumn,
  PlanTable,
  SubtotalLine,
  SummaryLine,
} from '../../../src/core/plan/plan';
import { FIGURE_ROLES, type ColumnRole } from '../../../src/core/plan/roles';
import { fromNumber } from '../../../src/core/quantity/decimal';
import type { CellContent } from '../../../src/core/workbook/cell';
import { a1 } from '../../../src/core/workbook/address';
import type { SheetSnapshot, Snapshot } from '../../../src/core/workbook/snapshot';

/** What a cell of a specimen holds: a value, a formula with its value, an error, or a text that was read as a number. */
export type Held =
  | number
  | string
  | null
  | { readonly f: string; readonly v: number | string | null }
  | { readonly e: string; readonly f?: string }
  | { readonly text: string; readonly read: number }
  | { readonly date: number }
  | { readonly shown: string; readonly v: number };

/** A row of a specimen: an activity, or a subtotal that adds the rows with the given numbers. */
export interface SpecimenRow {
  readonly cells: Readonly<Record<string, Held>>;
  readonly hidden?: boolean;
  readonly merged?: readonly string[];
  readonly subtotal?: Pick<SubtotalLine, 'level' | 'group'> & {
    readonly adds: readonly number[];
    readonly of?: 'subtotal';
  };
}

/** A hand-built plan of one sheet, its header on row 1 and its rows from row 2 on, in the order of `columns`. */
export interface Specimen {
  readonly columns: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly rows: readonly SpecimenRow[];
  readonly unit?: number;
  readonly fiscalYear?: number;
  readonly more?: Partial<Plan>;
  /** Other cells of the sheet, by reference. */
  readonly beside?: Readonly<Record<string, CellContent>>;
  readonly sheet?: Partial<SheetSnapshot>;
  readonly summary?: readonly SpecimenSummary[];
  readonly otherSheets?: readonly SheetSnapshot[];
}

/** A line of the specimen's own summary, on a sheet RESUMEN. */
export interface SpecimenSummary {
  readonly level: SummaryLine['level'];
  readonly group: string | null;
  readonly cells: Readonly<Record<string, Held>>;
}

const SHEET = 'PLAN';
const SUMMARY = 'RESUMEN';
const FIRST_ROW = 2;

export function planOf(specimen: Specimen): Plan {
  const { columns, rows } = specimen;
  const activities: Activity[] = [];
  const subtotals: SubtotalLine[] = [];
  rows.forEach((row, at) => {
    const number = at + FIRST_ROW;
    if (row.subtotal) subtotals.push(subtotalOf(row, number, columns));
    else activities.push(activityOf(row, number, columns));
  });
  return {
    snapshot: snapshotOf(specimen),
    mapping: null,
    fiscalYear: specimen.fiscalYear ?? null,
    tables: [tableOf(specimen)],
    axes: namesOf(activities, 'axis').map(([key, name]) => ({ key, name, spellings: [] })),
    fronts: namesOf(activities, 'front').map(([key, name]) => ({ key, name, axis: null })),
    milestones: namesOf(activities, 'milestone').map(([key, name]) => ({
      key,
      name,
      axis: null,
      front: null,
      cells: [],
    })),
    activities,
    subtotals,
    feet: [],
    summaries: (specimen.summary ?? []).map(summaryOf),
    identities: [],
    notes: [],
    skipped: [],
    ...specimen.more,
  };
}

function isFigureRole(role: string): boolean {
  const plain = role.replace(/@\d+$/, '');
  return FIGURE_ROLES.some((each) => each === plain) || /^(source|quarter|month):|^other:/.test(plain);
}

function activityOf(
  { cells, hidden = false, merged = [] }: SpecimenRow,
  row: number,
  columns: readonly string[],
): Activity {
  const labels: Record<string, Label> = {};
  for (const [role, held] of Object.entries(cells)) {
    if (isFigureRole(role) || typeof held !== 'string') continue;
    const cell = { sheet: SHEET, row, column: columns.indexOf(role) + 1 };
    labels[role] = { text: held, cell, from: merged.includes(role) ? 'merged' : 'cell' };
  }
  const keyOf = (role: string): string | null => (labels[role] ? normalise(labels[role].text) : null);
  return {
    ...{ table: 0, sheet: SHEET, row, hidden, labels },
    ...{ axis: keyOf('axis'), front: keyOf('front'), milestone: keyOf('milestone') },
    figures: figuresOf(cells, row, columns),
  };
}

function subtotalOf({ cells, subtotal }: SpecimenRow, row: number, columns: readonly string[]): SubtotalLine {
  const { level = 'axis', group = null, adds = [], of } = subtotal ?? {};
  return {
    ...{
      table: 0,
      sheet: SHEET,
      row,
      level,
      group,
      label: Object.values(cells).find((held) => typeof held === 'string') ?? '',
    },
    adds: adds.map((each) => ({ sheet: SHEET, row: each, kind: of ?? 'activity' })),
    figures: figuresOf(cells, row, columns),
  };
}

function summaryOf({ level, group, cells }: SpecimenSummary, at: number): SummaryLine {
  const columns = ['label', ...Object.keys(cells)];
  const figures = Object.fromEntries(
    Object.entries(cells).map(([role, held]) => [
      role,
      figureOfHeld(held, { sheet: SUMMARY, row: at + FIRST_ROW, column: columns.indexOf(role) + 1 }),
    ]),
  );
  return { sheet: SUMMARY, row: at + FIRST_ROW, label: group ?? 'TOTAL', level, group, figures };
}

function figuresOf(cells: SpecimenRow['cells'], row: number, columns: readonly string[]): Record<string, Figure> {
  const roles = columns.filter(isFigureRole);
  return Object.fromEntries(
    roles.map((role) => {
      const cell = { sheet: SHEET, row, column: columns.indexOf(role) + 1 };
      return [role, figureOfHeld(cells[role] ?? null, cell)];
    }),
  );
}

function figureOfHeld(held: Held, cell: Figure['cell']): Figure {
  if (held === null) return { cell, value: null, raw: null, form: 'blank' };
  if (typeof held === 'number') return { cell, value: fromNumber(held), raw: held, form: 'number' };
  if (typeof held === 'string')
    return { cell, value: null, raw: held, form: /^x$/i.test(held) ? 'mark' : 'unreadable' };
  if ('text' in held) return { cell, value: fromNumber(held.read), raw: held.text, form: 'text-number' };
  if ('date' in held) return { cell, value: fromNumber(held.date), raw: held.date, form: 'date' };
  if ('shown' in held) return { cell, value: fromNumber(held.v), raw: held.v, form: 'number', format: held.shown };
  const formula = held.f === undefined ? {} : { formula: held.f };
  if ('e' in held) return { cell, value: null, raw: null, form: 'error', error: held.e, ...formula };
  if (held.v === null) return { cell, value: null, raw: null, form: 'blank', ...formula };
  if (typeof held.v === 'string') return { cell, value: null, raw: held.v, form: 'unreadable', ...formula };
  return { cell, value: fromNumber(held.v), raw: held.v, form: 'number', ...formula };
}

function namesOf(activities: readonly Activity[], role: string): [string, string][] {
  const names = new Map<string, string>();
  for (const { labels } of activities) {
    const text = labels[role]?.text;
    if (text && !names.has(normalise(text))) names.set(normalise(text), text);
  }
  return [...names];
}

function tableOf({ columns, headers = {}, rows, unit = 1 }: Specimen): PlanTable {
  const last = rows.length + FIRST_ROW - 1;
  return {
    sheet: SHEET,
    header: { top: 1, left: 1, bottom: 1, right: columns.length },
    data: { top: FIRST_ROW, left: 1, bottom: last, right: columns.length },
    rows: rows.filter(({ subtotal }) => !subtotal).length,
    ...{ unit, unitReason: null, fiscalYear: null, confidence: 1 },
    columns: columns.map((role, at): PlanColumn => columnOf(role, at, headers)),
    rowKinds: new Map(rows.map(({ subtotal }, at) => [at + FIRST_ROW, subtotal ? 'subtotal' : 'activity'])),
  };
}

function columnOf(key: string, at: number, headers: Readonly<Record<string, string>>): PlanColumn {
  const [role = '', year] = key.split('@');
  return {
    ...{
      column: at + 1,
      header: headers[key] ?? key.toUpperCase(),
      confidence: 1,
      reasons: [],
      alternatives: [],
      hidden: false,
    },
    // A specimen may name a column outside the roles (`other:X`), which the plan calls `other`.
    role: (role.startsWith('other') ? 'other' : role) as ColumnRole,
    ...(year === undefined ? {} : { year: Number(year) }),
  };
}

function snapshotOf({
  columns,
  headers = {},
  rows,
  beside = {},
  sheet = {},
  summary,
  otherSheets = [],
}: Specimen): Snapshot {
  const cells: Record<string, CellContent> = {};
  columns.forEach((role, at) => (cells[a1(1, at + 1)] = { v: headers[role] ?? role.toUpperCase() }));
  rows.forEach(({ cells: held }, at) => {
    for (const [role, value] of Object.entries(held)) {
      const content = contentOf(value);
      if (content) cells[a1(at + FIRST_ROW, columns.indexOf(role) + 1)] = content;
    }
  });
  const plan = { ...sheetOf(SHEET, { ...cells, ...beside }), ...sheet };
  const sheets = summary ? [plan, sheetOf(SUMMARY, summaryCells(summary)), ...otherSheets] : [plan, ...otherSheets];
  return { sheets, names: [], date1904: false };
}

function summaryCells(summary: readonly SpecimenSummary[]): Record<string, CellContent> {
  const cells: Record<string, CellContent> = {};
  summary.forEach((line, at) => {
    cells[a1(at + FIRST_ROW, 1)] = { v: line.group ?? 'TOTAL' };
    Object.values(line.cells).forEach((held, column) => {
      const content = contentOf(held);
      if (content) cells[a1(at + FIRST_ROW, column + 2)] = content;
    });
  });
  return cells;
}

export function sheetOf(name: string, cells: Record<string, CellContent>): SheetSnapshot {
  return {
    ...{
      name,
      cells,
      visibility: 'visible',
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
      tables: [],
      protected: false,
    },
  };
}

function contentOf(held: Held): CellContent | null {
  if (held === null) return null;
  if (typeof held !== 'object') return { v: held };
  if ('text' in held) return { v: held.text };
  if ('date' in held) return { v: held.date, z: 'dd/mm/yyyy' };
  if ('shown' in held) return { v: held.v, z: held.shown };
  if ('e' in held) return { v: null, e: held.e, ...(held.f === undefined ? {} : { f: held.f }) };
  return { v: held.v, f: held.f };
}
