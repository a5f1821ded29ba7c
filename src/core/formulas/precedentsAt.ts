import type { CellRef } from '../workbook/address';
import { gridOf, type Snapshot } from '../workbook/snapshot';
import { FormulaBook } from './formulaBook';
import { formulaShape } from './formulaShape';
import type { FormulaShape } from './shape';

/** What the formula of a cell reads and does with it (precedentes); null when the cell holds no formula. */
export function precedentsAt(snapshot: Snapshot, cell: CellRef): FormulaShape | null {
  const sheet = snapshot.sheets.find(({ name }) => name === cell.sheet);
  if (!sheet) return null;
  const grid = gridOf(sheet);
  const position = grid.find(cell.row, cell.column);
  const formula = position < 0 ? undefined : grid.formula(position);
  return formula === undefined ? null : formulaShape(formula, cell, FormulaBook.of(snapshot));
}
