import { normalise } from '../../words/normalise';
import type { CellContent } from '../../workbook/cell';
import type { Grid } from '../../workbook/grid';
import { parseRange } from '../../workbook/range';
import { contentAt, gridOf, type SheetSnapshot, type Snapshot } from '../../workbook/snapshot';
import {
  axisOfMark,
  FIRST_COLUMNS,
  FORMULA_COLUMNS,
  HISTORY_COLUMNS,
  MARK_PREFIX,
  MILESTONE_COLUMNS,
  NEW_ORIGIN,
  PREFILLED_COLUMNS,
  setOfMark,
  type HistoryColumn,
  type FilledCells,
  type LooseCell,
  type MilestoneColumnKey,
  type MilestoneTracking,
  type PrefilledColumn,
  type TrackedMilestone,
  type TrackingColumn,
  type TrackingSheet,
} from '../../milestones/tracking';
import { milestoneIds, type MilestoneIds } from '../../milestones/milestoneIds';
import { signsOf } from '../ownSigns';
import { readDashboard } from '../dashboard/readDashboard';
import type { SheetWords } from '../words';

/**
 * Reads back what people typed on the tracking sheets of an earlier run. Sheets are known by their mark and columns by
 * their header, in whatever language they were written, so that both may have been renamed, moved, sorted or filtered.
 * `set`: which of the sets of a workbook. Null when the workbook has none.
 */
export function readTracking(
  snapshot: Snapshot,
  vocabularies: readonly SheetWords[],
  set = '',
): MilestoneTracking | null {
  const marked = snapshot.sheets.filter(({ mark }) => mark?.startsWith(MARK_PREFIX) && setOfMark(mark) === set);
  if (marked.length === 0) return null;
  const headers = knownHeaders(vocabularies);
  const found = marked.map((sheet) => new TrackingReader(sheet, headers, vocabularies).read());
  return {
    fiscalYear: null,
    set,
    level: null,
    sheets: withIds(found),
    settings: readDashboard(snapshot, vocabularies, set),
    report: { added: [], renamed: [], moved: [], gone: [], questions: [] },
  };
}

type Headers = ReadonlyMap<string, MilestoneColumnKey>;

function knownHeaders(vocabularies: readonly SheetWords[]): Headers {
  return new Map(
    vocabularies.flatMap(({ milestones }) =>
      MILESTONE_COLUMNS.map((key) => [headerKey(milestones.headers[key]), key] as const),
    ),
  );
}

/** `%` and `$` tell headers apart, so they stay. */
function headerKey(header: string): string {
  return `${normalise(header)}${/[%$]/.exec(header)?.[0] ?? ''}`;
}

class TrackingReader {
  private readonly grid: Grid;

  constructor(
    private readonly sheet: SheetSnapshot,
    private readonly headers: Headers,
    private readonly vocabularies: readonly SheetWords[],
  ) {
    this.grid = gridOf(sheet);
  }

  read(): TrackingSheet {
    const { mark = '' } = this.sheet;
    const { axis, all } = axisOfMark(mark);
    const area = this.area();
    const shared = { mark, all, axis, table: this.sheet.tables[0]?.name ?? null };
    if (!area) return { ...shared, columns: [], rows: [], origin: NEW_ORIGIN, loose: this.loose(null) };
    const columns = this.columns(area);
    const rows = range(area.header + 1, area.last).flatMap((row) => this.row({ row, columns, area }) ?? []);
    return { ...shared, columns, rows, origin: { row: area.header, column: area.left }, loose: this.loose(area) };
  }

  /** The table's area; without a table (somebody turned it into plain cells), from the row that has most of the headers. */
  private area(): TableArea | null {
    const table = parseRange(this.sheet.tables[0]?.ref ?? '');
    const area = table
      ? { header: table.top, last: table.bottom, left: table.left, right: table.right }
      : this.plainArea();
    return area && { ...area, last: this.continuedTo(area) };
  }

