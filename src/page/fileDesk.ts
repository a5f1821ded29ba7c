import type { SheetMark } from '../core/workbook/sheetModel';
import type { ReadGap, Visibility } from '../core/workbook/snapshot';
import type { Desk } from '../desk/desk';
import { DESK_METHODS, type MethodTraits } from '../desk/deskMethods';

/** The desk over a file (mesa de trabajo de la página): what the page needs beyond the pane to show the workbook. */
export interface FileDesk extends Desk {
  /** Opens another workbook; what was open is forgotten. */
  open(bytes: Uint8Array): Promise<WorkbookOutline>;
  /** The sheets as they are now, after whatever was written. */
  outline(): Promise<WorkbookOutline>;
  /** The cells of a sheet, by its position. */
  sheet(at: number): Promise<SheetCells>;
  /** The workbook as a file. */
  save(): Promise<Uint8Array>;
}

/** Every method of the desk over a file. */
export const FILE_DESK_METHODS = {
  ...DESK_METHODS,
  open: {},
  outline: {},
  sheet: {},
  save: {},
} as const satisfies Readonly<Record<keyof FileDesk, MethodTraits>>;

/** What a forwarder must know of a method. */
export function traitsOf(method: keyof FileDesk): MethodTraits {
  return FILE_DESK_METHODS[method];
}

/** The sheets of a workbook without their cells. */
export interface WorkbookOutline {
  readonly sheets: readonly SheetOutline[];
  readonly date1904: boolean;
  readonly gaps: readonly ReadGap[];
}

export interface SheetOutline {
  readonly name: string;
  readonly visibility: Visibility;
  readonly mark: SheetMark | null;
}

/**
 * The cells of one sheet, packed to leave a worker without being copied: parallel arrays, one entry a cell, by row and
 * then by column. `kinds` says where the value is: 0 nothing, 1 in `numbers`, 2 a text (`numbers` holds its position in
 * `texts`), 3 true, 4 false, 5 an error (as a text).
 */
export interface SheetCells {
  readonly rows: Int32Array;
  readonly columns: Int32Array;
  readonly kinds: Uint8Array;
  readonly numbers: Float64Array;
  readonly texts: readonly string[];
  /** Position of each cell's number format in `formats`, or -1. */
  readonly formatIds: Int32Array;
  readonly formats: readonly string[];
  readonly formulas: ReadonlyMap<number, string>;
  readonly merges: readonly string[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}
