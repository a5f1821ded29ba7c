import { a1, columnName } from '../../core/workbook/address';
import type { Grid } from '../../core/workbook/grid';
import type { Range } from '../../core/workbook/range';
import { contentAt } from '../../core/workbook/snapshot';
import { localFormula } from '../../i18n/localFormula';
import type { SheetCells } from '../fileDesk';
import { unpackSheet } from '../unpackSheet';
import { cellText, type TextSettings } from './cellText';
import { columnWidths } from './columnWidths';
import { mergeIndex, type MergeIndex } from './mergeIndex';

/** A sheet as the grid draws it. Rows and columns count from 1, as everywhere. */
export interface SheetView {
  readonly name: string;
  readonly cells: Grid;
  readonly merges: MergeIndex;
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
  readonly settings: TextSettings;
}

/** A line of the grid: a row of the sheet, or what stands for a long run of empty ones. */
export interface GridRow {
  readonly row: number;
  readonly hidden: boolean;
  /** Empty rows that were left out before this one. */
  readonly leftOut: number;
}

export interface GridColumn {
  readonly column: number;
  readonly name: string;
  readonly width: number;
  readonly hidden: boolean;
}

/** Longer runs of empty rows are not drawn: a stray cell in the last row must not make a million lines. */
const LONGEST_GAP = 100;

/** Empty rows and columns shown after the last cell, so that the sheet does not end abruptly. */
const MARGIN = 3;

/** A sheet ready to be drawn. */
export function sheetView(name: string, packed: SheetCells, settings: TextSettings): SheetView {
  const cells = unpackSheet(packed);
  const hiddenColumns = new Set(packed.hiddenColumns);
  const widths = columnWidths(cells, settings);
  const columns = Array.from({ length: cells.lastColumn + MARGIN }, (_, at) => ({
    column: at + 1,
    name: columnName(at + 1),
    width: widths.get(at + 1) ?? EMPTY_WIDTH,
    hidden: hiddenColumns.has(at + 1),
  }));
  const rows = rowsOf(cells, new Set(packed.hiddenRows));
  return { name, cells, columns, rows, settings, merges: mergeIndex(packed.merges) };
}

const EMPTY_WIDTH = 72;

function rowsOf(cells: Grid, hidden: ReadonlySet<number>): GridRow[] {
  const rows: GridRow[] = [];
  let before = 0;
  const enter = (row: number, leftOut = 0) => rows.push({ row, leftOut, hidden: hidden.has(row) });
  for (const row of [...Array.from(cells.rows), cells.lastRow + MARGIN]) {
    const gap = row - before - 1;
    if (gap > LONGEST_GAP) enter(row, gap);
    else for (let next = before + 1; next <= row; next += 1) enter(next);
    before = row;
  }
  return rows;
}

/** The text of a cell, empty where there is none. */
export function textAt({ cells, settings }: SheetView, row: number, column: number): string {
  const position = cells.find(row, column);
  return position < 0 ? '' : cellText(contentAt(cells, position), settings);
}

/** The formula or the plain value of a cell, as a formula bar shows it. */
export function sourceAt({ cells, settings }: SheetView, row: number, column: number): string {
  const position = cells.find(row, column);
  if (position < 0) return '';
  const { v, f, e } = contentAt(cells, position);
  if (f !== undefined) return localFormula(f, settings.language);
  return cellText(e === undefined ? { v } : { v, e }, settings);
}

/** Where a cell stands in a merged area: its first cell, covered by it, or in none. */
export function mergeRole({ merges }: SheetView, row: number, column: number): MergeRole {
  const area = merges.at(row, column);
  if (!area) return { kind: 'none' };
  if (area.top === row && area.left === column) return { kind: 'first', area };
  return { kind: 'covered', area, first: a1(area.top, area.left) };
}

export type MergeRole =
  | { readonly kind: 'none' }
  | { readonly kind: 'first'; readonly area: Range }
  | { readonly kind: 'covered'; readonly area: Range; readonly first: string };
