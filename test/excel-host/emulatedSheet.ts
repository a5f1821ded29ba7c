import type { CellContent } from '../../src/core/workbook/cell';
import type { Grid } from '../../src/core/workbook/grid';
import type { Range } from '../../src/core/workbook/range';
import type { CellStyle } from '../../src/core/workbook/sheetModel';
import { contentAt, gridOf, type SheetSnapshot, type Visibility } from '../../src/core/workbook/snapshot';
import type {
  EmulatedChart,
  EmulatedCriteria,
  EmulatedFormat,
  EmulatedName,
  EmulatedTable,
  EmulatedValidation,
  PageSetup,
} from './model';
import type { RowShift } from './rowShift';

/** More columns than a sheet can have, so that row and column fold into one key. */
const COLUMNS = 32_768;

/** One sheet of the emulated workbook: what was loaded stays packed, what changed lies over it. */
export class EmulatedSheet {
  name: string;
  visibility: Visibility = 'visible';
  protected = false;
  tables: EmulatedTable[] = [];
  names: EmulatedName[] = [];
  charts: EmulatedChart[] = [];
  validations: EmulatedValidation[] = [];
  formats: EmulatedFormat[] = [];
  merges: readonly string[] = [];
  hiddenRows = new Set<number>();
  hiddenColumns = new Set<number>();
  filter: string | undefined;
  /** The criteria of the filter of the sheet, by its column from 0. */
  readonly criteria = new Map<number, EmulatedCriteria>();
  freeze: { rows: number; columns: number } | undefined;
  page: PageSetup = {};
  tabColor = '';
  showGridlines = true;
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  readonly styles = new Map<number, CellStyle>();
  /** What people noted (notas) on cells, by row and column. */
  readonly notes = new Map<number, string>();
  private base: Grid | null;
  private readonly overlay = new Map<number, CellContent>();

  constructor(
    readonly id: string,
    from: SheetSnapshot | string,
  ) {
    this.name = typeof from === 'string' ? from : from.name;
    this.base = typeof from === 'string' ? null : gridOf(from);
    if (typeof from === 'string') return;
    this.visibility = from.visibility;
    this.protected = from.protected;
    this.merges = from.merges ?? [];
    this.hiddenRows = new Set(from.hiddenRows);
    this.hiddenColumns = new Set(from.hiddenColumns);
    this.filter = from.filter;
  }

  cell(row: number, column: number): CellContent {
    const changed = this.overlay.get(key(row, column));
    if (changed) return changed;
    const at = this.base?.find(row, column) ?? -1;
    return this.base && at >= 0 ? contentAt(this.base, at) : { v: null };
  }

  put(row: number, column: number, content: CellContent): void {
    this.overlay.set(key(row, column), content);
  }

  /** Positions of the cells that exist inside a range, in no order. */
  positionsIn({ top, left, bottom, right }: Range): { row: number; column: number }[] {
    const found = new Map<number, { row: number; column: number }>();
    const add = (row: number, column: number): void => {
      if (row < top || row > bottom || column < left || column > right) return;
      found.set(key(row, column), { row, column });
    };
    for (let at = 0; at < (this.base?.length ?? 0); at += 1)
      add(this.base?.rowAt(at) ?? 0, this.base?.columnAt(at) ?? 0);
    for (const at of this.overlay.keys()) add(Math.floor(at / COLUMNS), at % COLUMNS);
    return [...found.values()];
  }

  /** The range of the cells that hold something; null when there is none. */
  usedRange(): Range | null {
    const bounds = { top: Infinity, left: Infinity, bottom: 0, right: 0 };
    const widen = (row: number, column: number): void => {
      bounds.top = Math.min(bounds.top, row);
      bounds.left = Math.min(bounds.left, column);
      bounds.bottom = Math.max(bounds.bottom, row);
      bounds.right = Math.max(bounds.right, column);
    };
    const { base, overlay } = this;
    for (let at = 0; base && at < base.length; at += 1) {
      const [row, column] = [base.rowAt(at), base.columnAt(at)];
      if (!overlay.has(key(row, column)) && isHolding(base, at)) widen(row, column);
    }
    for (const [at, content] of overlay) if (!isBlank(content)) widen(Math.floor(at / COLUMNS), at % COLUMNS);
    return bounds.bottom === 0 ? null : bounds;
  }

  /** The number format of a cell of its own or as loaded. */
  formatOf(row: number, column: number): string {
    const at = key(row, column);
    const own = this.styles.get(at)?.numberFormat ?? this.overlay.get(at)?.z;
    if (own !== undefined || this.overlay.has(at) || !this.base) return own ?? 'General';
    const position = this.base.find(row, column);
    return (position < 0 ? undefined : this.base.format(position)) ?? 'General';
  }

  style(row: number, column: number): CellStyle {
    return this.styles.get(key(row, column)) ?? {};
  }

  /** Positions of the cells that have a look of their own. */
  styledPositions(): { row: number; column: number }[] {
    return [...this.styles.keys()].map((at) => ({ row: Math.floor(at / COLUMNS), column: at % COLUMNS }));
  }

  setStyle(row: number, column: number, change: CellStyle): void {
    this.styles.set(key(row, column), { ...this.style(row, column), ...change });
  }

  note(row: number, column: number): string | undefined {
    return this.notes.get(key(row, column));
  }

  putNote(row: number, column: number, text: string): void {
    this.notes.set(key(row, column), text);
  }

  /**
   * Rows put in or taken out: all that stands on or over rows goes with them. Formulas and names that tell cells of the
   * sheet by address are not brought after them, as Excel does: Cuadre writes its own anew.
   */
  shiftRows(shift: RowShift): void {
    const cells = this.positionsIn(EVERYWHERE).map(({ row, column }) => ({
      row,
      column,
      content: this.cell(row, column),
    }));
    this.base = null;
    this.overlay.clear();
    for (const { row, column, content } of cells) {
      const now = shift.row(row);
      if (now !== null) this.put(now, column, content);
    }
    for (const map of [this.styles, this.notes]) shiftKeys<unknown>(map, COLUMNS, shift);
    shiftKeys(this.rowHeights, 1, shift);
    this.hiddenRows = new Set([...this.hiddenRows].flatMap((row) => shift.row(row) ?? []));
    for (const table of this.tables) table.range = shift.range(table.range) ?? table.range;
    this.formats = shift.each(this.formats);
    this.validations = shift.each(this.validations);
    this.merges = this.merges.flatMap((address) => shift.address(address) ?? []);
    for (const chart of this.charts) chart.anchor = shift.address(chart.anchor) ?? chart.anchor;
  }

  clearStyle(row: number, column: number): void {
    this.styles.delete(key(row, column));
  }
}

const EVERYWHERE: Range = { top: 1, left: 1, bottom: Infinity, right: Infinity };

function shiftKeys<T>(map: Map<number, T>, columns: number, shift: RowShift): void {
  const entries = [...map];
  map.clear();
  for (const [at, value] of entries) {
    const now = shift.row(Math.floor(at / columns));
    if (now !== null) map.set(now * columns + (at % columns), value);
  }
}

function isHolding(grid: Grid, at: number): boolean {
  return grid.value(at) !== null || grid.formula(at) !== undefined || grid.error(at) !== undefined;
}

function isBlank({ v, f, e }: CellContent): boolean {
  return v === null && f === undefined && e === undefined;
}

function key(row: number, column: number): number {
  return row * COLUMNS + column;
}