  private plainArea(): TableArea | null {
    const counted = Array.from(this.grid.rows, (row) => ({ row, found: this.headersIn(row) }));
    const best = counted.reduce<(typeof counted)[number] | null>(
      (most, each) => (each.found.length > (most?.found.length ?? 2) ? each : most),
      null,
    );
    if (!best) return null;
    const left = Math.min(...best.found);
    let right = Math.max(...best.found);
    while (this.text(best.row, right + 1) !== '') right += 1;
    return { header: best.row, last: best.row, left, right };
  }

  private headersIn(row: number): number[] {
    const { start, end } = this.grid.rowSpan(row);
    return range(start, end - 1).flatMap((position) => {
      const value = this.grid.value(position);
      return typeof value === 'string' && this.headers.has(headerKey(value)) ? [this.grid.columnAt(position)] : [];
    });
  }

  /** Rows typed directly below a table belong to it when they name a milestone, though the table did not grow. */
  private continuedTo(area: TableArea): number {
    const columns = this.columns(area);
    const name = columns.findIndex(({ key }) => key === 'milestone');
    let last = area.last;
    while (name >= 0 && this.text(last + 1, area.left + name) !== '') last += 1;
    return last;
  }

  private columns({ header, left, right }: TableArea): readonly TrackingColumn[] {
    const taken = new Set<MilestoneColumnKey>();
    const columns = range(left, right).map((column): TrackingColumn => {
      const text = this.text(header, column);
      const key = this.headers.get(headerKey(text));
      if (key === undefined || taken.has(key)) return { key: null, header: text };
      taken.add(key);
      return { key, header: text };
    });
    return renamedColumns(columns);
  }

  private row({ row, columns, area }: RowPlace): TrackedMilestone | null {
    const cells = columns.map((_, at) => this.content(row, area.left + at));
    const beside = this.beside(row, area);
    if (cells.every(isEmpty) && beside.size === 0) return null;
    const text = (key: MilestoneColumnKey): string => textOf(cells[columns.findIndex((column) => column.key === key)]);
    const planName = text('planName');
    const filled = parseFilled(text('planFilled'));
    const axisName = text('planAxis');
    const axis = normalise(axisName) || null;
    return {
      id: text('id'),
      milestone: null,
      planned:
        planName === ''
          ? null
          : { name: planName, front: text('planFront'), axisName, axis, print: text('planPrint'), filled },
      name: text('milestone'),
      front: text('front'),
      axisName: columns.some(({ key }) => key === 'axis') ? text('axis') : axisName,
      typed: new Map(
        columns.flatMap((column, at) => {
          const content = cells[at];
          return content && this.isTyped(column, content, filled) ? [[column, content] as const] : [];
        }),
      ),
      beside,
      readAt: row,
      readOn: this.sheet.mark ?? null,
      history: historyOf(columns, cells),
    };
  }

  /** Whether a person put it there: not Cuadre's own text, nor one of its formulas. */
  private isTyped({ key }: TrackingColumn, content: CellContent, filled: FilledCells): boolean {
    if (isEmpty(content)) return false;
    if (key === null) return true;
    if (content.f === undefined && content.v !== null && content.v === filled[key]) return false;
    if (FORMULA_COLUMNS.includes(key)) return content.f === undefined && content.v !== '';
    if (isPrefilled(key)) return content.f === undefined || !this.showsPlan(key, content.f);
    if (key === 'inPlan') return !this.isOwnWord(textOf(content));
    return !OWN_TEXTS.has(key);
  }

  /** Whether a formula is the one that shows what the plan says, by the hidden column that it takes it from. */
  private showsPlan(key: PrefilledColumn, formula: string): boolean {
    return this.vocabularies.some(({ milestones }) =>
      formula.includes(`[${milestones.headers[PREFILLED_COLUMNS[key]]}]`),
    );
  }

