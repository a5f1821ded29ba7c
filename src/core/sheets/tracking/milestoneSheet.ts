import {
  FORMULA_COLUMNS,
  type FilledCells,
  type FormulaColumn,
  type MilestoneColumnKey,
  type MilestoneTracking,
  type TrackedMilestone,
  type TrackingColumn,
} from '../../milestones/tracking';
import { DOCUMENT_PRINT } from '../../milestones/activityPrint';
import { hasLeftPlan } from '../../milestones/hasLeftPlan';
import type { Activity } from '../../plan/plan';
import { a1 } from '../../workbook/address';
import type { CellContent, CellValue } from '../../workbook/cell';
import type { SheetModel } from '../../workbook/sheetModel';
import { balancedWidths } from '../balancedWidths';
import type { DashboardPlace } from '../dashboard/dashboardPlace';
import { milestoneAmounts, type MilestoneAmounts } from './milestoneAmounts';
import { MILESTONE_LOOKS, OWN_COLUMN_LOOK, type ColumnLook } from './milestoneColumn';
import { milestoneFormulas } from './milestoneFormulas';
import { milestoneConditions, milestoneValidations } from './milestoneRules';
import { computedValue, type RowValues } from './milestoneValues';
import { movedFormula } from '../../formulas/relativePattern';
import { PALETTE, type StyleName } from '../palette';
import { SheetDraft, type DraftCell } from '../sheetDraft';
import type { SheetSource } from '../sheetSource';
import { columnOf, isHidden, ownField, type TrackedTable } from './trackedTable';

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

/** What is planned, with its money, fills one page, and what is done of it the next, each beside the milestones' names. */
function columnWidths(table: TrackedTable, values: readonly MilestoneValues[]): SheetModel['columnWidths'] {
  const { origin, columns } = table.sheet;
  return balancedWidths({
    shown: columns.flatMap(({ key }, at) => (isHidden(key) ? [] : [origin.column + at])),
    columnWidths: Object.fromEntries(columns.map(({ key }, at) => [origin.column + at, widthOf(key, values)])),
    lastTitle: columnOf(table, 'milestone'),
    secondPage: columnOf(table, 'executed1'),
    elastic: columnOf(table, 'notes'),
  });
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
    pagesWide: 2,
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
  if (origin.row > 2) draft.put(origin.row - 2, origin.column, { value: milestones.instructions, style: 'subtitle' });
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
  private readonly formulas;
  private readonly amounts: MilestoneAmounts;

  constructor(
    private readonly draft: SheetDraft,
    private readonly sheet: MilestoneSheetSource,
  ) {
    const { table, dashboard, source, activities } = sheet;
    const field = (key: MilestoneColumnKey): string => ownField(table, key);
    this.formulas = milestoneFormulas({ field, ...dashboard.references }, source.words.milestones);
    this.amounts = milestoneAmounts(source, { rows: table.sheet.rows, activities, reference: field('planName') });
  }

  write(row: TrackedMilestone, at: number): MilestoneValues {
    const { columns, origin } = this.sheet.table.sheet;
    const values = new Map<MilestoneColumnKey, CellValue>();
    const live = this.rowValues(values);
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
        const formula = isFormulaColumn(key) ? (this.sharedFormula(key) ?? null) : null;
        return formula === null ? [] : [[this.sheet.table.headers[at] ?? '', formula]];
      }),
    );
  }

  private writeCell(cell: CellToWrite): CellValue {
    const { row, place, column } = cell;
    const { style } = lookOf(column.key);
    const typed = row.typed.get(column);
    if (typed) {
      this.putTyped(row, typed, { to: place, style });
      return typed.v;
    }
    if (isFormulaColumn(column.key)) return this.writeFormula({ ...cell, key: column.key });
    const value = column.key === null ? null : this.ownText(row, column.key);
    this.draft.put(place.row, place.column, { value, style });
    return value;
  }

  private writeFormula({ row, place, key, live }: CellToWrite & { readonly key: FormulaColumn }): CellValue {
    const { style } = lookOf(key);
    if (key === 'activities' || key === 'total' || key === 'assigned' || key === 'toRaise') {
      const amount = this.amounts.of(row, key);
      if (amount) return this.draft.live(place.row, place.column, { live: amount, style });
      this.draft.put(place.row, place.column, { value: null, style });
      return null;
    }
    const value = computedValue(key, live, this.sheet.source.words.milestones);
    this.draft.put(place.row, place.column, { value, formula: this.formulas[key], style });
    return value;
  }

  private sharedFormula(key: FormulaColumn): string | undefined {
    if (key === 'activities' || key === 'total' || key === 'assigned' || key === 'toRaise')
      return this.amounts.shared(key);
    return this.formulas[key];
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

  private rowValues(values: ReadonlyMap<MilestoneColumnKey, CellValue>): RowValues {
    const { cutoff, quarterEnds, red, green } = this.sheet.dashboard.values;
    return { value: (key) => values.get(key) ?? null, cutoff, quarterEnds, red, green };
  }
}

/** What Cuadre filled in, kept on the row so that a later run can tell it from what people wrote. */
function filledText(filled: FilledCells): string {
  return Object.keys(filled).length === 0 ? '' : JSON.stringify(filled);
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

/** What is typed comes before what is computed from it, and the traffic light last. */
function writingOrder({ key }: TrackingColumn): number {
  return isFormulaColumn(key) ? 1 + FORMULA_COLUMNS.indexOf(key) : 0;
}

function isFormulaColumn(key: MilestoneColumnKey | null): key is FormulaColumn {
  return FORMULA_COLUMNS.some((column) => column === key);
}
