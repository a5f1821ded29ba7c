import { changesSheet, type ChangeEntry } from '../core/sheets/review/changesSheet';
import { SheetNames } from '../core/sheets/sheetName';
import type { SheetWords } from '../core/sheets/words';
import type { SheetModel } from '../core/workbook/sheetModel';
import type { Snapshot } from '../core/workbook/snapshot';

/** *Registro de cambios* of a workbook with more lines. */
export function logSheet(snapshot: Snapshot, words: SheetWords, entries: readonly ChangeEntry[]): SheetModel {
  return changesSheet({ snapshot, words, names: new SheetNames(snapshot) }, entries);
}