  private isOwnWord(text: string): boolean {
    return this.vocabularies.some(({ milestones: { inPlan, gone, byHand, fromDocument } }) =>
      [inPlan, gone, byHand, fromDocument].includes(text),
    );
  }

  private beside(row: number, area: TableArea): ReadonlyMap<number, CellContent> {
    const { left, right } = area;
    const cells = this.besideCells(row, area).map(({ column, content }) => {
      return [column > right ? column - right : column - left, content] as const;
    });
    return new Map(cells);
  }

  /** What people wrote on a row of the table outside of it. */
  private besideCells(row: number, { left, right }: TableArea): { column: number; content: CellContent }[] {
    const { start, end } = this.grid.rowSpan(row);
    return range(start, end - 1)
      .map((position) => ({ column: this.grid.columnAt(position), content: contentAt(this.grid, position) }))
      .filter(({ column }) => column < left || column > right)
      .filter(({ column, content }) => !isEmpty(content) && !this.isPart(column, content));
  }

  /** The cells outside the table but for the titles, which are Cuadre's. */
  private loose(area: TableArea | null): readonly LooseCell[] {
    const cells: LooseCell[] = [];
    const { left, header } = area ?? { left: 1, header: NEW_ORIGIN.row };
    if (area) {
      for (const cell of this.besideCells(header, area)) cells.push({ fromTable: 0, ...cell, readAt: header });
    }
    for (const row of Array.from(this.grid.rows)) {
      const fromTable = distanceFrom(area, row);
      if (fromTable === null) continue;
      const { start, end } = this.grid.rowSpan(row);
      for (const position of range(start, end - 1)) {
        const column = this.grid.columnAt(position);
        const content = contentAt(this.grid, position);
        const isTitle = column === left && TITLE_ROWS.has(row - header) && this.isOwnTitle(textOf(content));
        if (!isTitle && !isEmpty(content)) cells.push({ fromTable, column, content, readAt: row });
      }
    }
    return cells;
  }

  /** Hidden columns beside the table hold parts of Cuadre's long formulas. */
  private isPart(column: number, { f }: CellContent): boolean {
    return f !== undefined && this.sheet.hiddenColumns.includes(column);
  }

  /** Whether a title is one that Cuadre writes, in whatever language: another one is people's. */
  private isOwnTitle(text: string): boolean {
    const titles = signsOf(this.sheet.mark ?? '')?.titles ?? [];
    const isNote = this.vocabularies.some(({ milestones }) => text.endsWith(milestones.instructions));
    return isNote || titles.some((title) => normalise(text).startsWith(title));
  }

  private content(row: number, column: number): CellContent {
    const position = this.grid.find(row, column);
    return position < 0 ? { v: null } : contentAt(this.grid, position);
  }

  private text(row: number, column: number): string {
    return textOf(this.content(row, column));
  }
}

function isPrefilled(key: MilestoneColumnKey): key is PrefilledColumn {
  return Object.hasOwn(PREFILLED_COLUMNS, key);
}

function historyOf(
  columns: readonly TrackingColumn[],
  cells: readonly CellContent[],
): Readonly<Partial<Record<HistoryColumn, number>>> {
  const kept = HISTORY_COLUMNS.flatMap((key) => {
    const value = cells[columns.findIndex((column) => column.key === key)]?.v;
    return typeof value === 'number' ? [[key, value] as const] : [];
  });
  return Object.fromEntries(kept);
}

/** How far a row is below the table, or above it as a negative number; null inside it. */
function distanceFrom(area: TableArea | null, row: number): number | null {
  if (area === null) return row;
  if (row > area.last) return row - area.last;
  return row < area.header ? row - area.header : null;
}

/** Texts of a row that Cuadre itself keeps, and how the sheet names the milestone. */
const OWN_TEXTS: ReadonlySet<MilestoneColumnKey> = new Set([
  'id',
  'axis',
  'front',
  'milestone',
  'planName',
  'planFront',
  'planAxis',
  'planPrint',
  'planFilled',
  ...HISTORY_COLUMNS,
]);

