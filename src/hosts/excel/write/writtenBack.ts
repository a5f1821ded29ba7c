/// <reference types="office-js" />
import { a1 } from '../../../core/workbook/address';
import { HostFailure } from '../../../core/workbook/port';
import { formatRange, type Range } from '../../../core/workbook/range';
import { contentOf } from '../read/cellContent';
import { enteredFormula, type Entry } from './enteredValue';

/** Cells that were written, with what each must hold by then. */
export interface WrittenArea {
  readonly sheet: string;
  readonly range: Range;
  readonly expected: readonly (readonly Entry[])[];
}

/** Queues the reading of what was written; the check gives the first cell that is not as it should be. */
export function queueReadBack(sheet: Excel.Worksheet, area: WrittenArea): () => string | null {
  const now = sheet.getRange(formatRange(area.range)).untrack().load('values,formulas');
  return () => firstFault(area, now);
}

/** Runs the checks of what was written. */
export function requireAsWritten(
  checks: readonly { readonly sheet: string; readonly check: () => string | null }[],
): void {
  for (const { sheet, check } of checks) {
    const cell = check();
    if (cell !== null) throw new HostFailure('not-as-written', { sheet, cell });
  }
}

function firstFault({ range, expected }: WrittenArea, { values, formulas }: Excel.Range): string | null {
  const columns = formulasByColumn(expected);
  for (const [row, entries] of expected.entries()) {
    for (const [column, entry] of entries.entries()) {
      const now = { value: values[row]?.[column] as unknown, formula: formulas[row]?.[column] as unknown };
      if (!isAsEntered(entry, now) || isOfAnotherRow(entry, now.formula, columns[column])) {
        return a1(range.top + row, range.left + column);
      }
    }
  }
  return null;
}

/** Whether a cell holds what was entered, as far as that can be told: Excel writes formulas down in its own way. */
export function isAsEntered(entry: Entry, now: { readonly value: unknown; readonly formula: unknown }): boolean {
  const held = contentOf({ ...now, format: undefined }) ?? { v: null };
  if (entry.f !== undefined) return held.f !== undefined;
  if (held.f !== undefined) return false;
  if (entry.e !== undefined || held.e !== undefined) return entry.e === held.e;
  return isSameValue(entry.v ?? '', held.v ?? '');
}

/** Excel keeps 15 digits of a number and one sign for the end of a line; a text format makes a text of a number. */
function isSameValue(entered: string | number | boolean, held: string | number | boolean): boolean {
  if (typeof entered === 'number' && typeof held === 'number') {
    return Math.abs(entered - held) <= SAME * Math.max(1, Math.abs(entered));
  }
  return String(entered).replaceAll('\r\n', '\n') === String(held).replaceAll('\r\n', '\n');
}

const SAME = 1e-12;

/**
 * A calculated column gives every row the formula of one (office-js#2093). A formula that is merely written otherwise than
 * it was entered is not taken for that.
 */
function isOfAnotherRow({ f }: Entry, now: unknown, column: ReadonlySet<string> | undefined): boolean {
  if (f === undefined || typeof now !== 'string') return false;
  const held = plain(now);
  return held !== plain(enteredFormula(f)) && column?.has(held) === true;
}

function formulasByColumn(expected: WrittenArea['expected']): ReadonlySet<string>[] {
  const columns: Set<string>[] = [];
  for (const entries of expected) {
    for (const [column, { f }] of entries.entries()) {
      if (f !== undefined) (columns[column] ??= new Set()).add(plain(enteredFormula(f)));
    }
  }
  return columns;
}

/** A formula without what Excel may add or leave out: spaces, quotes of sheets, the sign of one row of many. */
function plain(formula: string): string {
  return formula.replace(/[\s'@]/g, '').toUpperCase();
}
