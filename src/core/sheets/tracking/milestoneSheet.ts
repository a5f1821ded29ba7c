import {
  COMPUTED_COLUMNS,
  HISTORY_COLUMNS,
  PLAN_COLUMNS,
  PLAN_TEXT_COLUMNS,
  PREFILLED_COLUMNS,
  type ComputedColumn,
  type HistoryColumn,
  type FilledCells,
  type MilestoneColumnKey,
  type MilestoneTracking,
  type TrackedMilestone,
  type PlanColumnKey,
  type PlanTextColumn,
  type PrefilledColumn,
  type TrackingColumn,
} from '../../milestones/tracking';
import { DOCUMENT_PRINT } from '../../milestones/activityPrint';
import { hasLeftPlan } from '../../milestones/hasLeftPlan';
import type { Activity } from '../../plan/plan';
import { a1 } from '../../workbook/address';
import type { CellContent, CellValue } from '../../workbook/cell';
import type { SheetModel } from '../../workbook/sheetModel';
import { balancedWidths, type PageColumns } from '../balancedWidths';
import type { DashboardPlace } from '../dashboard/dashboardPlace';
import type { LiveFormula } from '../formula/liveFormula';
import { milestoneAmounts, type MilestoneAmounts } from './milestoneAmounts';
import { MILESTONE_LOOKS, OWN_COLUMN_LOOK, type ColumnLook } from './milestoneColumn';
import { COMPUTED, type FormulaPlaces, type QuarterKey, type RowValues } from './milestoneComputed';
import { milestoneConditions, milestoneValidations } from './milestoneRules';
import { movedFormula } from '../../formulas/relativePattern';
import { PALETTE, type StyleName } from '../palette';
import { SheetDraft, type DraftCell } from '../sheetDraft';
import type { SheetSource } from '../sheetSource';
import { columnOf, hasColumn, isHidden, ownField, ownSpan, wholeColumn, type TrackedTable } from './trackedTable';

/** Distance of the hidden columns for parts of long formulas from the table's last one. */
const PART_GAP = 3;
const TABLE_STYLE = 'TableStyleLight1';

/** One tracking sheet with everything that its cells are made from. */
export interface MilestoneSheetSource {
  readonly source: SheetSource;
  readonly tracking: MilestoneTracking;
  readonly table: TrackedTable;
  readonly dashboard: DashboardPlace;
  /** The plan's activities by milestone. */
  readonly activities: ReadonlyMap<string, readonly Activity[]>;
}

/** What each row of a tracking table shows, by column. */
export type MilestoneValues = ReadonlyMap<MilestoneColumnKey, CellValue>;

/** A tracking sheet with what its rows show, for the dashboard that adds them up. */
export interface WrittenMilestones {
  readonly model: SheetModel;
  readonly values: readonly MilestoneValues[];
}

/**
 * *Hitos …*: the milestones of one axis (or all) as a table that offices fill in through the year. Amounts are live
 * formulas over the plan; what people typed, their columns, their order and their notes stay where they are.
 */
export function milestoneSheet(sheet: MilestoneSheetSource): WrittenMilestones {
  const { table, source } = sheet;
  const { origin, columns, rows } = table.sheet;
  const draft = new SheetDraft(origin.column + columns.length + PART_GAP);
  titles(draft, sheet);
  columns.forEach(({ key }, at) => {
    draft.put(origin.row, origin.column + at, { value: table.headers[at] ?? '', style: lookOf(key).header });
  });
  const writer = new RowWriter(draft, sheet);
  const values = rows.map((row, at) => writer.write(row, origin.row + 1 + at));
  if (rows.length === 0) emptyRow(draft, table);
  looseCells(draft, table);
  const model = draft.build({
    mark: table.sheet.mark,
    name: table.sheetName,
    columnWidths: columnWidths(table, values),
    hiddenColumns: columns.flatMap(({ key }, at) => (isHidden(key) ? [origin.column + at] : [])),
    tables: [{ name: table.table, ref: tableRef(table), style: TABLE_STYLE, columnFormulas: writer.columnFormulas() }],
    validations: milestoneValidations(table, source.words.milestones),
    conditionalFormats: milestoneConditions(table, source.words.milestones),
    charts: [],
    names: [],
    freeze: { rows: origin.row, columns: columnOf(table, 'milestone') },
    print: print(table),
    tabColour: PALETTE.accentMiddle,
    showGridlines: false,
    continues: continuedRows(table),
  });
  return { model, values };
}