/** Rows of title and subtitle, counted from the header. */
const TITLE_ROWS: ReadonlySet<number> = new Set([-3, -2]);

interface TableArea {
  readonly header: number;
  readonly last: number;
  readonly left: number;
  readonly right: number;
}

interface RowPlace {
  readonly row: number;
  readonly columns: readonly TrackingColumn[];
  readonly area: TableArea;
}

/**
 * Finds Cuadre's columns whose header somebody rewrote: between two known columns there stand as many unknown ones as
 * are missing there.
 */
function renamedColumns(columns: readonly TrackingColumn[]): readonly TrackingColumn[] {
  const result = [...columns];
  const missing = new Set(
    FIRST_COLUMNS.filter((key) => key !== 'axis' && !columns.some((column) => column.key === key)),
  );
  if (missing.size === 0) return result;
  const order = columns.some(({ key }) => key === 'goal') ? MILESTONE_COLUMNS : FIRST_COLUMNS;
  for (const gap of gapsOf(columns)) {
    const [first, end] = [placeIn(order, gap.before, 0), placeIn(order, gap.after, order.length)];
    const wanted = first === null || end === null ? [] : order.slice(gap.before === null ? 0 : first + 1, end);
    const keys = wanted.filter((key) => missing.has(key));
    if (keys.length !== gap.places.length) continue;
    gap.places.forEach((place, at) => {
      const key = keys[at];
      if (key !== undefined) result[place] = { key, header: result[place]?.header ?? null };
    });
  }
  return result;
}

interface Gap {
  readonly before: MilestoneColumnKey | null;
  readonly after: MilestoneColumnKey | null;
  readonly places: readonly number[];
}

function gapsOf(columns: readonly TrackingColumn[]): readonly Gap[] {
  const gaps: Gap[] = [];
  let before: MilestoneColumnKey | null = null;
  let places: number[] = [];
  columns.forEach(({ key }, at) => {
    if (key === null) {
      places.push(at);
      return;
    }
    if (places.length > 0) gaps.push({ before, after: key, places });
    before = key;
    places = [];
  });
  return gaps;
}

/** Where a column stands in an order; null where the order does not have it. */
function placeIn(
  order: readonly MilestoneColumnKey[],
  key: MilestoneColumnKey | null,
  otherwise: number,
): number | null {
  if (key === null) return otherwise;
  const place = order.indexOf(key);
  return place < 0 ? null : place;
}

/** Gives an id to rows that have none, and a new one to the second of two that have the same. */
function withIds(sheets: readonly TrackingSheet[]): readonly TrackingSheet[] {
  const ids: MilestoneIds = milestoneIds(sheets.flatMap(({ rows }) => rows));
  const taken = new Set<string>();
  return sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => {
      const id = row.id === '' || taken.has(row.id) ? ids.next() : row.id;
      taken.add(id);
      return id === row.id ? row : { ...row, id };
    }),
  }));
}

/** What Cuadre noted down that it filled in; a text that is none of its own notes says nothing. */
function parseFilled(text: string): FilledCells {
  if (!text.startsWith('{')) return {};
  try {
    const noted: unknown = JSON.parse(text);
    const entries = typeof noted === 'object' && noted !== null ? Object.entries(noted) : [];
    return Object.fromEntries(entries.filter(([, value]) => ['string', 'number', 'boolean'].includes(typeof value)));
  } catch {
    // Somebody wrote into the hidden column: then nothing is known to be Cuadre's, and all is taken for typed.
    return {};
  }
}

function isEmpty({ v, f, e }: CellContent): boolean {
  return (v === null || v === '') && f === undefined && e === undefined;
}

function textOf(content: CellContent | undefined): string {
  return content?.v === null || content?.v === undefined ? '' : String(content.v).trim();
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
}
