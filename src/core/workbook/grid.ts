import type { CellContent, CellValue } from './cell';

/**
 * The cells of one sheet, packed: only cells that exist take memory, ordered by row and then by column.
 * A position is an index from 0 to `length - 1`; rows and columns count from 1.
 */
export interface Grid {
  /** How many cells exist. */
  readonly length: number;
  /** The last row and column that have a cell; 0 when the sheet is empty. */
  readonly lastRow: number;
  readonly lastColumn: number;
  /** The rows that have cells, ascending. */
  readonly rows: ArrayLike<number>;
  /** The positions of a row: from `start` up to, not including, `end`; an empty span when the row has no cell. */
  rowSpan(row: number): { start: number; end: number };
  /** The position of a cell, or -1 when it does not exist. */
  find(row: number, column: number): number;
  rowAt(position: number): number;
  columnAt(position: number): number;
  value(position: number): CellValue;
  formula(position: number): string | undefined;
  error(position: number): string | undefined;
  format(position: number): string | undefined;
}

const enum Tag {
  Blank = 0,
  Number = 1,
  Text = 2,
  True = 3,
  False = 4,
  Error = 5,
}

/** Collects cells in any order and packs them once. A cell that is added twice keeps the last content. */
export class GridBuilder {
  private readonly cellRows: number[] = [];
  private readonly cellColumns: number[] = [];
  private readonly tags: number[] = [];
  private readonly numbers: number[] = [];
  private readonly strings = new Interner();
  private readonly formats = new Interner();
  private readonly formatIds: number[] = [];
  private readonly formulas = new Map<number, string>();
  private sorted = true;

  get length(): number {
    return this.cellRows.length;
  }

  /** Adds one cell; row and column count from 1. */
  add(row: number, column: number, content: CellContent): void {
    const position = this.cellRows.length;
    const previousRow = this.cellRows[position - 1] ?? 0;
    if (row < previousRow || (row === previousRow && column <= (this.cellColumns[position - 1] ?? 0))) {
      this.sorted = false;
    }
    this.cellRows.push(row);
    this.cellColumns.push(column);
    this.addContent(content);
    this.formatIds.push(content.z === undefined ? -1 : this.formats.id(content.z));
    if (content.f !== undefined) this.formulas.set(position, content.f);
  }

  private addContent({ v, e }: CellContent): void {
    if (e !== undefined) this.addTagged(Tag.Error, this.strings.id(e));
    else if (typeof v === 'number') this.addTagged(Tag.Number, v);
    else if (typeof v === 'string') this.addTagged(Tag.Text, this.strings.id(v));
    else if (v === null) this.addTagged(Tag.Blank, 0);
    else this.addTagged(v ? Tag.True : Tag.False, 0);
  }

  private addTagged(tag: Tag, number: number): void {
    this.tags.push(tag);
    this.numbers.push(number);
  }

  /** The packed grid of everything that was added. */
  build(): Grid {
    const order = this.sorted ? null : this.sortedPositions();
    const length = order?.length ?? this.cellRows.length;
    const source = (position: number): number => order?.[position] ?? position;
    const packed: PackedCells = {
      cellRows: new Int32Array(length),
      cellColumns: new Int32Array(length),
      tags: new Uint8Array(length),
      numbers: new Float64Array(length),
      formatIds: new Int32Array(length),
      strings: this.strings.values,
      formats: this.formats.values,
      formulas: order ? new Map() : this.formulas,
    };
    for (let position = 0; position < length; position += 1) {
      const from = source(position);
      packed.cellRows[position] = this.cellRows[from] ?? 0;
      packed.cellColumns[position] = this.cellColumns[from] ?? 0;
      packed.tags[position] = this.tags[from] ?? Tag.Blank;
      packed.numbers[position] = this.numbers[from] ?? 0;
      packed.formatIds[position] = this.formatIds[from] ?? -1;
      const formula = order && this.formulas.get(from);
      if (formula) packed.formulas.set(position, formula);
    }
    return new PackedGrid(packed);
  }

  private sortedPositions(): number[] {
    const order = this.cellRows.map((_, position) => position);
    const key = (position: number): number =>
      (this.cellRows[position] ?? 0) * COLUMN_LIMIT + (this.cellColumns[position] ?? 0);
    order.sort((a, b) => key(a) - key(b) || a - b);
    return order.filter((position, at) => at + 1 === order.length || key(order[at + 1] ?? 0) !== key(position));
  }
}

/** More columns than a sheet can have (16 384), so that row and column fold into one sorting key. */
const COLUMN_LIMIT = 32768;

class Interner {
  readonly values: string[] = [];
  private readonly ids = new Map<string, number>();

  id(value: string): number {
    const known = this.ids.get(value);
    if (known !== undefined) return known;
    this.ids.set(value, this.values.length);
    return this.values.push(value) - 1;
  }
}

interface PackedCells {
  readonly cellRows: Int32Array;
  readonly cellColumns: Int32Array;
  readonly tags: Uint8Array;
  readonly numbers: Float64Array;
  readonly formatIds: Int32Array;
  readonly strings: readonly string[];
  readonly formats: readonly string[];
  readonly formulas: Map<number, string>;
}

class PackedGrid implements Grid {
  readonly length: number;
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly rows: Int32Array;
  private readonly rowStarts: Int32Array;
  private readonly rowIndex = new Map<number, number>();

  constructor(private readonly packed: PackedCells) {
    const { cellRows, cellColumns } = packed;
    this.length = cellRows.length;
    const rows: number[] = [];
    const starts: number[] = [];
    let lastColumn = 0;
    for (let position = 0; position < this.length; position += 1) {
      const row = cellRows[position] ?? 0;
      lastColumn = Math.max(lastColumn, cellColumns[position] ?? 0);
      if (row === rows.at(-1)) continue;
      this.rowIndex.set(row, rows.length);
      rows.push(row);
      starts.push(position);
    }
    starts.push(this.length);
    this.rows = Int32Array.from(rows);
    this.rowStarts = Int32Array.from(starts);
    this.lastRow = rows.at(-1) ?? 0;
    this.lastColumn = lastColumn;
  }

  rowSpan(row: number): { start: number; end: number } {
    const at = this.rowIndex.get(row);
    if (at === undefined) return { start: 0, end: 0 };
    return { start: this.rowStarts[at] ?? 0, end: this.rowStarts[at + 1] ?? 0 };
  }

  find(row: number, column: number): number {
    const at = this.rowIndex.get(row);
    if (at === undefined) return -1;
    let low = this.rowStarts[at] ?? 0;
    let high = (this.rowStarts[at + 1] ?? 0) - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = this.packed.cellColumns[middle] ?? 0;
      if (found === column) return middle;
      if (found < column) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  rowAt(position: number): number {
    return this.packed.cellRows[position] ?? 0;
  }

  columnAt(position: number): number {
    return this.packed.cellColumns[position] ?? 0;
  }

  value(position: number): CellValue {
    const number = this.packed.numbers[position] ?? 0;
    switch (this.packed.tags[position]) {
      case Tag.Number:
        return number;
      case Tag.Text:
        return this.packed.strings[number] ?? null;
      case Tag.True:
        return true;
      case Tag.False:
        return false;
      default:
        return null;
    }
  }

  formula(position: number): string | undefined {
    return this.packed.formulas.get(position);
  }

  error(position: number): string | undefined {
    if (this.packed.tags[position] !== Tag.Error) return undefined;
    return this.packed.strings[this.packed.numbers[position] ?? 0];
  }

  format(position: number): string | undefined {
    return this.packed.formats[this.packed.formatIds[position] ?? -1];
  }
}
