import type { Address, CellRef } from './address';
import type { CellValue } from './cell';
import type { ChangeSet } from './changeSet';
import type { SheetModel } from './sheetModel';
import type { Snapshot } from './snapshot';
import type { WorkbookState } from './state';

/** How far a piece of work has come: `done` of `total` in the work's own steps. */
export type Progress = (step: { readonly stage: string; readonly done: number; readonly total: number }) => void;

/** What a long call may be given: where to say how far it is, and the signal that cancels it. */
export interface Watch {
  readonly progress?: Progress;
  readonly signal?: AbortSignal;
}

/** All that one command writes. It is written whole or not at all. */
export interface WriteBatch {
  readonly changes?: ChangeSet;
  /** Sheets to add, or to renew where the workbook has one with the same mark. */
  readonly sheets?: readonly SheetModel[];
  readonly state?: WorkbookState;
}

/** What a host did. */
export interface WriteReceipt {
  readonly changedCells: number;
  readonly writtenSheets: readonly string[];
  /** Whether the host's own undo (Ctrl+Z) was lost by it. */
  readonly undoLost: boolean;
  /** Sheets whose conditional formats could not be read and so were left as they were. */
  readonly looksLeft?: readonly string[];
}

/** Why a host could not do what was asked: a closed set, each with advice in the interface's language. */
export type HostFailureCode =
  | 'cell-edit-mode'
  | 'protected-sheet'
  | 'access-denied'
  | 'filtered-sheet'
  | 'array-formula'
  | 'changed-since-read'
  | 'not-as-written'
  | 'host-error'
  | 'payload-too-large'
  | 'host-silent'
  | 'unsupported-host'
  | 'cancelled'
  | 'no-workbook'
  | 'not-a-workbook'
  | 'encrypted'
  | 'strict-open-xml'
  | 'unsupported-format'
  | 'broken-package'
  | 'over-limit'
  | 'part-not-preserved'
  | 'cannot-save-format'
  | 'not-a-document'
  | 'unsupported-document'
  | 'unknown';

/** The one error that hosts throw. `detail` holds what the message needs (a sheet, a part, a limit), never prose. */
export class HostFailure extends Error {
  override readonly name = 'HostFailure';

  constructor(
    readonly code: HostFailureCode,
    readonly detail: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}

/** What formulas give once some cells are changed (recálculo). */
export interface Recalculation {
  /** The formulas that give something else than before; `e` is the error that one shows. */
  readonly results: readonly (CellRef & { readonly v: CellValue; readonly e?: string })[];
  /** Formulas of which the engine cannot say what they give. */
  readonly unsure: readonly Address[];
}

/** A workbook that can be read and written, wherever it is (Excel, a file): every host implements this and no more. */
export interface WorkbookPort {
  read(watch?: Watch): Promise<Snapshot>;
  /**
   * Reads the merged areas (celdas combinadas) of some sheets, where reading leaves them out because they may cost the user
   * the host's own undo. Gives the last snapshot with these areas in it.
   */
  readMerges?(sheets: readonly string[], watch?: Watch): Promise<Snapshot>;
  write(batch: WriteBatch, watch?: Watch): Promise<WriteReceipt>;
  /** What the formulas of a snapshot would give after changes, where the host has a calculating engine; null: it cannot say. */
  recalculate?(snapshot: Snapshot, changes: ChangeSet): Promise<Recalculation | null>;
  /** Brings a cell before the user's eyes and selects it. */
  select(cell: Address): Promise<void>;
}
