import { parse, tokenize, type AstExpression } from '@borgar/fx';
import { parseDecimal, type Decimal } from '../quantity/decimal';
import type { CellRef } from '../workbook/address';
import { contains, parseRange, type Range } from '../workbook/range';
import { gridOf, type ExcelTable, type SheetSnapshot, type Snapshot } from '../workbook/snapshot';
import type { Area } from './area';
import { parseReference, rangeAt, type CellsReference, type Reference, type TableReference } from './reference';
import { relativePattern } from './relativePattern';

/** What a reference stands for: areas, or the constant of a defined name; null when for neither. */
export type Resolved = { readonly areas: readonly Area[] } | { readonly constant: Decimal } | null;

interface PlacedTable extends ExcelTable {
  readonly sheet: SheetSnapshot;
  readonly range: Range;
}

/** A name may be defined by another name, but not without end. */
const DEEPEST_NAME = 8;

/** A workbook as formulas see it (libro): its sheets, defined names and tables. It remembers what it parsed. */
export class FormulaBook {
  private static readonly known = new WeakMap<Snapshot, FormulaBook>();
  private readonly sheets = new Map<string, SheetSnapshot>();
  private readonly order: readonly SheetSnapshot[];
  private readonly tables = new Map<string, PlacedTable>();
  private readonly names = new Map<string, string>();
  private readonly trees = new Map<string, AstExpression | null>();
  private readonly references = new Map<string, Reference>();

  private constructor(snapshot: Snapshot) {
    this.order = snapshot.sheets;
    for (const sheet of snapshot.sheets) {
      this.sheets.set(folded(sheet.name), sheet);
      for (const table of sheet.tables) {
        const range = parseRange(table.ref);
        if (range) this.tables.set(folded(table.name), { ...table, sheet, range });
      }
    }
    for (const { name, ref, sheet = '' } of snapshot.names) this.names.set(scoped(name, sheet), ref);
  }

  /** The book of a snapshot, made once. */
  static of(snapshot: Snapshot): FormulaBook {
    let book = this.known.get(snapshot);
    if (!book) this.known.set(snapshot, (book = new FormulaBook(snapshot)));
    return book;
  }

  /** The expression of a relative pattern; null when it cannot be parsed. */
  tree(pattern: string): AstExpression | null {
    let tree = this.trees.get(pattern);
    if (tree === undefined) this.trees.set(pattern, (tree = parsed(pattern)));
    return tree;
  }

  /** A reference of a relative pattern, taken apart. */
  reference(text: string): Reference {
    let reference = this.references.get(text);
    if (!reference) this.references.set(text, (reference = parseReference(text)));
    return reference;
  }

  /** What a reference stands for in a formula of the cell. */
  resolve(reference: Reference, cell: CellRef, depth = 0): Resolved {
    switch (reference.kind) {
      case 'cells':
        return this.cells(reference, cell);
      case 'table':
        return this.table(reference, cell);
      case 'name':
        return this.name(reference.name, { ...cell, sheet: reference.sheet ?? cell.sheet }, depth);
      case 'external':
        return null;
    }
  }

  private cells(reference: CellsReference, cell: CellRef): Resolved {
    const sheets = this.sheetsOf(reference, cell.sheet);
    if (!sheets) return null;
    const open = reference.rows === null || reference.columns === null;
    return {
      areas: sheets.map((sheet) => {
        const grid = gridOf(sheet);
        const range = rangeAt(reference, cell, { row: grid.lastRow, column: grid.lastColumn });
        return { sheet: sheet.name, range, ...(open ? { open } : {}) };
      }),
    };
  }

  private sheetsOf({ sheet, lastSheet }: CellsReference, own: string): readonly SheetSnapshot[] | null {
    const first = this.sheets.get(folded(sheet ?? own));
    if (!first) return null;
    if (lastSheet === null) return [first];
    const last = this.sheets.get(folded(lastSheet));
    if (!last) return null;
    const ends = [this.order.indexOf(first), this.order.indexOf(last)].sort((a, b) => a - b);
    return this.order.slice(ends[0], (ends[1] ?? 0) + 1);
  }

