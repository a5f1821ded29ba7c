import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx';
import { a1 } from '../workbook/address';

/** The formula that somebody typed on a row, as it must read on another row so that it means its own row's cells. */
export function movedFormula(formula: string, from: CellPlace, to: CellPlace): string {
  if (from.row === to.row && from.column === to.column) return formula;
  return translateFormulaToA1(translateFormulaToR1C1(formula, a1(from.row, from.column)), a1(to.row, to.column));
}

/** A cell of a sheet. */
interface CellPlace {
  readonly row: number;
  readonly column: number;
}
