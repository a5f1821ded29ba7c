import { translateFormulaToA1 } from '@borgar/fx';
import { a1 } from '../workbook/address';
import { FormulaTemplate, type CellPlace } from './formulaTemplate';

/** A formula as it is told from its own cell (fórmula relativa): `=SUM(R[-9]C:R[-1]C)`. Equal patterns do the same thing. */
export function relativePattern(formula: string, cell: CellPlace): string {
  return new FormulaTemplate(formula, cell).pattern();
}

/** The formula that does in a cell what the pattern says; null for a pattern that cannot be read. */
export function formulaAt(pattern: string, { row, column }: CellPlace): string | null {
  try {
    return translateFormulaToA1(pattern, a1(row, column));
  } catch {
    // The library throws on what it does not understand: for whoever asks, simply no formula.
    return null;
  }
}

/** A formula of one cell as it must read in another so that it does the same there (fórmula copiada). */
export function movedFormula(formula: string, from: CellPlace, to: CellPlace): string {
  return from.row === to.row && from.column === to.column ? formula : new FormulaTemplate(formula, from).at(to);
}
