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
  /** By index in `rows`, the first position of the row; one more at the end, so that a row ends where the next begins. */
  readonly starts: ArrayLike<number>;
  /** The index in `rows` of the first row that is not above the given one; `rows.length` when all are. */
  rowIndex(row: number): number;
  /** The position of a cell, or -1 when it does not exist. */
  find(row: number, column: number): number;
  rowAt(position: number): number;
  columnAt(position: number): number;
  value(position: number): CellValue;
  formula(position: number): string | undefined;
  error(position: number): string | undefined;
  format(position: number): string | undefined;
  /** Every text of the sheet once, and every number format: what is asked of each is asked once a sheet, not once a cell. */
  readonly texts: readonly string[];
  readonly formats: readonly string[];
  /** The index in `texts` of the text of a cell; -1 when it holds anything else. */
  textId(position: number): number;
  /** The index in `formats` of the number format of a cell; -1 when it has none. */
  formatId(position: number): number;
  /** The number of a cell; NaN when it holds anything else. */
  number(position: number): number;
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
  private cells = emptyCells(FIRST_CAPACITY);
  private count = 0;
  private readonly strings = new Interner();
  private readonly formats = new Interner();
  private readonly formulas = new Map<number, string>();
  private sorted = true;

  get length(): number {
    return this.count;
  }

  /** Adds one cell; row and column count from 1. */
  add(row: number, column: number, content: CellContent): void {
    const { v, e, f, z } = content;
    const format = this.formatId(z);
    if (e !== undefined) this.push(row, column, Tag.Error, this.strings.id(e), format);
    else if (typeof v === 'number') this.push(row, column, Tag.Number, v, format);
    else if (typeof v === 'string') this.push(row, column, Tag.Text, this.strings.id(v), format);
    else this.push(row, column, v === null ? Tag.Blank : v ? Tag.True : Tag.False, 0, format);
    if (f !== undefined) this.formulas.set(this.count - 1, f);
  }

  /** The id of a number format, for `addNumber` and `addText`, which are called once a cell of a large sheet. */
  formatId(code: string | undefined): number {
    return code === undefined ? NO_FORMAT : this.formats.id(code);
  }

  /** The id of a text, for `addText`. */
  textId(text: string): number {
    return this.strings.id(text);
  }

  /** Adds a number without making an object for it. */
  // eslint-disable-next-line max-params -- an object a cell would cost more than the rest of packing it
  addNumber(row: number, column: number, value: number, format: number): void {
    this.push(row, column, Tag.Number, value, format);
  }

  /** Adds a text, by the id that `textId` gave, without making an object for it. */
  // eslint-disable-next-line max-params -- as above
  addText(row: number, column: number, text: number, format: number): void {
    this.push(row, column, Tag.Text, text, format);
  }

  // eslint-disable-next-line max-params -- an object a cell would cost more than the rest of packing it
  private push(row: number, column: number, tag: Tag, number: number, format: number): void {
    const at = this.count;
    if (at === this.cells.cellRows.length) this.cells = grown(this.cells, at * 2);
    const cells = this.cells;
    if (at > 0 && this.sorted) {
      const previousRow = cells.cellRows[at - 1] ?? 0;
      this.sorted = row > previousRow || (row === previousRow && column > (cells.cellColumns[at - 1] ?? 0));
    }
    cells.cellRows[at] = row;
    cells.cellColumns[at] = column;
    cells.tags[at] = tag;
    cells.numbers[at] = number;
    cells.formatIds[at] = format;
    this.count = at + 1;
  }

  /** The packed grid of everything that was added. */
  build(): Grid {
    const packed = this.sorted ? { ...grown(this.cells, this.count), formulas: this.formulas } : this.sortedCells();
    return new PackedGrid({ ...packed, strings: this.strings.values, formats: this.formats.values });
  }

  private sortedCells(): CellColumns & { formulas: Map<number, string> } {
    const order = this.sortedPositions();
    const packed = { ...emptyCells(order.length), formulas: new Map<number, string>() };
    order.forEach((from, to) => {
      packed.cellRows[to] = this.cells.cellRows[from] ?? 0;
      packed.cellColumns[to] = this.cells.cellColumns[from] ?? 0;
      packed.tags[to] = this.cells.tags[from] ?? Tag.Blank;
      packed.numbers[to] = this.cells.numbers[from] ?? 0;
      packed.formatIds[to] = this.cells.formatIds[from] ?? NO_FORMAT;
      const formula = this.formulas.get(from);
      if (formula !== undefined) packed.formulas.set(to, formula);
    });
    return packed;
  }

  private sortedPositions(): Int32Array {
    const { cellRows, cellColumns } = this.cells;
    const key = (position: number): number => (cellRows[position] ?? 0) * COLUMN_LIMIT + (cellColumns[position] ?? 0);
    const order = Int32Array.from({ length: this.count }, (_, position) => position);
    order.sort((a, b) => key(a) - key(b) || a - b);
    return order.filter((position, at) => at + 1 === order.length || key(order[at + 1] ?? 0) !== key(position));
  }
}

