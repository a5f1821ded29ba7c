/// <reference types="office-js" />
import { isSameContent } from '../../../core/workbook/cell';
import { contentAt } from '../../../core/workbook/snapshot';
import { HostFailure } from '../../../core/workbook/port';
import { parseRange, type Range } from '../../../core/workbook/range';
import { a1 } from '../../../core/workbook/address';
import { contentOf } from '../read/cellContent';
import { localAddress } from '../read/outline';
import type { ExistingSheet, SheetTarget } from './sheetTarget';

/** Queues the reading of sheets that are renewed; the check refuses when one holds something else than what was read. */
export function queueSheetChecks({ workbook }: Excel.RequestContext, targets: readonly SheetTarget[]): () => void {
  const renewed = targets.flatMap(({ existing }) => existing ?? []);
  const queued = renewed.map((existing) => ({
    existing,
    used: workbook.worksheets
      .getItem(existing.outline.id)
      .getUsedRangeOrNullObject(true)
      .untrack()
      .load('address,values,formulas'),
  }));
  return () => {
    for (const { existing, used } of queued) {
      const cell = firstDifference(existing, used);
      if (cell) throw new HostFailure('changed-since-read', { sheet: existing.outline.name, cell });
    }
  };
}

function firstDifference({ grid, outline }: ExistingSheet, used: Excel.Range): string | null {
  if (used.isNullObject) return grid.length > 0 ? 'A1' : null;
  const range = parseRange(localAddress(used.address));
  if (!range) throw new HostFailure('unknown', { sheet: outline.name });
  let cells = 0;
  for (const { row, column } of placesOf(range)) {
    const raw = matrixCell(used, row - range.top, column - range.left);
    const now = contentOf({ ...raw, format: undefined });
    const at = grid.find(row, column);
    if (now) cells += 1;
    if (!isSameContent(at < 0 ? { v: null } : contentAt(grid, at), now ?? { v: null })) return a1(row, column);
  }
  return cells < grid.length ? a1(grid.lastRow, grid.lastColumn) : null;
}

function* placesOf({ top, left, bottom, right }: Range): Generator<{ readonly row: number; readonly column: number }> {
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) yield { row, column };
  }
}

function matrixCell(
  { values, formulas }: Excel.Range,
  row: number,
  column: number,
): { value: unknown; formula: unknown } {
  return { value: values[row]?.[column] as unknown, formula: formulas[row]?.[column] as unknown };
}
