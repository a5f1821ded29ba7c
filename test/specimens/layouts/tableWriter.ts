import { a1, columnName, type Address } from '../../../src/core/workbook/address';
import type { CellContent } from '../../../src/core/workbook/cell';
import { formatRange } from '../../../src/core/workbook/range';
import type { SheetDraft } from '../sheetDraft';
import { amountText, type AmountStyle } from './amountText';
import type { WrittenColumn } from './columns';
import type { LabelledRow, LabelledTable, LabelledTotal } from './labels';
import type { Layout } from './layout';
import type { PlacedActivity } from './plainPlan';

/** A row of the plan with its index in the plan's order. */
export interface IndexedRow extends PlacedActivity {
  readonly index: number;
}

/** What a table is written from. */
export interface TableTask {
  readonly draft: SheetDraft;
  readonly columns: readonly WrittenColumn[];
  readonly layout: Layout;
  readonly amountStyle: AmountStyle;
  /** First cell of the header. */
  readonly top: number;
  readonly left: number;
  readonly table: number;
  /** Whether lines by front and axis stand between the rows. */
  readonly lines: boolean;
  /** The words of the plan's total; null leaves it out. */
  readonly planTotal: string | null;
}

/** Writes one table and keeps where everything went. */
export class TableWriter {
  readonly rows: LabelledRow[] = [];
  readonly totals: LabelledTotal[] = [];
  private readonly rowOf = new Map<number, number>();
  private next: number;

  constructor(private readonly task: TableTask) {
    this.next = task.top;
  }

  /** The row after the last one that was written. */
  get end(): number {
    return this.next;
  }

  get right(): number {
    return this.task.left + this.task.columns.length - 1;
  }

  write(rows: readonly IndexedRow[]): LabelledTable {
    const header = this.writeHeader();
    if (this.task.layout.subtotals === 'above') this.writeDownwards(rows);
    else this.writeUpwards(rows);
    this.mergeLabels(rows);
    return header;
  }

  private writeHeader(): LabelledTable {
    const { draft, columns, layout, left, top } = this.task;
    const two = layout.header === 'double';
    columns.forEach((column, at) => {
      const grouped = two && column.group !== undefined;
      draft.put(grouped ? top + 1 : top, left + at, column.header);
      if (two && !grouped) draft.merge({ top, bottom: top + 1, left: left + at, right: left + at });
    });
    if (two) this.writeGroups();
    this.next = top + (two ? 2 : 1);
    return {
      sheet: draft.name,
      header: formatRange({ top, left, bottom: this.next - 1, right: this.right }),
      columns: Object.fromEntries(columns.map(({ role }, at) => [columnName(left + at), role])),
    };
  }

  private writeGroups(): void {
    const { draft, columns, left, top } = this.task;
    columns.forEach(({ group }, at) => {
      if (group === undefined || columns[at - 1]?.group === group) return;
      const after = columns.findIndex((column, later) => later > at && column.group !== group);
      const last = after < 0 ? columns.length - 1 : after - 1;
      draft.put(top, left + at, group);
      draft.merge({ top, bottom: top, left: left + at, right: left + last });
    });
  }

  private writeUpwards(rows: readonly IndexedRow[]): void {
    rows.forEach((row, at) => {
      const before = rows[at - 1];
      const after = rows[at + 1];
      if (this.task.layout.hierarchy === 'sections') this.writeSections(row, before);
      this.writeRow(row, before);
      if (!this.task.lines) return;
      if (endsFront(row, after))
        this.writeTotal(
          'front',
          row.front,
          rows.filter((other) => sameFront(other, row)),
        );
      if (row.axis !== after?.axis)
        this.writeTotal(
          'axis',
          row.axis,
          rows.filter(({ axis }) => axis === row.axis),
        );
    });
    if (this.task.planTotal !== null) this.writeTotal('plan', '', rows);
  }

  private writeDownwards(rows: readonly IndexedRow[]): void {
    if (this.task.planTotal !== null) this.writeTotal('plan', '', rows);
    rows.forEach((row, at) => {
      const before = rows[at - 1];
      if (row.axis !== before?.axis)
        this.writeTotal(
          'axis',
          row.axis,
          rows.filter(({ axis }) => axis === row.axis),
        );
      if (endsFront(row, before))
        this.writeTotal(
          'front',
          row.front,
          rows.filter((other) => sameFront(other, row)),
        );
      this.writeRow(row, before);
    });
  }

  private writeSections(row: IndexedRow, before: IndexedRow | undefined): void {
    if (row.axis !== before?.axis) this.writeSection(`EJE: ${row.axis}`);
    if (endsFront(row, before)) this.writeSection(`FRENTE: ${row.front}`);
  }

  private writeSection(text: string): void {
    const { draft, left } = this.task;
    draft.put(this.next, left, text);
    draft.merge({ top: this.next, bottom: this.next, left, right: this.right });
    this.next += 1;
  }

  private writeRow(row: IndexedRow, before: IndexedRow | undefined): void {
    const { draft, columns, left, table, layout } = this.task;
    const at = this.next;
    this.rowOf.set(row.index, at);
    const cells: Record<string, Address> = {};
    columns.forEach((column, offset) => {
      if (layout.hierarchy !== 'columns' && layout.hierarchy !== 'sheet-per-office' && repeats(column, row, before))
        return;
      draft.put(at, left + offset, this.contentOf(column, row));
      cells[column.role] = `${draft.name}!${a1(at, left + offset)}`;
    });
    this.rows.push({ index: row.index, table, sheet: draft.name, row: at, cells });
    this.next += 1;
  }

