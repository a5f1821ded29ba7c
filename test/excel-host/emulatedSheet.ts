import type { CellContent } from '../../src/core/workbook/cell';
import type { Grid } from '../../src/core/workbook/grid';
import type { Range } from '../../src/core/workbook/range';
import type { CellStyle } from '../../src/core/workbook/sheetModel';
import { contentAt, gridOf, type SheetSnapshot, type Visibility } from '../../src/core/workbook/snapshot';
import type {
  EmulatedChart,
  EmulatedFormat,
  EmulatedName,
  EmulatedTable,
  EmulatedValidation,
  PageSetup,
} from './model';

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
  freeze: { rows: number; columns: number } | undefined;
  page: PageSetup = {};
  tabColor = '';
  showGridlines = true;
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  readonly styles = new Map<number, CellStyle>();
  private readonly base: Grid | null;
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

  /** The range of the cells that hold something, inside a range; null when there is none. */
  usedRange(within: Range): Range | null {
    let used: Range | null = null;
    for (const { row, column } of this.positionsIn(within)) {
      if (isBlank(this.cell(row, column))) continue;
      used = used
        ? {
            top: Math.min(used.top, row),
            left: Math.min(used.left, column),
            bottom: Math.max(used.bottom, row),
            right: Math.max(used.right, column),
          }
        : { top: row, left: column, bottom: row, right: column };
    }
    return used;
  }

  style(row: number, column: number): CellStyle {
    return this.styles.get(key(row, column)) ?? {};
  }

  setStyle(row: number, column: number, change: CellStyle): void {
    this.styles.set(key(row, column), { ...this.style(row, column), ...change });
  }

  clearStyle(row: number, column: number): void {
    this.styles.delete(key(row, column));
  }
}

function isBlank({ v, f, e }: CellContent): boolean {
  return v === null && f === undefined && e === undefined;
}

function key(row: number, column: number): number {
  return row * COLUMNS + column;
}