/** Rows of the sheet of before that are still on it: all above the table, its own, and what people wrote below it. */
function continuedRows({ sheet, headerRow, lastRow }: TrackedTable): Record<number, number> {
  const above = Array.from({ length: headerRow }, (_, at) => [at + 1, at + 1] as const);
  const own = sheet.rows.flatMap(({ readAt, readOn }, at) =>
    readOn === sheet.mark && readAt !== null ? [[headerRow + 1 + at, readAt] as const] : [],
  );
  const below = sheet.loose.flatMap(({ fromTable, readAt }) =>
    fromTable > 0 ? [[lastRow + fromTable, readAt] as const] : [],
  );
  return Object.fromEntries([...above, ...own, ...below]);
}

/**
 * Who does what with which money fills the first page; what is planned, done and late the second; execution, reasons and
 * support the third, each beside the milestones' names.
 */
function columnWidths(table: TrackedTable, values: readonly MilestoneValues[]): SheetModel['columnWidths'] {
  const { origin, columns } = table.sheet;
  return balancedWidths({
    shown: columns.flatMap(({ key }, at) => (isHidden(key) ? [] : [origin.column + at])),
    columnWidths: Object.fromEntries(columns.map(({ key }, at) => [origin.column + at, widthOf(key, values)])),
    lastTitle: columnOf(table, 'milestone'),
    pages: pagesOf(table),
  });
}

/** The column with which each page begins after the first, and the one of it that may be wider than its words need. */
function pagesOf(table: TrackedTable): readonly PageColumns[] {
  const at = (key: MilestoneColumnKey): number => columnOf(table, key);
  const first = { begins: at('milestone') + 1, elastic: at('owner') };
  const inOrder = ['planned1', 'alert', 'committed', 'notes'] as const;
  const isWhole = inOrder.every((key, place) => place === 0 || at(key) > at(inOrder[place - 1] ?? key));
  if (!isWhole) return [first, { begins: at('executed1'), elastic: at('notes') }];
  return [first, { begins: at('planned1'), elastic: at('alert') }, { begins: at('committed'), elastic: at('notes') }];
}

function print(table: TrackedTable): NonNullable<SheetModel['print']> {
  const { origin, columns } = table.sheet;
  const last = columns.findLastIndex(({ key }) => !isHidden(key));
  return {
    area: `A1:${a1(table.lastRow, origin.column + last)}`,
    landscape: true,
    titleRows: { first: origin.row, last: origin.row },
    titleColumns: { first: origin.column, last: columnOf(table, 'milestone') },
    fitToWidth: true,
    pagesWide: pagesOf(table).length,
  };
}

/** The table's area. */
export function tableRef({ sheet: { origin, columns }, headerRow, lastRow }: TrackedTable): string {
  return `${a1(headerRow, origin.column)}:${a1(lastRow, origin.column + columns.length - 1)}`;
}

function titles(draft: SheetDraft, { source, table, tracking }: MilestoneSheetSource): void {
  const { milestones } = source.words;
  const { origin, axis, all } = table.sheet;
  const name = source.plan.axes.find(({ key }) => key === axis)?.name ?? table.sheet.rows[0]?.axisName ?? '';
  const title = milestones.title(all ? null : name || milestones.withoutAxis, tracking.fiscalYear);
  if (origin.row > 3) draft.put(origin.row - 3, origin.column, { value: title, style: 'title' });
  const followed = tracking.level === null || tracking.level === 'milestone' ? '' : milestones.followed[tracking.level];
  const instructions = `${followed} ${milestones.instructions}`.trim();
  if (origin.row > 2) draft.put(origin.row - 2, origin.column, { value: instructions, style: 'subtitle' });
}

/** Amounts take the width of the largest, with its separators. */
function widthOf(key: MilestoneColumnKey | null, rows: readonly MilestoneValues[]): number {
  const { style, width } = lookOf(key);
  if (key === null || (style !== 'amount' && style !== 'entryAmount')) return width;
  const digits = Math.max(0, ...rows.map((row) => Math.round(Math.abs(Number(row.get(key) ?? 0))).toString().length));
  return Math.max(width, digits + Math.floor((digits - 1) / 3) + 1);
}

