/// <reference types="office-js" />
import type { RowEdit } from '../../../core/workbook/rowMoves';
import type { Journal } from './journal';
import type { ExistingSheet, SheetTarget } from './sheetTarget';
import { sheetOf } from './sheetTarget';

/**
 * Queues whole rows of the sheet where the renewed sheet has more or fewer: notes, comments, colours, heights and what a
 * filter hides go with their rows, as when a person inserts one. (A part of a row cannot be shifted across a table.)
 */
export function queueRowEdits(context: Excel.RequestContext, targets: readonly SheetTarget[], journal: Journal): void {
  for (const target of targets) {
    for (const edit of target.existing?.renewal.plan.edits ?? []) {
      queueRowEdit(sheetOf(context, target), edit, () => journal.step());
    }
  }
}

/** Queues the contrary of those that were done, the last first. What hung on rows that were taken out, nobody can give back. */
export function queueRowEditsBack(sheet: Excel.Worksheet, done: readonly RowEdit[]): void {
  for (const edit of done.toReversed()) queueRowEdit(sheet, { ...edit, count: -edit.count });
}

function queueRowEdit(sheet: Excel.Worksheet, { at, count }: RowEdit, isDone: () => void = () => undefined): void {
  const rows = sheet.getRange(`${at}:${at + Math.abs(count) - 1}`).untrack();
  if (count < 0) {
    rows.delete('Up');
    isDone();
    return;
  }
  const blank = rows.insert('Down').untrack();
  isDone();
  // Excel gives new rows the look of the row above, and with it what somebody painted or hid there.
  blank.format.fill.clear();
  blank.rowHidden = false;
}

/**
 * Which edits of a sheet were done when a write failed: the journal counts them, and the last row tells of the one that may
 * have come between. Before all edits are done nothing else is written on the sheet.
 */
export function doneEdits(
  { grid, renewal: { plan } }: ExistingSheet,
  counted: number,
  lastRow: number,
): readonly RowEdit[] {
  const sure = plan.edits.slice(0, Math.max(0, counted));
  const next = plan.edits[sure.length];
  const expected = sure.reduce((row, { count }) => row + count, grid.lastRow);
  return next && lastRow === expected + next.count ? [...sure, next] : sure;
}