/** More columns than a sheet can have (16 384), so that row and column fold into one sorting key. */
const COLUMN_LIMIT = 32768;
const FIRST_CAPACITY = 64;
const NO_FORMAT = -1;

/** The cells of a sheet, a column of memory for each of their properties. */
interface CellColumns {
  readonly cellRows: Int32Array;
  readonly cellColumns: Int32Array;
  readonly tags: Uint8Array;
  readonly numbers: Float64Array;
  readonly formatIds: Int32Array;
}

function emptyCells(capacity: number): CellColumns {
  return {
    cellRows: new Int32Array(capacity),
    cellColumns: new Int32Array(capacity),
    tags: new Uint8Array(capacity),
    numbers: new Float64Array(capacity),
    formatIds: new Int32Array(capacity),
  };
}

/** The same cells in arrays of another capacity, cut where it is smaller. */
function grown(cells: CellColumns, capacity: number): CellColumns {
  const larger = emptyCells(capacity);
  larger.cellRows.set(cells.cellRows.subarray(0, capacity));
  larger.cellColumns.set(cells.cellColumns.subarray(0, capacity));
  larger.tags.set(cells.tags.subarray(0, capacity));
  larger.numbers.set(cells.numbers.subarray(0, capacity));
  larger.formatIds.set(cells.formatIds.subarray(0, capacity));
  return larger;
}

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

interface PackedCells extends CellColumns {
  readonly strings: readonly string[];
  readonly formats: readonly string[];
  readonly formulas: Map<number, string>;
}

class PackedGrid implements Grid {
  readonly length: number;
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly rows: Int32Array;
  readonly starts: Int32Array;
  readonly texts: readonly string[];
  readonly formats: readonly string[];
  private readonly hasFormulas: boolean;

  constructor(private readonly packed: PackedCells) {
    const { cellRows, cellColumns } = packed;
    this.length = cellRows.length;
    this.texts = packed.strings;
    this.formats = packed.formats;
    this.hasFormulas = packed.formulas.size > 0;
    const rows: number[] = [];
    const starts: number[] = [];
    let lastColumn = 0;
    let lastRow = 0;
    for (let position = 0; position < this.length; position += 1) {
      const column = cellColumns[position] ?? 0;
      if (column > lastColumn) lastColumn = column;
      const row = cellRows[position] ?? 0;
      if (row === lastRow) continue;
      rows.push(row);
      starts.push(position);
      lastRow = row;
    }
    starts.push(this.length);
    this.rows = Int32Array.from(rows);
    this.starts = Int32Array.from(starts);
    this.lastRow = lastRow;
    this.lastColumn = lastColumn;
  }

  rowIndex(row: number): number {
    const { rows } = this;
    const guess = row - (rows[0] ?? 1);
    if (rows[guess] === row) return guess;
    let low = 0;
    let high = rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((rows[middle] ?? 0) < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  rowSpan(row: number): { start: number; end: number } {
    const at = this.rowIndex(row);
    if (this.rows[at] !== row) return { start: 0, end: 0 };
    return { start: this.starts[at] ?? 0, end: this.starts[at + 1] ?? 0 };
  }

  find(row: number, column: number): number {
    const at = this.rowIndex(row);
    if (this.rows[at] !== row) return -1;
    const { cellColumns } = this.packed;
    let low = this.starts[at] ?? 0;
    let high = (this.starts[at + 1] ?? 0) - 1;
    const guess = low + column - (cellColumns[low] ?? 0);
    if (guess >= low && guess <= high && cellColumns[guess] === column) return guess;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = cellColumns[middle] ?? 0;
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
    return this.hasFormulas ? this.packed.formulas.get(position) : undefined;
  }

  error(position: number): string | undefined {
    if (this.packed.tags[position] !== Tag.Error) return undefined;
    return this.packed.strings[this.packed.numbers[position] ?? 0];
  }

  format(position: number): string | undefined {
    return this.packed.formats[this.packed.formatIds[position] ?? -1];
  }

  textId(position: number): number {
    return this.packed.tags[position] === Tag.Text ? (this.packed.numbers[position] ?? -1) : -1;
  }

  formatId(position: number): number {
    return this.packed.formatIds[position] ?? -1;
  }

  number(position: number): number {
    return this.packed.tags[position] === Tag.Number ? (this.packed.numbers[position] ?? NaN) : NaN;
  }
}