function lookOf(key: MilestoneColumnKey | null): ColumnLook {
  return key === null ? OWN_COLUMN_LOOK : MILESTONE_LOOKS[key];
}

function emptyRow(draft: SheetDraft, { sheet: { origin, columns } }: TrackedTable): void {
  columns.forEach(({ key }, at) => {
    draft.put(origin.row + 1, origin.column + at, { value: null, style: lookOf(key).style });
  });
}

/** What people wrote above and below the table, at the same distance from it. */
function looseCells(draft: SheetDraft, { sheet, headerRow, lastRow }: TrackedTable): void {
  for (const { fromTable, column, content, readAt } of sheet.loose) {
    const row = fromTable > 0 ? lastRow + fromTable : headerRow + fromTable;
    draft.put(row, column, typedCell(content, { from: { row: readAt, column }, to: { row, column } }));
  }
}

interface Move {
  readonly from: { readonly row: number; readonly column: number };
  readonly to: { readonly row: number; readonly column: number };
}

function typedCell({ v, f, z }: CellContent, { from, to }: Move, style?: StyleName): DraftCell {
  return {
    value: v,
    kept: from,
    ...(f === undefined ? {} : { formula: movedFormula(f, from, to) }),
    ...(style === undefined ? {} : { style }),
    ...(z === undefined || (style !== undefined && style !== OWN_COLUMN_LOOK.style) ? {} : { format: z }),
  };
}

/** Writes the rows of one tracking table. */
class RowWriter {
  private readonly places: FormulaPlaces;
  private readonly amounts: MilestoneAmounts;
  private readonly weightedAxes: ReadonlySet<string>;

  constructor(
    private readonly draft: SheetDraft,
    private readonly sheet: MilestoneSheetSource,
  ) {
    const { table, dashboard, source, activities, tracking } = sheet;
    const { level } = tracking;
    const field = (key: MilestoneColumnKey): string => ownField(table, key);
    this.places = {
      field,
      span: (first, last) => ownSpan(table, quartersFrom(first, last)),
      column: (key) => wholeColumn(table, key),
      has: (key) => hasColumn(table, key),
      names: dashboard.names,
    };
    this.amounts = milestoneAmounts(source, {
      rows: table.sheet.rows,
      activities,
      level,
      reference: field('planName'),
    });
    this.weightedAxes = weightedAxes(sheet);
  }

  write(row: TrackedMilestone, at: number): MilestoneValues {
    const { columns, origin } = this.sheet.table.sheet;
    const values = new Map<MilestoneColumnKey, CellValue>();
    const live = this.rowValues(row, values);
    const order = [...columns].toSorted((a, b) => writingOrder(a) - writingOrder(b));
    for (const column of order) {
      const place = { row: at, column: origin.column + columns.indexOf(column) };
      const value = this.writeCell({ row, place, column, live });
      if (column.key !== null) values.set(column.key, value);
    }
    const beyond = origin.column + columns.length - 1;
    for (const [distance, content] of row.beside) {
      const column = (distance > 0 ? beyond : origin.column) + distance;
      if (column > 0) this.putTyped(row, content, { to: { row: at, column } });
    }
    return values;
  }

  private putTyped(
    { readAt, readOn }: TrackedMilestone,
    content: CellContent,
    { to, style }: { readonly to: Move['to']; readonly style?: StyleName },
  ): void {
    const from = { row: readAt ?? to.row, column: to.column };
    const { kept, ...moved } = typedCell(content, { from, to }, style);
    const isHere = readOn === this.sheet.table.sheet.mark;
    this.draft.put(to.row, to.column, isHere && kept ? { ...moved, kept } : moved);
  }

  /** The formulas that are the same on every row, by header, so that a row added by hand has them. */
  columnFormulas(): Record<string, string> {
    const { columns } = this.sheet.table.sheet;
    return Object.fromEntries(
      columns.flatMap(({ key }, at) => {
        const formula = key === null ? null : (this.sharedFormula(key) ?? null);
        return formula === null ? [] : [[this.sheet.table.headers[at] ?? '', formula]];
      }),
    );
  }

