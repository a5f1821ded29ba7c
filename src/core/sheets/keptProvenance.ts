import type { SheetModel } from '../workbook/sheetModel';
import { gridOf, type SheetSnapshot, type Snapshot } from '../workbook/snapshot';

/**
 * The model with the provenance that the workbook's sheet already has, when nothing else of it changed: the day that it
 * names is the day of the last change, and running twice changes nothing.
 */
export function keptProvenance(
  model: SheetModel,
  { sheets }: Snapshot,
  provenance: { readonly row: number; readonly column: number },
): SheetModel {
  const sheet = sheets.find(({ mark }) => mark === model.mark);
  const grid = sheet && gridOf(sheet);
  const position = grid?.find(provenance.row, provenance.column) ?? -1;
  const written = position < 0 ? null : (grid?.value(position) ?? null);
  if (!sheet || typeof written !== 'string' || !isUnchanged(model, sheet, provenance)) return model;
  const cells = model.cells.map((cell) =>
    cell.row === provenance.row && cell.column === provenance.column ? { ...cell, value: written } : cell,
  );
  return { ...model, cells };
}

function isUnchanged(
  { cells }: SheetModel,
  sheet: SheetSnapshot,
  except: { readonly row: number; readonly column: number },
): boolean {
  const grid = gridOf(sheet);
  return cells.every(({ row, column, value, formula }) => {
    if (row === except.row && column === except.column) return true;
    const position = grid.find(row, column);
    if (position < 0) return (value === null || value === '') && formula === undefined;
    return grid.formula(position) === formula && (grid.value(position) ?? '') === (value ?? '');
  });
}
