/** How the emulated Excel misbehaves, on demand. Each is what a real one does. */
export interface Faults {
  /** A cell is being edited: every batch fails ("InvalidOperationInCellEditMode", or its older form). */
  editMode?: 'InvalidOperationInCellEditMode' | 'InvalidOperation';
  /** Batches fail with GeneralException, which says nothing of why (office-js#3486 and others), and may be retried. */
  internalError?: boolean;
  /** Bytes over which requests and responses are refused; Excel on the web: 5 MB ("Resource limits"). */
  payloadLimit?: number;
  /** Cells over which a read comes back with `values` null instead of an error (office-js#6781, #4783). */
  nullValuesOver?: number;
  /** Number formats come back as null, for a whole range as `values` do (office-js#6781) or cell by cell. */
  nullFormats?: 'whole' | 'cells';
  /** Milliseconds until a request is looked at. */
  latency?: number;
  /** Members of a null object fail instead of being null objects, as in hosts that do not follow them. */
  strictNullObjects?: boolean;
  /** Events do not say who made a change, as before ExcelApi 1.14. */
  silentOnTrigger?: boolean;
  /** Inside an undo group this action of a batch is refused, once it was reached (office-js#6491, #6711; on the web with an internal error: #6255). */
  undoRefusal?: { readonly action: number; readonly code: 'UndoNotSupported' | 'GeneralException' };
  /** Formulas written into a blank column of a table become one calculated column, the last one for all rows (office-js#2093 "by design", #6745, #5909, #1916). */
  calculatedColumns?: boolean;
  /** A matrix over rows that a filter hides skips them, or lands on the rows that are left (office-js#224, #994, #468; xlwings#747). */
  filteredWrites?: 'skipped' | 'misplaced';
  /** Reading conditional formats fails for one rule that Excel cannot tell (office-js#6835, #6827). */
  formatsThrow?: boolean;
  /** A batch that fails answers nothing of the actions that were done: Microsoft promises nowhere that it does. */
  resultsAbsent?: boolean;
  /** The names of a sheet hold those of the workbook too, and the workbook's those of its sheets (office-js#1011). */
  namesOverlap?: boolean;
  /** Batches are swallowed and never answered. */
  silent?: boolean;
  /** Fails one batch, of this number from 0, before the action of that number, with this code. */
  failAt?: { readonly batch: number; readonly action: number; readonly code: string };
  /** Something that happens between two batches: a co-author, a user. Runs once, before the batch of that number from 0. */
  beforeBatch?: { readonly batch: number; readonly happen: () => void };
  /** The same, once that batch is done. */
  afterBatch?: { readonly batch: number; readonly happen: () => void };
}
