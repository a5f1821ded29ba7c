import { a1 } from '../../src/core/workbook/address';
import type { CellValue } from '../../src/core/workbook/cell';
import type { SheetModel } from '../../src/core/workbook/sheetModel';
import { gridOf, type Snapshot } from '../../src/core/workbook/snapshot';

/** A cell that does not show, after another engine recalculated it, what the model says. */
export interface Disparity {
  readonly cell: string;
  readonly expected: CellValue;
  readonly shown: CellValue | string;
  readonly formula: string;
}

/** Amounts are whole pesos or centavos; ratios are shown to nine decimals. */
const TOLERANCE = 1e-9;

/** Every formula cell of the models whose recalculated value is another one, and every error value. */
export function disparities(models: readonly SheetModel[], recalculated: Snapshot): Disparity[] {
  return models.flatMap((model) => {
    const sheet = recalculated.sheets.find(({ name }) => name === model.name);
    if (!sheet) return [{ cell: model.name, expected: null, shown: 'no sheet', formula: '' }];
    const grid = gridOf(sheet);
    return model.cells.flatMap(({ row, column, value, formula }): Disparity[] => {
      if (formula === undefined) return [];
      const position = grid.find(row, column);
      const error = position < 0 ? undefined : grid.error(position);
      const shown = error ?? (position < 0 ? null : grid.value(position));
      return error === undefined && isSame(value, shown)
        ? []
        : [{ cell: `${model.name}!${a1(row, column)}`, expected: value, shown, formula }];
    });
  });
}

/** Error values anywhere on these sheets. */
export function errorCells(models: readonly SheetModel[], { sheets }: Snapshot): string[] {
  const names = new Set(models.map(({ name }) => name));
  return sheets.flatMap((sheet) => {
    if (!names.has(sheet.name)) return [];
    const grid = gridOf(sheet);
    const positions = Array.from({ length: grid.length }, (_, position) => position);
    return positions.flatMap((position) => {
      const error = grid.error(position);
      return error === undefined ? [] : [`${sheet.name}!${a1(grid.rowAt(position), grid.columnAt(position))} ${error}`];
    });
  });
}

export function isSame(expected: CellValue, shown: CellValue): boolean {
  if (typeof expected === 'number' && typeof shown === 'number') {
    return Number.isInteger(expected)
      ? Math.abs(expected - shown) < 0.005
      : Math.abs(expected - shown) <= TOLERANCE * Math.max(1, Math.abs(expected));
  }
  return (expected ?? '') === (shown ?? '');
}