  private writeCell(cell: CellToWrite): CellValue {
    const { row, place, column, live } = cell;
    const { key } = column;
    const { style } = lookOf(key);
    const typed = row.typed.get(column);
    if (typed) {
      this.putTyped(row, typed, { to: place, style });
      return typed.v;
    }
    const content = this.ownContent(row, key, live);
    if ('live' in content) return this.draft.live(place.row, place.column, { live: content.live, style });
    this.draft.put(place.row, place.column, { ...content, style });
    return content.value;
  }

  /** What Cuadre itself puts into a cell where nobody typed anything. */
  private ownContent(row: TrackedMilestone, key: MilestoneColumnKey | null, live: RowValues): OwnContent {
    const { milestones } = this.sheet.source.words;
    if (key === null) return { value: null };
    if (isPlanColumn(key)) {
      const amount = this.amounts.of(row, key);
      return amount ? { live: amount } : { value: null };
    }
    if (isPlanText(key)) return this.amounts.textOf(row, key) ?? { value: null };
    if (isPrefilled(key)) return this.prefilled(key, live);
    if (isHistory(key)) return { value: this.history(row, key, live) };
    if (!isComputed(key)) return { value: this.ownText(row, key) };
    const { formula, value } = COMPUTED[key];
    return { formula: `=${formula(this.places, milestones)}`, value: value(live, milestones) };
  }

  private sharedFormula(key: MilestoneColumnKey): string | undefined {
    if (isPlanColumn(key)) return this.amounts.shared(key);
    if (isComputed(key)) return `=${COMPUTED[key].formula(this.places, this.sheet.source.words.milestones)}`;
    return isPrefilled(key) ? this.prefilledFormula(key) : undefined;
  }

  /** What the plan says, as long as nobody types; a quarter as its share of all that is scheduled. */
  private prefilled(key: PrefilledColumn, { value }: RowValues): OwnContent {
    const formula = this.prefilledFormula(key);
    if (formula === undefined) return { value: null };
    const said = value(PREFILLED_COLUMNS[key]);
    if (!isQuarter(key)) return { formula, value: said ?? '' };
    const all = SCHEDULE.reduce((sum, each) => sum + Number(value(each) ?? 0), 0);
    return { formula, value: all === 0 ? '' : Number(said ?? 0) / all };
  }

  private prefilledFormula(key: PrefilledColumn): string | undefined {
    const { field, span, has } = this.places;
    const source = PREFILLED_COLUMNS[key];
    if (!has(source)) return undefined;
    if (!isQuarter(key)) return `=IF(${field(source)}="","",${field(source)})`;
    const all = `SUM(${span('schedule1', 'schedule4')})`;
    return `=IF(${all}=0,"",N(${field(source)})/${all})`;
  }

  /** What the row showed: at the last cut-off, and now, for the next one. */
  private history({ history }: TrackedMilestone, key: HistoryColumn, { value }: RowValues): CellValue {
    const { isNewCutoff } = this.sheet.dashboard;
    const shown = (column: MilestoneColumnKey): CellValue => {
      const now = value(column);
      return typeof now === 'number' ? now : null;
    };
    if (key === 'lastProgress') return shown('progress');
    if (key === 'lastCommitted') return shown('committed');
    const last = key === 'previous' ? 'lastProgress' : 'lastCommitted';
    return (isNewCutoff ? history[last] : history[key]) ?? null;
  }

  private ownText(row: TrackedMilestone, key: MilestoneColumnKey): CellValue {
    const { milestones } = this.sheet.source.words;
    const texts: Partial<Record<MilestoneColumnKey, string>> = {
      id: row.id,
      milestone: row.name,
      front: row.front,
      axis: row.axisName,
      inPlan: milestones[placeInPlan(row)],
      ...(row.planned && {
        planName: row.planned.name,
        planFront: row.planned.front,
        planAxis: row.planned.axisName,
        planPrint: row.planned.print,
        planFilled: filledText(row.planned.filled),
      }),
    };
    return texts[key] || (row.planned?.filled[key] ?? null);
  }

