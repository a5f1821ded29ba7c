/// <reference types="office-js" />
import { a1, parseAddress } from '../../../core/workbook/address';
import { isSameContent, type CellContent } from '../../../core/workbook/cell';
import type { CellChange, ChangeSet } from '../../../core/workbook/changeSet';
import { HostFailure } from '../../../core/workbook/port';
import { contentOf } from '../read/cellContent';
import { queueNumberFormat } from './cellStyle';
import { entered } from './enteredValue';

/** A cell to change, with what it holds now. */
interface Target {
  readonly change: CellChange;
  readonly sheet: Excel.Worksheet;
  readonly range: Excel.Range;
}

/** A change that may be made, and how the cell shows numbers. */
export interface CheckedChange {
  readonly change: CellChange;
  readonly format: string;
}

/** Excel's format of a cell that keeps whatever is entered as text. */
const TEXT_FORMAT = '@';

/** Queues the reading of every cell that is to change; the check runs once Excel has answered. */
export function queueTargets({ workbook }: Excel.RequestContext, changes: ChangeSet): () => CheckedChange[] {
  const targets = changes.map((change): Target => {
    const { sheet: name, cell } = place(change);
    const sheet = workbook.worksheets.getItemOrNullObject(name);
    sheet.load('protection/protected');
    const range = sheet.getRange(cell).untrack();
    range.load('values,formulas,numberFormat,format/protection/locked');
    return { change, sheet, range };
  });
  return () => {
    const put = new Map<string, CellContent>();
    return targets.map((target) => check(target, put));
  };
}

function place({ cell }: CellChange): { sheet: string; cell: string } {
  const at = parseAddress(cell);
  if (!at) throw new HostFailure('unknown', { message: cell });
  return { sheet: at.sheet, cell: a1(at.row, at.column) };
}

/** A cell that one batch changes twice is held against what the batch itself put into it. */
function check({ change, sheet, range }: Target, put: Map<string, CellContent>): CheckedChange {
  const { cell, before, after } = change;
  if (sheet.isNullObject) throw new HostFailure('changed-since-read', place(change));
  if (sheet.protection.protected && range.format.protection.locked) {
    throw new HostFailure('protected-sheet', place(change));
  }
  const format = String(range.numberFormat[0]?.[0] ?? '');
  const read = contentOf({
    value: range.values[0]?.[0] as unknown,
    formula: range.formulas[0]?.[0] as unknown,
    format,
  });
  if (!isSameContent(before, put.get(cell) ?? read ?? { v: null })) {
    throw new HostFailure('changed-since-read', place(change));
  }
  put.set(cell, after);
  return { change, format };
}

/**
 * Queues one change. A number put into a cell of text format would become a text, so the cell then takes the general
 * format: it is the only look of the user's that a change touches, and taking the change back restores it.
 */
export function queueChange(
  { workbook }: Excel.RequestContext,
  { change, format }: CheckedChange,
  restored?: string,
): void {
  const { sheet, cell } = place(change);
  const range = workbook.worksheets.getItem(sheet).getRange(cell).untrack();
  if (format === TEXT_FORMAT && typeof change.after.v === 'number') queueNumberFormat(range, 'General');
  if (restored !== undefined) queueNumberFormat(range, restored);
  range.formulas = [[entered(change.after)]];
}

/** Whether a change takes the text format of its cell away. */
export function takesTextFormat({ change, format }: CheckedChange): boolean {
  return format === TEXT_FORMAT && typeof change.after.v === 'number';
}