  private table({ table, columns, sections }: TableReference, cell: CellRef): Resolved {
    const found = table === '' ? this.tableAround(cell) : this.tables.get(folded(table));
    if (!found) return null;
    const rows = rowsOf(found, sections, cell);
    const across = columnsOf(found, columns);
    return rows && across && { areas: [{ sheet: found.sheet.name, range: { ...rows, ...across } }] };
  }

  private tableAround({ sheet, row, column }: CellRef): PlacedTable | undefined {
    return [...this.tables.values()].find((table) => table.sheet.name === sheet && contains(table.range, row, column));
  }

  private name(name: string, cell: CellRef, depth: number): Resolved {
    const ref = this.names.get(scoped(name, cell.sheet)) ?? this.names.get(scoped(name, ''));
    if (ref === undefined) return this.tables.has(folded(name)) ? this.table(wholeTable(name), cell) : null;
    const constant = parseDecimal(ref.replace(/^=/, ''));
    if (constant) return { constant };
    // A name is told from A1: what it does not fix moves with the cell that uses it, which nobody means.
    const reference = this.reference(relativePattern(ref.replace(/^=/, ''), { row: 1, column: 1 }));
    if (reference.kind === 'cells' && !isFixed(reference)) return null;
    return depth < DEEPEST_NAME ? this.resolve(reference, cell, depth + 1) : null;
  }
}

/** The library throws on a formula that it does not understand; for whoever asks that is simply an unknown formula. */
function parsed(pattern: string): AstExpression | null {
  try {
    return parse(tokenize(pattern, { withLocation: false, r1c1: true }));
  } catch {
    return null;
  }
}

function folded(name: string): string {
  return name.toLowerCase();
}

function scoped(name: string, sheet: string): string {
  return `${folded(sheet)}!${folded(name)}`;
}

function wholeTable(table: string): TableReference {
  return { kind: 'table', table, columns: [], sections: [] };
}

function isFixed({ rows, columns }: CellsReference): boolean {
  return [rows, columns].every((span) => !span || (span.first.fixed && span.last.fixed));
}

/** The rows of a table that the sections name; by themselves its data. Null for one that it does not have. */
function rowsOf(
  { range, totals }: PlacedTable,
  sections: readonly string[],
  { row }: CellRef,
): Pick<Range, 'top' | 'bottom'> | null {
  const last = range.bottom - (totals === true ? 1 : 0);
  const parts = new Map([
    ['all', { top: range.top, bottom: range.bottom }],
    ['headers', { top: range.top, bottom: range.top }],
    ['data', { top: range.top + 1, bottom: last }],
    ['totals', { top: last + 1, bottom: range.bottom }],
    ['this row', { top: row, bottom: row }],
  ]);
  const named = (sections.length === 0 ? ['data'] : sections).map((section) => parts.get(section));
  if (!named.every((part) => part !== undefined)) return null;
  const rows = {
    top: Math.min(...named.map(({ top }) => top)),
    bottom: Math.max(...named.map(({ bottom }) => bottom)),
  };
  return rows.top <= rows.bottom ? rows : null;
}

/** The columns from the first to the last that are named; all of them when none is. */
function columnsOf(table: PlacedTable, columns: readonly string[]): Pick<Range, 'left' | 'right'> | null {
  if (columns.length === 0) return { left: table.range.left, right: table.range.right };
  const found = columns.map((name) => headed(table, name));
  return found.includes(0) ? null : { left: Math.min(...found), right: Math.max(...found) };
}

/** The column of a table under a heading; 0 when there is none. */
function headed({ sheet, range }: PlacedTable, name: string): number {
  const grid = gridOf(sheet);
  const wanted = headingText(name);
  for (let column = range.left; column <= range.right; column += 1) {
    const position = grid.find(range.top, column);
    if (position >= 0 && headingText(String(grid.value(position))) === wanted) return column;
  }
  return 0;
}

/** A heading as references write it: an apostrophe before `[ ] # '` escapes it, a line break may be a blank. */
function headingText(text: string): string {
  return folded(text.replace(/'([[\]#'])/g, '$1').replace(/\s+/g, ' '));
}
