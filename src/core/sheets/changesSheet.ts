import { a1, parseAddress, type Address } from '../workbook/address';
import type { CellContent, CellValue } from '../workbook/cell';
import type { CellInput } from '../workbook/changeSet';
import type { Grid } from '../workbook/grid';
import { parseRange } from '../workbook/range';
import type { SheetModel } from '../workbook/sheetModel';
import { contentAt, gridOf, type SheetSnapshot, type Snapshot } from '../workbook/snapshot';
import { cellLink } from './cellLink';
import { AMOUNT_FORMAT, PALETTE } from './palette';
import { SheetDraft, type DraftCell } from './sheetDraft';
import type { SheetNames } from './sheetName';
import type { SheetWords } from './words';

/** One correction that was applied, or one that was taken back (cambio). */
export interface ChangeEntry {
  /** ISO date and time, from whoever has a clock. */
  readonly when: string;
  readonly cell: Address;
  readonly before: CellContent;
  readonly after: CellInput;
  /** The name of the rule as people read it. */
  readonly rule: string;
  /** The name typed in the settings; may be empty. */
  readonly author: string;
}

/** What the log is made from: the workbook as it is, with the lines that it has already. */
export interface ChangesSource {
  readonly snapshot: Snapshot;
  readonly names: SheetNames;
  readonly words: SheetWords;
}

/** The mark of the change log. */
export const CHANGES_MARK = 'changes';

const HEADER_ROW = 4;
const COLUMNS = ['when', 'cell', 'before', 'after', 'rule', 'author'] as const;
const WIDTHS = { 1: 20, 2: 30, 3: 24, 4: 24, 5: 34, 6: 26 };
const ADDED_WIDTH = 26;
/** Cents are shown where there are any. */
const FRACTION_FORMAT = `${AMOUNT_FORMAT}.00##`;

/**
 * *Registro de cambios*: what was changed, when, from what to what, by which rule, by whom. It only ever grows: lines of
 * before stay in the order that people gave them, with whatever people wrote in columns of their own.
 */
export function changesSheet({ snapshot, names, words }: ChangesSource, entries: readonly ChangeEntry[]): SheetModel {
  const { changes } = words;
  const draft = new SheetDraft(COLUMNS.length + 2);
  draft.text(1, 1, changes.title, 'title');
  draft.text(2, 1, changes.note, 'subtitle');
  const written = writtenLog(snapshot);
  const headers = [...COLUMNS.map((column) => changes.headers[column]), ...written.added];
  headers.forEach((header, at) => {
    draft.text(HEADER_ROW, at + 1, header, 'header');
  });
  const rows = [...written.rows, ...entries.map(entryCells)];
  rows.forEach((cells, row) => {
    headers.forEach((_, at) => {
      draft.put(HEADER_ROW + 1 + row, at + 1, { value: null, style: 'text' });
    });
    for (const [column, cell] of cells) draft.put(HEADER_ROW + 1 + row, column, cell);
  });
  const last = HEADER_ROW + Math.max(1, rows.length);
  if (rows.length === 0) headers.forEach((_, at) => draft.put(last, at + 1, { value: null, style: 'text' }));
  return draft.build({
    mark: CHANGES_MARK,
    name: names.nameOf(CHANGES_MARK, changes.sheetName),
    columnWidths: { ...WIDTHS, ...Object.fromEntries(written.added.map((_, at) => [7 + at, ADDED_WIDTH])) },
    tables: [{ name: 'CambiosCuadre', ref: `A${HEADER_ROW}:${a1(last, headers.length)}`, style: 'TableStyleLight1' }],
    validations: [],
    conditionalFormats: [],
    charts: [],
    names: [],
    freeze: { rows: HEADER_ROW, columns: 0 },
    print: {
      area: `A1:${a1(last, headers.length)}`,
      landscape: true,
      titleRows: { first: HEADER_ROW, last: HEADER_ROW },
      fitToWidth: true,
    },
    tabColour: PALETTE.accentMiddle,
    showGridlines: false,
  });
}

function entryCells({ when, cell, before, after, rule, author }: ChangeEntry): ReadonlyMap<number, DraftCell> {
  const text = (value: string): DraftCell => ({ value, style: 'text' });
  const link = parseAddress(cell) ? cellLink(cell) : text(cell);
  const shown = [valueCell(before, before.z), valueCell(after, before.z)];
  const cells = [text(when.slice(0, 16).replace('T', ' ')), link, ...shown, text(rule), text(author)];
  return new Map(cells.map((each, at) => [at + 1, each]));
}

/** A value as its cell shows it; a formula is shown as it is written, since the log says what was done, not what it gives. */
function valueCell({ v, f, e }: CellContent, format: string | undefined): DraftCell {
  if (f !== undefined || typeof v !== 'number') return { value: f ?? e ?? v, style: 'text' };
  return { value: v, style: 'amount', format: format ?? (Number.isInteger(v) ? AMOUNT_FORMAT : FRACTION_FORMAT) };
}

interface WrittenLog {
  /** Cells by column, from 1. */
  readonly rows: readonly ReadonlyMap<number, DraftCell>[];
  /** Headers of the columns that people added beside Cuadre's. */
  readonly added: readonly string[];
}

/** The lines that earlier runs wrote, as they are. */
function writtenLog({ sheets }: Snapshot): WrittenLog {
  const sheet = sheets.find(({ mark }) => mark === CHANGES_MARK);
  if (!sheet) return { rows: [], added: [] };
  const grid = gridOf(sheet);
  const header = headerRow(sheet);
  const rows = Array.from(grid.rows)
    .filter((row) => row > header)
    .map((row) => keptCells(grid, row))
    .filter((cells) => cells.size > 0);
  const headers = keptCells(grid, header);
  const isUsed = (column: number): boolean => [headers, ...rows].some((cells) => cells.has(column));
  const added: CellValue[] = [];
  while (isUsed(COLUMNS.length + 1 + added.length)) {
    added.push(headers.get(COLUMNS.length + 1 + added.length)?.value ?? null);
  }
  return { rows, added: addedHeaders(added) };
}

function keptCells(grid: Grid, row: number): ReadonlyMap<number, DraftCell> {
  const cells = new Map<number, DraftCell>();
  const { start, end } = grid.rowSpan(row);
  for (let position = start; position < end; position += 1) {
    const content = contentAt(grid, position);
    if (content.f !== undefined || (content.v !== null && content.v !== ''))
      cells.set(grid.columnAt(position), keptCell(content));
  }
  return cells;
}

/** People may have put lines above the table. */
function headerRow({ tables }: SheetSnapshot): number {
  return parseRange(tables[0]?.ref ?? '')?.top ?? HEADER_ROW;
}

/** A table's headers are all there and all different. */
function addedHeaders(values: readonly CellValue[]): string[] {
  const taken = new Set<string>();
  return values.map((value, at) => {
    const wanted = value === null || value === '' ? String(COLUMNS.length + 1 + at) : String(value);
    let free = wanted;
    for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${wanted} ${number}`;
    taken.add(free.toLowerCase());
    return free;
  });
}

function keptCell({ v, f, z }: CellContent): DraftCell {
  if (f !== undefined) return { value: v, formula: f, style: 'link' };
  if (typeof v !== 'number') return { value: v, style: 'text' };
  return { value: v, style: 'amount', ...(z === undefined ? {} : { format: z }) };
}
