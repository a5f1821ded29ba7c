import type { Address } from '../core/workbook/address';
import type { SheetView } from './grid/sheetView';
import type { WorkbookOutline } from './fileDesk';

/** What a narrow screen shows: there is room for one. */
export type NarrowSide = 'grid' | 'pane';

/** What the page shows beside the pane. */
export interface PageState {
  /** The name of the open file, as it came. */
  readonly fileName: string | null;
  /** Something was changed that was not downloaded. */
  readonly modified: boolean;
  readonly outline: WorkbookOutline | null;
  /** Position of the sheet that is shown, and its cells once they are there. */
  readonly active: number;
  readonly view: SheetView | null;
  /** The cell that has the focus in the grid. */
  readonly focus: { readonly row: number; readonly column: number } | null;
  /** The cell to bring before the user's eyes; a new object each time it is asked for. */
  readonly target: { readonly cell: Address } | null;
  readonly side: NarrowSide;
  /** The name of a workbook that was asked for while the open one has changes that were not downloaded. */
  readonly wanted: string | null;
}

export const INITIAL_PAGE: PageState = {
  fileName: null,
  modified: false,
  outline: null,
  active: 0,
  view: null,
  focus: null,
  target: null,
  side: 'pane',
  wanted: null,
};
