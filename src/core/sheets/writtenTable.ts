import { parseRange } from '../workbook/range';
import type { CellContent } from '../workbook/cell';
import type { Grid } from '../workbook/grid';
import { contentAt, gridOf, type SheetSnapshot, type Snapshot } from '../workbook/snapshot';
import type { SheetMark } from '../workbook/sheetModel';
import type { DraftCell } from './sheetDraft';

/** The table of a sheet that an earlier run wrote, with what people added to it. */
export interface WrittenTable {
  /** Header texts by column, from 1. */
  readonly headers: ReadonlyMap<number, DraftCell>;
  /** The rows that hold something: cells by column, from 1. */
  readonly rows: readonly ReadonlyMap<number, DraftCell>[];
  /** Headers of the columns that people added right beside Cuadre's. */
  readonly added: readonly string[];
}

/** Reads back the sheet with a mark whose table begins in column A with so many of Cuadre's columns. */
export function writtenTable(
  { sheets }: Snapshot,
  mark: SheetMark,
  { headerRow, columns }: { readonly headerRow: number; readonly columns: number },
): WrittenTable {
  const sheet = sheets.find((each) => each.mark === mark);
  if (!sheet) return { headers: new Map(), rows: [], added: [] };
  const grid = gridOf(sheet);
  const header = headerRowOf(sheet, headerRow);
  const headers = keptCells(grid, header);
  const rows = Array.from(grid.rows)
    .filter((row) => row > header)
    .map((row) => keptCells(grid, row))
    .filter((cells) => cells.size > 0);
  const isUsed = (column: number): boolean => [headers, ...rows].some((cells) => cells.has(column));
  const added: string[] = [];
  while (isUsed(columns + 1 + added.length)) {
    const column = columns + 1 + added.length;
    added.push(freeHeader(headers.get(column)?.value ?? column, added));
  }
  return { headers, rows, added };
}

/** People may have put lines above the table. */
function headerRowOf({ tables }: SheetSnapshot, usual: number): number {
  return parseRange(tables[0]?.ref ?? '')?.top ?? usual;
}

function keptCells(grid: Grid, row: number): ReadonlyMap<number, DraftCell> {
  const cells = new Map<number, DraftCell>();
  const { start, end } = grid.rowSpan(row);
  for (let position = start; position < end; position += 1) {
    const content = contentAt(grid, position);
    if (content.f !== undefined || (content.v !== null && content.v !== ''))
      cells.set(grid.columnAt(position), { ...keptCell(content), kept: { row, column: grid.columnAt(position) } });
  }
  return cells;
}

function keptCell({ v, f, z }: CellContent): DraftCell {
  if (f !== undefined) return { value: v, formula: f, style: 'link' };
  if (typeof v !== 'number') return { value: v, style: 'text' };
  return { value: v, style: 'amount', ...(z === undefined ? {} : { format: z }) };
}

/** A table's headers are all different. */
function freeHeader(wanted: string | number | boolean, taken: readonly string[]): string {
  const names = new Set(taken.map((each) => each.toLowerCase()));
  let free = String(wanted);
  for (let number = 2; names.has(free.toLowerCase()); number += 1) free = `${wanted} ${number}`;
  return free;
}
