import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx';
import { a1, type CellRef } from '../../workbook/address';

/** A formula as it is told from its own cell (fórmula relativa): `=SUM(R[-9]C:R[-1]C)`. Equal patterns do the same thing. */
export function relativePattern(formula: string, { row, column }: CellRef): string | null {
  return translated(() => translateFormulaToR1C1(formula, a1(row, column)));
}

/** The formula that does in a cell what the pattern says. */
export function formulaAt(pattern: string, { row, column }: CellRef): string | null {
  return translated(() => translateFormulaToA1(pattern, a1(row, column)));
}

/** The library throws on a formula that it does not understand; for a rule that is simply an unknown formula. */
function translated(translate: () => string): string | null {
  try {
    return translate();
  } catch {
    return null;
  }
}
