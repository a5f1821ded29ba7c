import { parseAddress, type Address } from '../core/workbook/address';
import type { CellContent } from '../core/workbook/cell';
import { contentAt, gridOf, type Snapshot } from '../core/workbook/snapshot';

/** What a cell held when the snapshot was taken. */
export function contentOf(snapshot: Snapshot, address: Address): CellContent {
  const cell = parseAddress(address);
  const sheet = snapshot.sheets.find(({ name }) => name === cell?.sheet);
  if (!cell || !sheet) return { v: null };
  const grid = gridOf(sheet);
  const position = grid.find(cell.row, cell.column);
  return position < 0 ? { v: null } : contentAt(grid, position);
}
