import { movedFormula } from '../../formulas/relativePattern';
import type { Decimal } from '../../quantity/decimal';
import { compare } from '../../quantity/compare';
import { absolute, subtract } from '../../quantity/arithmetic';
import { decimal } from '../../quantity/decimal';
import type { CellRef } from '../../workbook/address';
import { isActivity, type PlanIndex } from '../planIndex';
import { evaluate } from './evaluate';
import { formulaAt } from './formulaAt';

/** How far to look for a neighbour that calculates. */
const REACH = 3;

/**
 * The formula that a typed number stands in the place of (fórmula de las celdas vecinas): that of a neighbour of its kind,
 * filled into the cell, when it gives the value that the cell should have. Null when no neighbour's does.
 */
export function neighbourFormula(index: PlanIndex, cell: CellRef, value: Decimal): string | null {
  for (const neighbour of neighbours(index, cell)) {
    const formula = formulaAt(index.plan, neighbour);
    const filled = formula === undefined ? null : movedFormula(formula, neighbour, cell);
    const result = filled ? evaluate(index.plan, filled, cell) : null;
    if (filled && result && isSame(result, value)) return filled;
  }
  return null;
}

/**
 * Of a row the cells above and below, in other rows: what stands beside calculates something else, and moved by some columns
 * it gives the right value by chance alone. Of a total only those beside: what another total adds, moved by some rows, is no
 * group.
 */
function neighbours(index: PlanIndex, { sheet, row, column }: CellRef): CellRef[] {
  const steps = Array.from({ length: REACH }, (_, at) => [-1 - at, at + 1]).flat();
  const line = index.lineAt(sheet, row);
  if (!line || !isActivity(line)) {
    return steps.map((step) => ({ sheet, row, column: column + step })).filter((cell) => cell.column > 0);
  }
  return steps.flatMap((step) => {
    const other = index.lineAt(sheet, row + step);
    return other && isActivity(other) ? [{ sheet, row: row + step, column }] : [];
  });
}

const HALF_CENTAVO = decimal(5n, 3);

function isSame(a: Decimal, b: Decimal): boolean {
  return compare(absolute(subtract(a, b)), HALF_CENTAVO) <= 0;
}
