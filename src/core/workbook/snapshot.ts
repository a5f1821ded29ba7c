import { parseA1, a1 } from './address';
import { isSameContent, type CellContent } from './cell';
import { GridBuilder, type Grid } from './grid';
import type { Separators } from '../quantity/parseAmount';
import type { SheetMark } from './sheetModel';
import type { WorkbookState } from './state';

/** How a sheet shows itself in the workbook. */
export type Visibility = 'visible' | 'hidden' | 'veryHidden';

/** A named rectangle with a header that Excel knows as a table. */
export interface ExcelTable {
  readonly name: string;
  /** Its A1 range inside the sheet, header and row of totals included. */
  readonly ref: string;
  /** Whether its last row is a row of totals. */
  readonly totals?: boolean;
}

/** A defined name of the workbook; `sheet` when its scope is one sheet. */
export interface DefinedName {
  readonly name: string;
  /** What it refers to, as a formula without its `=`. */
  readonly ref: string;
  readonly sheet?: string;
  readonly hidden?: boolean;
}

/** One sheet (hoja) of a snapshot. */
export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: Visibility;
  /** The cells by A1 reference. A packed sheet makes this record on first use: prefer `gridOf` inside the core. */
  readonly cells: Readonly<Record<string, CellContent>>;
  /** Merged areas in A1 form, or null when the host has not read them. */
  readonly merges: readonly string[] | null;
  /** Numbers of the hidden rows and columns, from 1. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly tables: readonly ExcelTable[];
  readonly protected: boolean;
  /** The range of an autofilter, when there is one: its hidden rows are then filtered, not put away. */
  readonly filter?: string;
  /** What Cuadre wrote on this sheet, when it is one of Cuadre's own. */
  readonly mark?: SheetMark;
}

/**
 * What a host could not read of a workbook, so that it is said and not passed over: a sheet without cells (a chartsheet),
 * a state of Cuadre's that is damaged, a workbook that calculates only when it is told to (results may be old), a format that is read for its values only (it cannot be saved), a digital signature
 * (whatever is saved makes it invalid), formulas of which the file keeps no result, as programs that do not calculate write
 * them: those whose results were calculated on reading, and those that are without one; cells whose value is none; a sheet that bears the mark of one of
 * Cuadre's and is the user's, because its content is not Cuadre's or because it is a copy.
 */
export interface ReadGap {
  readonly code:
    | 'sheet-without-cells'
    | 'damaged-state'
    | 'manual-calculation'
    | 'values-only'
    | 'signed'
    | 'calculated-here'
    | 'formulas-without-value'
    | 'damaged-cells'
    | 'mark-not-believed'
    | 'copied-sheet';
  /** The sheet that it concerns, when it is one. */
  readonly sheet?: string;
  /** The file's format (`xls`, `xlsb`, `ods`) of `values-only`. */
  readonly format?: string;
  /** How many formulas `calculated-here` and `formulas-without-value` speak of. */
  readonly count?: number;
  /** The cells (in A1 form) of `damaged-cells`. */
  readonly cells?: readonly string[];
}

/** A workbook as a host read it (libro): plain data that can be sent to a worker or written as JSON. */
export interface Snapshot {
  readonly sheets: readonly SheetSnapshot[];
  readonly names: readonly DefinedName[];
  /** Whether dates count from 1904 instead of 1900. */
  readonly date1904: boolean;
  /** What Cuadre kept inside the workbook on an earlier run. */
  readonly state?: WorkbookState;
  /** How the application that has it open writes numbers, where a host knows: it decides texts that nothing else does. */
  readonly separators?: Separators;
  /** What could not be read; absent when all of it was. */
  readonly gaps?: readonly ReadGap[];
}

/** What a sheet is apart from its cells. */
export type SheetTraits = Omit<SheetSnapshot, 'cells'>;

const grids = new WeakMap<SheetSnapshot, Grid>();

/** The packed cells of a sheet; a sheet that came as plain JSON is packed once and remembered. */
export function gridOf(sheet: SheetSnapshot): Grid {
  const known = grids.get(sheet);
  if (known) return known;
  const builder = new GridBuilder();
  for (const [reference, content] of Object.entries(sheet.cells)) {
    const position = parseA1(reference);
    if (position) builder.add(position.row, position.column, content);
  }
  const grid = builder.build();
  grids.set(sheet, grid);
  return grid;
}

/** A sheet over packed cells. Its `cells` record is made only if somebody asks for it. */
export function packedSheet(traits: SheetTraits, grid: Grid): SheetSnapshot {
  let cells: Record<string, CellContent> | undefined;
  const sheet: SheetSnapshot = {
    ...traits,
    get cells() {
      return (cells ??= recordOf(grid));
    },
  };
  grids.set(sheet, grid);
  return sheet;
}

/** A sheet with other traits over the same cells, without making the record of these. */
export function sheetWith(sheet: SheetSnapshot, traits: Partial<SheetTraits>): SheetSnapshot {
  const { name, visibility, merges, hiddenRows, hiddenColumns, tables, protected: isProtected, filter, mark } = sheet;
  return packedSheet(
    {
      ...{ name, visibility, merges, hiddenRows, hiddenColumns, tables, protected: isProtected },
      ...(filter === undefined ? {} : { filter }),
      ...(mark === undefined ? {} : { mark }),
      ...traits,
    },
    gridOf(sheet),
  );
}

/** Whether two sheets hold the same in the same cells. */
export function hasSameCells(one: SheetSnapshot, other: SheetSnapshot): boolean {
  const [a, b] = [gridOf(one), gridOf(other)];
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) {
    if (a.rowAt(at) !== b.rowAt(at) || a.columnAt(at) !== b.columnAt(at)) return false;
    if (!isSameContent(contentAt(a, at), contentAt(b, at))) return false;
  }
  return true;
}

/** The content of one position of a grid. */
export function contentAt(grid: Grid, position: number): CellContent {
  const f = grid.formula(position);
  const e = grid.error(position);
  const z = grid.format(position);
  return {
    v: grid.value(position),
    ...(f === undefined ? {} : { f }),
    ...(e === undefined ? {} : { e }),
    ...(z === undefined ? {} : { z }),
  };
}

function recordOf(grid: Grid): Record<string, CellContent> {
  const cells = Object.create(null) as Record<string, CellContent>;
  for (let position = 0; position < grid.length; position += 1) {
    cells[a1(grid.rowAt(position), grid.columnAt(position))] = contentAt(grid, position);
  }
  return cells;
}
