import { columnName } from '../../../src/core/workbook/address';
import type { CellContent } from '../../../src/core/workbook/cell';
import type { SheetSnapshot, Snapshot } from '../../../src/core/workbook/snapshot';

/** A cell of a specimen: a number, a text, a formula with its value (and its number format), or nothing. */
export type SpecimenCell = number | string | readonly [formula: string, value: number, format?: string] | null;

/** A workbook of sheets written row by row, from A1. */
export function workbookOf(sheets: Readonly<Record<string, readonly (readonly SpecimenCell[])[]>>): Snapshot {
  return {
    sheets: Object.entries(sheets).map(([name, rows]) => sheetOf(name, rows)),
    names: [],
    date1904: false,
  };
}

function sheetOf(name: string, rows: readonly (readonly SpecimenCell[])[]): SheetSnapshot {
  const cells: Record<string, CellContent> = {};
  rows.forEach((row, at) => {
    row.forEach((cell, column) => {
      if (cell !== null) cells[`${columnName(column + 1)}${at + 1}`] = contentOf(cell);
    });
  });
  const plain = { merges: [], hiddenRows: [], hiddenColumns: [], tables: [], protected: false };
  return { name, visibility: 'visible', cells, ...plain };
}

function contentOf(cell: Exclude<SpecimenCell, null>): CellContent {
  if (typeof cell === 'number' || typeof cell === 'string') return { v: cell };
  const [f, v, z] = cell;
  return { f, v, ...(z === undefined ? {} : { z }) };
}
