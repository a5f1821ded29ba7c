/// <reference types="office-js" />
import type { RowEdit } from '../../../core/workbook/rowMoves';
import { answered } from './answered';
import type { SheetTarget } from './sheetTarget';
import { sheetOf } from './sheetTarget';

/** Rows put in or taken out on a sheet that is renewed, with whether Excel had come so far when a batch failed. */
export interface SentRowEdit {
  readonly sheet: string;
  readonly edit: RowEdit;
  readonly isDone: () => boolean;
}

/**
 * Queues whole rows of the sheet where the renewed sheet has more or fewer: notes, comments, colours, heights and what a
 * filter hides go with their rows, as when a person inserts one. (A part of a row cannot be shifted across a table.)
 */
export function queueRowEdits(context: Excel.RequestContext, targets: readonly SheetTarget[]): SentRowEdit[] {
  return targets.flatMap((target) => {
    const { existing } = target;
    if (!existing) return [];
    const sheet = sheetOf(context, target);
    return existing.rows.edits.map((edit): SentRowEdit => {
      return { sheet: existing.outline.id, edit, isDone: queueRowEdit(sheet, edit) };
    });
  });
}

/** Queues the contrary of those that were done, the last first. What hung on rows that were taken out, nobody can give back. */
export function queueRowEditsBack(sheet: Excel.Worksheet, sent: readonly SentRowEdit[]): void {
  for (const { edit } of sent.toReversed()) queueRowEdit(sheet, { ...edit, count: -edit.count });
}

/** Gives whether Excel did it: something small that it answers on its way tells, should the batch fail later. */
function queueRowEdit(sheet: Excel.Worksheet, { at, count }: RowEdit): () => boolean {
  const rows = sheet.getRange(`${at}:${at + Math.abs(count) - 1}`).untrack();
  if (count < 0) {
    rows.delete('Up');
    const milepost = sheet.getRange('A1').untrack().load('address');
    return () => answered(() => milepost.address) !== null;
  }
  const blank = rows.insert('Down').untrack();
  // Excel gives new rows the look of the row above, and with it what somebody painted or hid there.
  blank.format.fill.clear();
  blank.rowHidden = false;
  return () => answered(() => blank.isNullObject) === false;
}
