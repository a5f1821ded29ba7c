/** How the emulated Excel misbehaves, on demand. Each is what a real one does. */
export interface Faults {
  /** A cell is being edited: every batch fails ("InvalidOperationInCellEditMode", or its older form). */
  editMode?: 'InvalidOperationInCellEditMode' | 'InvalidOperation';
  /** Another workbook has the focus: batches fail with GeneralException (office-js#3486 and others), and may be retried. */
  otherWorkbookActive?: boolean;
  /** Bytes over which requests and responses are refused; Excel on the web: 5 MB ("Resource limits"). */
  payloadLimit?: number;
  /** Cells over which a read comes back with `values` null instead of an error. */
  nullValuesOver?: number;
  /** Milliseconds until a request is looked at. */
  latency?: number;
  /** Members of a null object fail instead of being null objects, as in hosts that do not follow them. */
  strictNullObjects?: boolean;
  /** Events do not say who made a change, as before ExcelApi 1.14. */
  silentOnTrigger?: boolean;
  /** A write is refused once because it cannot be one step of undo. */
  undoNotSupported?: boolean;
  /** Batches are swallowed and never answered. */
  silent?: boolean;
  /** Fails one batch, of this number from 0, before the action of that number, with this code. */
  failAt?: { readonly batch: number; readonly action: number; readonly code: string };
  /** Something that happens between two batches: a co-author, a user. Runs once, before the batch of that number from 0. */
  beforeBatch?: { readonly batch: number; readonly happen: () => void };
  /** The same, once that batch is done. */
  afterBatch?: { readonly batch: number; readonly happen: () => void };
}
