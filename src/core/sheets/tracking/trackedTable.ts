import { HIDDEN_COLUMNS, type MilestoneColumnKey, type TrackingSheet } from '../../milestones/tracking';
import type { Snapshot } from '../../workbook/snapshot';
import { tableColumn, thisRow, thisRowSpan } from '../formula/reference';
import type { MilestoneWords } from '../words';

/** Where a tracking sheet and its table are: what the dashboard and the table's own formulas refer to. */
export interface TrackedTable {
  readonly sheet: TrackingSheet;
  readonly sheetName: string;
  readonly table: string;
  /** The headers in the order of the sheet's columns. */
  readonly headers: readonly string[];
  /** The row of the header, and the last row of the table. */
  readonly headerRow: number;
  readonly lastRow: number;
}

const TABLE_PREFIX = 'HitosCuadre';

/** Names for the tables of tracking sheets that no table or defined name of the workbook has. */
export class TableNames {
  private readonly taken: Set<string>;

  constructor({ sheets, names }: Snapshot) {
    const tables = sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name.toLowerCase()));
    this.taken = new Set([...tables, ...names.map(({ name }) => name.toLowerCase())]);
  }

  nameOf({ table }: TrackingSheet): string {
    if (table !== null) return table;
    let number = 1;
    while (this.taken.has(`${TABLE_PREFIX}${number}`.toLowerCase())) number += 1;
    this.taken.add(`${TABLE_PREFIX}${number}`.toLowerCase());
    return `${TABLE_PREFIX}${number}`;
  }
}

/** Lays out the table of a tracking sheet under the name of its sheet. */
export function trackedTable(
  sheet: TrackingSheet,
  names: { readonly sheetName: string; readonly table: string },
  words: MilestoneWords,
): TrackedTable {
  const headerRow = sheet.origin.row;
  return {
    sheet,
    ...names,
    headers: headersOf(sheet, words),
    headerRow,
    lastRow: headerRow + Math.max(1, sheet.rows.length),
  };
}

/** The sheet's column of one of Cuadre's columns, counted from 1. */
export function columnOf({ sheet }: TrackedTable, key: MilestoneColumnKey): number {
  return sheet.origin.column + sheet.columns.findIndex((column) => column.key === key);
}

/** The header under which one of Cuadre's columns stands. */
export function headerOf({ sheet, headers }: TrackedTable, key: MilestoneColumnKey): string {
  return headers[sheet.columns.findIndex((column) => column.key === key)] ?? key;
}

/** The cell of a formula's own row in one of Cuadre's columns. */
export function ownField(table: TrackedTable, key: MilestoneColumnKey): string {
  return thisRow(table.table, headerOf(table, key));
}

/** Whether the sheet has one of Cuadre's columns. */
export function hasColumn({ sheet }: TrackedTable, key: MilestoneColumnKey): boolean {
  return sheet.columns.some((column) => column.key === key);
}

/** A whole column of the table, as a formula names it. */
export function wholeColumn(table: TrackedTable, key: MilestoneColumnKey): string {
  return tableColumn(table.table, headerOf(table, key));
}

/** The cells of a formula's own row in some columns: one range where they stand side by side, else one by one. */
export function ownSpan(table: TrackedTable, keys: readonly MilestoneColumnKey[]): string {
  const places = keys.map((key) => table.sheet.columns.findIndex((column) => column.key === key));
  const [first = '', last = ''] = [keys[0], keys.at(-1)].map((key) => (key ? headerOf(table, key) : ''));
  const isWhole = places.every((place, at) => place >= 0 && place === (places[0] ?? 0) + at);
  return isWhole ? thisRowSpan(table.table, first, last) : keys.map((key) => ownField(table, key)).join(',');
}

/** Whether the column is one of those that only Cuadre looks at. */
export function isHidden(key: MilestoneColumnKey | null): boolean {
  return HIDDEN_COLUMNS.some((hidden) => hidden === key);
}

/** A table's headers are all different, whatever people wrote. */
function headersOf({ columns }: TrackingSheet, words: MilestoneWords): readonly string[] {
  const taken = new Set<string>();
  return columns.map(({ key, header }, at) => {
    const own = key === null ? `${words.addedColumn} ${at + 1}` : words.headers[key];
    const wanted = header === null || header === '' ? own : header;
    let free = wanted;
    for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${wanted} ${number}`;
    taken.add(free.toLowerCase());
    return free;
  });
}