  private rowValues(row: TrackedMilestone, values: ReadonlyMap<MilestoneColumnKey, CellValue>): RowValues {
    const { cutoff, quarters, red, green } = this.sheet.dashboard.values;
    const isAxisWeighted = this.weightedAxes.has(weighedAxis(this.sheet, row));
    return { value: (key) => values.get(key) ?? null, cutoff, quarters, red, green, isAxisWeighted };
  }
}

/** What Cuadre filled in, kept on the row so that a later run can tell it from what people wrote. */
function filledText(filled: FilledCells): string {
  return Object.keys(filled).length === 0 ? '' : JSON.stringify(filled);
}

const SCHEDULE = ['schedule1', 'schedule2', 'schedule3', 'schedule4'] as const;

type OwnContent = { readonly live: LiveFormula } | { readonly value: CellValue; readonly formula?: string };

function quartersFrom(first: QuarterKey, last: QuarterKey): readonly MilestoneColumnKey[] {
  const columns = ['planned', 'executed', 'schedule'].flatMap(
    (kind) => [1, 2, 3, 4].map((quarter) => `${kind}${quarter}` as QuarterKey), // the members of the type
  );
  return columns.slice(columns.indexOf(first), columns.indexOf(last) + 1);
}

/** The axes (of a sheet for all; else the one axis) in which every milestone that counts has a weight. */
function weightedAxes(sheet: MilestoneSheetSource): ReadonlySet<string> {
  const { columns, rows } = sheet.table.sheet;
  const { gone } = sheet.source.words.milestones;
  const [weight, inPlan] = (['weight', 'inPlan'] as const).map((key) => columns.find((column) => column.key === key));
  const isWeighted = new Map<string, boolean>();
  for (const row of rows) {
    const said = inPlan && row.typed.get(inPlan)?.v;
    const isGone = said === undefined ? placeInPlan(row) === 'gone' : String(said).toLowerCase() === gone.toLowerCase();
    if (isGone) continue;
    const typed = (weight && row.typed.get(weight)?.v) ?? row.planned?.filled.weight;
    const axis = weighedAxis(sheet, row);
    isWeighted.set(axis, (isWeighted.get(axis) ?? true) && typeof typed === 'number' && typed >= 0);
  }
  return new Set([...isWeighted].flatMap(([axis, all]) => (all ? [axis] : [])));
}

function weighedAxis({ table }: MilestoneSheetSource, row: TrackedMilestone): string {
  return hasColumn(table, 'axis') ? row.axisName.toLowerCase() : '';
}

/** What the sheet says of where its milestone comes from. */
function placeInPlan(row: TrackedMilestone): 'inPlan' | 'gone' | 'byHand' | 'fromDocument' {
  if (!row.planned) return 'byHand';
  if (row.planned.print === DOCUMENT_PRINT) return 'fromDocument';
  return hasLeftPlan(row) ? 'gone' : 'inPlan';
}

interface CellToWrite {
  readonly row: TrackedMilestone;
  readonly place: { readonly row: number; readonly column: number };
  readonly column: TrackingColumn;
  readonly live: RowValues;
}

/** What the plan says and what is typed come before what is computed from them; what is kept of it comes last. */
function writingOrder({ key }: TrackingColumn): number {
  if (key === null) return 0;
  if (isHistory(key)) return LAST;
  if (isComputed(key)) return 2 + COMPUTED_COLUMNS.indexOf(key);
  return isPrefilled(key) ? 1 : 0;
}

const LAST = 1000;

function isPlanColumn(key: MilestoneColumnKey): key is PlanColumnKey {
  return PLAN_COLUMNS.some((column) => column === key);
}

function isPlanText(key: MilestoneColumnKey): key is PlanTextColumn {
  return PLAN_TEXT_COLUMNS.some((column) => column === key);
}

function isPrefilled(key: MilestoneColumnKey): key is PrefilledColumn {
  return Object.hasOwn(PREFILLED_COLUMNS, key);
}

function isHistory(key: MilestoneColumnKey): key is HistoryColumn {
  return HISTORY_COLUMNS.some((column) => column === key);
}

function isComputed(key: MilestoneColumnKey): key is ComputedColumn {
  return COMPUTED_COLUMNS.some((column) => column === key);
}

function isQuarter(key: PrefilledColumn): boolean {
  return key.startsWith('planned');
}
