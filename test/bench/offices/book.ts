import type { SheetSnapshot, Snapshot } from '../../../src/core/workbook/snapshot';
import { calculate } from './calculate';

/** What is written into a cell: a text, a number, or a formula. */
export type Written = string | number;

/** A workbook as somebody writes it: what was typed, and formulas that follow. */
export class Book {
  private values = new Map<string, number>();

  constructor(
    readonly cells: ReadonlyMap<string, Written>,
    readonly hiddenRows: ReadonlyMap<string, ReadonlySet<number>> = new Map(),
  ) {}

  /** The same workbook with other contents in some cells; null empties one. */
  with(changes: ReadonlyMap<string, Written | null>): Book {
    const cells = new Map(this.cells);
    for (const [address, content] of changes)
      if (content === null) cells.delete(address);
      else cells.set(address, content);
    return new Book(cells, this.hiddenRows);
  }

  formula(address: string): string | null {
    const content = this.cells.get(address);
    return typeof content === 'string' && content.startsWith('=') ? content : null;
  }

  /** The number that a cell shows; a text or nothing counts as nothing. */
  value(address: string): number {
    const known = this.values.get(address);
    if (known !== undefined) return known;
    // A circle shows nothing.
    this.values.set(address, 0);
    const value = this.calculated(address);
    this.values.set(address, value);
    return value;
  }

  private calculated(address: string): number {
    const content = this.cells.get(address);
    if (typeof content === 'number') return content;
    const formula = this.formula(address);
    return formula === null ? 0 : round(this.result(formula, address));
  }

  /** What a formula would give in a cell. */
  result(formula: string, address: string): number {
    return calculate(formula, {
      sheet: sheetOf(address),
      valueOf: (cell) => this.value(cell),
      isSubtotal: (cell) => this.formula(cell)?.includes('SUBTOTAL(') === true,
      isHidden: (cell) => this.hiddenRows.get(sheetOf(cell))?.has(rowOf(cell)) === true,
    });
  }

  snapshot(): Snapshot {
    const names = [...new Set([...this.cells.keys()].map(sheetOf))];
    return { sheets: names.map((name) => this.sheet(name)), names: [], date1904: false };
  }

  private sheet(name: string): SheetSnapshot {
    const own = [...this.cells].filter(([address]) => sheetOf(address) === name);
    const cells = Object.fromEntries(
      own.map(([address, content]) => {
        const f = this.formula(address);
        const v = f === null ? content : this.value(address);
        const z = typeof v === 'number' ? { z: Number.isInteger(v) ? '#,##0' : '#,##0.00' } : {};
        return [address.slice(name.length + 1), { v, ...(f === null ? {} : { f }), ...z }];
      }),
    );
    const hiddenRows = [...(this.hiddenRows.get(name) ?? [])];
    return {
      ...{
        name,
        cells,
        visibility: 'visible',
        merges: [],
        hiddenRows,
        hiddenColumns: [],
        tables: [],
        protected: false,
      },
    };
  }
}

/** As many digits as a spreadsheet keeps. */
function round(value: number): number {
  return Number(value.toPrecision(15));
}

export function sheetOf(address: string): string {
  return address.slice(0, address.lastIndexOf('!'));
}

export function rowOf(address: string): number {
  return Number(/\d+$/.exec(address)?.[0]);
}
