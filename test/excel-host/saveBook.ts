import type { CellContent } from '../../src/core/workbook/cell';
import type { CellChange } from '../../src/core/workbook/changeSet';
import { formatAddress } from '../../src/core/workbook/address';
import { MARK_NAME } from '../../src/core/workbook/mark';
import type { SheetModel } from '../../src/core/workbook/sheetModel';
import { contentAt, gridOf, type SheetSnapshot } from '../../src/core/workbook/snapshot';
import { readWorkbook, writeWorkbook, type WriteBatch } from '../../src/hosts/file/index';
import { stateFromXml } from '../../src/hosts/workbookState';
import type { EmulatedBook } from './emulatedBook';
import type { EmulatedSheet } from './emulatedSheet';
import { WHOLE_SHEET } from './objects/rangeTarget';
import { savedModel } from './savedModel';

/**
 * The file that the emulated Excel would save: the file that it opened, with the cells that changed, the sheets that
 * Cuadre wrote and the state that it kept. The file host does the saving, so that the result can be looked at and
 * recalculated.
 */
export function saveBook(book: EmulatedBook, opened: Uint8Array): Uint8Array {
  return writeWorkbook(opened, batchOf(book, opened));
}

function batchOf(book: EmulatedBook, opened: Uint8Array): WriteBatch {
  const before = readWorkbook(opened);
  const isMarked = (sheet: EmulatedSheet): boolean => sheet.names.some(({ name }) => name === MARK_NAME);
  const state = book.parts.map(({ xml }) => stateFromXml(xml)).find((found) => found !== null);
  return {
    changes: book.sheets
      .filter((sheet) => !isMarked(sheet))
      .flatMap((sheet) =>
        changesOf(
          sheet,
          before.sheets.find(({ name }) => name === sheet.name),
        ),
      ),
    sheets: withNames(book, book.sheets.filter(isMarked).map(savedModel)),
    ...(state ? { state } : {}),
  };
}

function changesOf(sheet: EmulatedSheet, before: SheetSnapshot | undefined): CellChange[] {
  if (!before) throw new Error(`The emulated Excel has a sheet ${sheet.name} that it did not open and nobody marked.`);
  const grid = gridOf(before);
  return sheet.positionsIn(WHOLE_SHEET).flatMap(({ row, column }): CellChange[] => {
    const at = grid.find(row, column);
    const old = at < 0 ? { v: null } : contentAt(grid, at);
    const now = sheet.cell(row, column);
    if (isSame(old, now)) return [];
    return [{ cell: formatAddress({ sheet: sheet.name, row, column }), before: old, after: now }];
  });
}

function isSame(a: CellContent, b: CellContent): boolean {
  return a.f === b.f && (a.f !== undefined || (a.v === b.v && a.e === b.e));
}

/** Names of the workbook that refer to a sheet of Cuadre's travel with that sheet. */
function withNames(book: EmulatedBook, models: readonly SheetModel[]): SheetModel[] {
  return models.map((model) => ({
    ...model,
    names: book.names
      .filter(({ formula }) => formula.includes(`${model.name}'!`) || formula.includes(`=${model.name}!`))
      .map(({ name, formula }) => ({ name, ref: formula.slice(1) })),
  }));
}