  private contentOf(column: WrittenColumn, row: IndexedRow): CellContent {
    const value = column.value(row);
    if (typeof value === 'string') return { v: value };
    if (!column.money) return { v: value };
    const formula = this.task.layout.formulas ? this.rowFormula(column.role, row) : undefined;
    return { ...this.money(value), ...(formula === undefined ? {} : { f: formula }) };
  }

  private money(pesos: number): CellContent {
    const { layout, amountStyle } = this.task;
    const amount = pesos / layout.unit;
    return layout.amounts === 'text' ? { v: amountText(amount, amountStyle) } : { v: amount, z: '#,##0' };
  }

  private rowFormula(role: string, { activity }: IndexedRow): string | undefined {
    const cell = (of: string): string => a1(this.next, this.columnOf(of));
    const exact = activity.quantity * activity.unitValue === activity.total;
    if (role === 'total' && exact && this.has('quantity')) return `=${cell('quantity')}*${cell('unitValue')}`;
    return role === 'toRaise' ? `=${cell('total')}-${cell('assigned')}` : undefined;
  }

  private writeTotal(level: LabelledTotal['level'], name: string, rows: readonly IndexedRow[]): void {
    const { draft, columns, left, layout } = this.task;
    draft.put(this.next, this.columnOfLabel(level), this.wordsOf(level, name));
    const cells: Record<string, Address> = {};
    columns.forEach((column, offset) => {
      if (!column.money || column.role === 'unitValue') return;
      const sum = rows.reduce((total, row) => total + Number(column.value(row)), 0);
      const f = layout.formulas && layout.subtotals === 'below' ? this.sumFormula(left + offset, rows) : undefined;
      draft.put(this.next, left + offset, { ...this.money(sum), ...(f === undefined ? {} : { f }) });
      cells[column.role] = `${draft.name}!${a1(this.next, left + offset)}`;
    });
    const adds = rows.map(({ index }) => index);
    this.totals.push({ kind: 'subtotal', level, name, sheet: draft.name, row: this.next, cells, adds });
    this.next += 1;
  }

  private wordsOf(level: LabelledTotal['level'], name: string): string {
    const section = this.task.layout.hierarchy === 'sections' && this.task.layout.subtotals === 'above';
    if (level === 'plan') return this.task.planTotal ?? '';
    if (level === 'axis') return section ? `EJE: ${name}` : `TOTAL EJE ${name}`;
    return section ? `FRENTE: ${name}` : `SUBTOTAL ${name}`;
  }

  /** Σ over the rows, a range for each run of neighbours. */
  private sumFormula(column: number, rows: readonly IndexedRow[]): string {
    const numbers = rows.map(({ index }) => this.rowOf.get(index) ?? 0);
    const runs: [number, number][] = [];
    for (const row of numbers) {
      const last = runs.at(-1);
      if (last && last[1] === row - 1) last[1] = row;
      else runs.push([row, row]);
    }
    const ranges = runs.map(([top, bottom]) => formatRange({ top, bottom, left: column, right: column }));
    return `=SUM(${ranges.join(',')})`;
  }

  private mergeLabels(rows: readonly IndexedRow[]): void {
    const { layout, draft, columns, left } = this.task;
    if (layout.hierarchy !== 'merged' && layout.hierarchy !== 'sheet-per-axis') return;
    columns.forEach((column, offset) => {
      if (!LABELS.has(column.role)) return;
      rows.forEach((row, at) => {
        if (repeats(column, row, rows[at - 1])) return;
        const next = rows.findIndex((other, later) => later > at && !repeats(column, other, rows[later - 1]));
        const last = rows[next < 0 ? rows.length - 1 : next - 1];
        const [top = 0, bottom = top] = [this.rowOf.get(row.index), this.rowOf.get(last?.index ?? row.index)];
        draft.merge({ top, bottom, left: left + offset, right: left + offset });
      });
    });
  }

  private columnOfLabel(level: LabelledTotal['level']): number {
    const front = level === 'front' && this.has('front') ? this.columnOf('front') : this.task.left;
    return this.task.layout.hierarchy === 'merged' ? front : this.task.left;
  }

  private has(role: string): boolean {
    return this.task.columns.some((column) => column.role === role);
  }

  private columnOf(role: string): number {
    return this.task.left + this.task.columns.findIndex((column) => column.role === role);
  }
}

const LABELS = new Set(['axis', 'front', 'milestone']);

/** Whether a label column says the same for this row as for the one before it, at every level above too. */
function repeats(column: WrittenColumn, row: IndexedRow, before: IndexedRow | undefined): boolean {
  if (!before || !LABELS.has(column.role)) return false;
  if (row.axis !== before.axis) return false;
  if (column.role === 'axis') return true;
  if (row.front !== before.front) return false;
  return column.role === 'front' || row.milestone === before.milestone;
}

function sameFront(a: PlacedActivity, b: PlacedActivity): boolean {
  return a.axis === b.axis && a.front === b.front;
}

function endsFront(row: PlacedActivity, neighbour: PlacedActivity | undefined): boolean {
  return neighbour === undefined || !sameFront(row, neighbour);
}
