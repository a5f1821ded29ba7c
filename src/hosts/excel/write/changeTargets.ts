/// <reference types="office-js" />
import { a1, parseAddress, type Address } from '../../../core/workbook/address';
import { isSameContent, type CellContent } from '../../../core/workbook/cell';
import type { CellChange, CellInput, ChangeSet } from '../../../core/workbook/changeSet';
import { HostFailure } from '../../../core/workbook/port';
import { contentOf } from '../read/cellContent';
import { queueNumberFormat } from './cellStyle';
import { entered, type Entry } from './enteredValue';
import type { RequestBudget } from './requestBudget';
import { BYTES } from './requestBudget';
import { isAsEntered } from './writtenBack';

/** A cell that may be changed: what it held, what it is to hold, and how it shows numbers. */
export interface CheckedCell {
  readonly address: Address;
  readonly sheet: string;
  readonly row: number;
  readonly cell: string;
  readonly before: CellContent;
  readonly after: CellInput;
  readonly format: string;
}

/** A cell as Excel has it at the moment. */
interface HeldCell {
  readonly content: CellContent;
  readonly raw: { readonly value: unknown; readonly formula: unknown };
  readonly format: string;
}

/** Excel's format of a cell that keeps whatever is entered as text. */
const TEXT_FORMAT = '@';

/** Queues the reading of every cell that is to change; the check runs once Excel has answered. */
export async function queueTargets(
  { workbook }: Excel.RequestContext,
  changes: ChangeSet,
  budget: RequestBudget,
): Promise<() => CheckedCell[]> {
  const sheets = new Map<string, Excel.Worksheet>();
  const sheetOf = (name: string): Excel.Worksheet => {
    const known = sheets.get(name) ?? workbook.worksheets.getItemOrNullObject(name);
    if (!sheets.has(name)) sheets.set(name, known.load('protection/protected'));
    return known;
  };
  const ranges: Excel.Range[] = [];
  for (const change of changes) {
    await budget.spend(BYTES.change);
    const { sheet, cell } = placeOf(change.cell);
    ranges.push(sheetOf(sheet).getRange(cell).untrack().load(`${HELD},format/protection/locked`));
  }
  return () => {
    const put = new Map<Address, CheckedCell>();
    changes.forEach((change, at) => {
      const [sheet, range] = [sheets.get(placeOf(change.cell).sheet), ranges[at]];
      if (sheet && range) put.set(change.cell, checked(change, { sheet, range, known: put.get(change.cell) }));
    });
    return [...put.values()];
  };
}

const HELD = 'values,formulas,numberFormat';

function placeOf(address: Address): { sheet: string; row: number; cell: string } {
  const at = parseAddress(address);
  if (!at) throw new HostFailure('unknown', { message: address });
  return { sheet: at.sheet, row: at.row, cell: a1(at.row, at.column) };
}

/** A cell that one batch changes twice is held against what the batch itself put into it. */
function checked(
  { cell: address, before, after }: CellChange,
  target: { readonly sheet: Excel.Worksheet; readonly range: Excel.Range; readonly known: CheckedCell | undefined },
): CheckedCell {
  const { sheet, range, known } = target;
  const { row, ...place } = placeOf(address);
  if (sheet.isNullObject) throw new HostFailure('changed-since-read', place);
  if (sheet.protection.protected && range.format.protection.locked) throw new HostFailure('protected-sheet', place);
  const held = heldCell(range);
  if (!isSameContent(before, known?.after ?? held.content)) throw new HostFailure('changed-since-read', place);
  return { address, row, ...place, before: known?.before ?? before, after, format: held.format };
}

function heldCell({ values, formulas, numberFormat }: Excel.Range): HeldCell {
  const format = (numberFormat as unknown[][] | null)?.[0]?.[0];
  const raw = { value: values[0]?.[0] as unknown, formula: formulas[0]?.[0] as unknown };
  return {
    content: contentOf({ ...raw, format }) ?? { v: null },
    raw,
    format: typeof format === 'string' ? format : '',
  };
}

/**
 * Queues one change. A number put into a cell of text format would become a text, so the cell then takes the general
 * format: it is the only look of the user's that a change touches, and taking the change back restores it.
 */
export function queueChange({ workbook }: Excel.RequestContext, checkedCell: CheckedCell, restored?: string): void {
  const range = rangeOf(workbook, checkedCell);
  if (takesTextFormat(checkedCell)) queueNumberFormat(range, 'General');
  if (restored !== undefined) queueNumberFormat(range, restored);
  range.formulas = [[entered(checkedCell.after)]];
}

/** Whether a change takes the text format of its cell away. */
export function takesTextFormat({ format, after }: CheckedCell): boolean {
  return format === TEXT_FORMAT && typeof after.v === 'number' && after.f === undefined;
}

/** Queues the reading of cells as they are now, without any check. */
export function queueHeld({ workbook }: Excel.RequestContext, cells: readonly CheckedCell[]): () => HeldCell[] {
  const ranges = cells.map((cell) => rangeOf(workbook, cell).load(HELD));
  return () => ranges.map(heldCell);
}

/** Whether a cell holds what a change put into it, or still what it held before. */
export function standingOf({ before, after }: CheckedCell, { content, raw }: HeldCell): 'before' | 'after' | 'foreign' {
  if (isSameContent(before, content)) return 'before';
  return isAsEntered(after, raw) ? 'after' : 'foreign';
}

/** Queues what a cell held before, format and all. */
export function queueRestored({ workbook }: Excel.RequestContext, cell: CheckedCell): void {
  const range = rangeOf(workbook, cell);
  if (cell.format !== '') queueNumberFormat(range, cell.format);
  const before: Entry = cell.before;
  range.formulas = [[entered(before)]];
}

function rangeOf(workbook: Excel.Workbook, { sheet, cell }: CheckedCell): Excel.Range {
  return workbook.worksheets.getItem(sheet).getRange(cell).untrack();
}
