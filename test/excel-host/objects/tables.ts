import { hostClass, type HostObject } from '../hostClass';
import { invalidArgument, itemNotFound } from '../hostError';
import type { EmulatedBook } from '../emulatedBook';
import type { EmulatedSheet } from '../emulatedSheet';
import type { EmulatedTable } from '../model';
import { autoFilterObject } from './autoFilter';
import { fillCalculated } from './enteredCells';
import { rangeObject } from './range';
import { assertWritable, rectangle } from './rangeTarget';

/** Where tables are looked for: one sheet, or the whole workbook. */
export interface TablesTarget {
  readonly book: EmulatedBook;
  readonly sheet?: EmulatedSheet;
}

/** Excel's `TableCollection`. */
export const tablesObject: (target: TablesTarget) => HostObject = hostClass<TablesTarget>('TableCollection', {
  properties: { Count: { get: (target) => all(target).length } },
  items: (target) => all(target).map(tableObjectOf),
  item: (target, key: string) => tableObjectOf(find(target, key)),
  methods: {
    GetItem: (target, key: string) => tableObjectOf(find(target, key)),
    Add: (target, address: string, hasHeaders: boolean) => tableObjectOf(add(target, address, hasHeaders)),
  },
});

interface TableTarget {
  readonly book: EmulatedBook;
  readonly sheet: EmulatedSheet;
  readonly table: EmulatedTable;
}

const tableObject = hostClass<TableTarget>('Table', {
  properties: {
    Id: { get: ({ table }) => table.id },
    Name: { get: ({ table }) => table.name, set: rename },
    Style: { get: ({ table }) => table.style, set: ({ table }, style) => void (table.style = String(style)) },
    ShowTotals: { get: ({ table }) => table.showTotals, set: showTotals },
  },
  objects: {
    AutoFilter: ({ book, sheet, table }) => autoFilterObject({ book, sheet, filter: table }),
  },
  methods: {
    GetRange: ({ book, sheet, table }) => rangeObject({ book, sheet, range: table.range }),
    Resize: ({ book, sheet, table }, address: string) => {
      const range = rectangle(address);
      assertWritable({ book, sheet, range });
      // "The header row must stay in the same row, and the resulting table must overlap the original" (Table.resize).
      if (range.top !== table.range.top) throw invalidArgument('newRange');
      const bottom = table.range.bottom;
      table.range = range;
      table.showTotals = false;
      if (book.faults().calculatedColumns) fillCalculated(sheet, table, bottom + 1);
    },
    // "Converts the table into a normal range of cells. All data is preserved." (Table.convertToRange)
    ConvertToRange: ({ book, sheet, table }) => {
      sheet.tables.splice(sheet.tables.indexOf(table), 1);
      return rangeObject({ book, sheet, range: table.range });
    },
    Delete: ({ sheet, table }) => void sheet.tables.splice(sheet.tables.indexOf(table), 1),
  },
});

function tableObjectOf(target: TableTarget): HostObject {
  return tableObject(target);
}

function all({ book, sheet }: TablesTarget): TableTarget[] {
  const sheets = sheet ? [sheet] : book.sheets;
  return sheets.flatMap((one) => one.tables.map((table) => ({ book, sheet: one, table })));
}

function find(target: TablesTarget, key: string): TableTarget {
  const found = all(target).find(({ table }) => table.id === key || table.name.toLowerCase() === key.toLowerCase());
  if (!found) throw itemNotFound(`table ${key}`);
  return found;
}

/** Tables may not overlap, and every header is a text of its own ("Create and format tables"). */
function add({ book, sheet }: TablesTarget, address: string, hasHeaders: boolean): TableTarget {
  if (!sheet) throw invalidArgument('a table is added to a sheet');
  const range = rectangle(address);
  assertWritable({ book, sheet, range });
  if (!hasHeaders) throw invalidArgument('Cuadre adds tables with headers only');
  const overlaps = sheet.tables.some(
    ({ range: other }) =>
      other.top <= range.bottom && other.bottom >= range.top && other.left <= range.right && other.right >= range.left,
  );
  if (overlaps) throw invalidArgument('tables overlap');
  fillHeaders(sheet, range);
  const id = book.newId();
  const table = { id, name: freeName(book), style: 'TableStyleMedium2', range, showTotals: false, ...NOTHING_HIDDEN() };
  sheet.tables.push(table);
  return { book, sheet, table };
}

const NOTHING_HIDDEN = () => ({ criteria: new Map(), calculated: new Map() });

function freeName(book: EmulatedBook): string {
  let at = 1;
  while (!book.isTableNameFree(`Table${at}`)) at += 1;
  return `Table${at}`;
}

/** Excel turns headers into texts, names empty ones and numbers repeated ones. */
function fillHeaders(sheet: EmulatedSheet, { top, left, right }: EmulatedTable['range']): void {
  const seen = new Set<string>();
  for (let column = left; column <= right; column += 1) {
    const { v } = sheet.cell(top, column);
    const base = v === null || v === '' ? `Column${column - left + 1}` : String(v);
    let name = base;
    for (let at = 2; seen.has(name.toLowerCase()); at += 1) name = `${base}${at}`;
    seen.add(name.toLowerCase());
    if (name !== v) sheet.put(top, column, { v: name });
  }
}

function rename({ book, table }: TableTarget, name: unknown): void {
  const text = String(name);
  if (!/^[\p{L}_\\][\p{L}\d_.\\]*$/u.test(text) || text.length > 255) throw invalidArgument(text);
  if (text.toLowerCase() === table.name.toLowerCase()) return;
  if (!book.isTableNameFree(text)) throw invalidArgument(`a table is called ${text}`);
  table.name = text;
}

function showTotals({ table }: TableTarget, show: unknown): void {
  if (show === table.showTotals) return;
  table.showTotals = show === true;
  table.range = { ...table.range, bottom: table.range.bottom + (show === true ? 1 : -1) };
}
