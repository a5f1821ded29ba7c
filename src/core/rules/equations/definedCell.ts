import type { FormulaShape } from '../../formulas/shape';
import type { Plan } from '../../plan/plan';
import type { Decimal } from '../../quantity/decimal';
import { contains } from '../../workbook/range';
import { shapeOf } from '../formulas/shapeOf';
import { isWithin } from './decimals';
import { cellsOf, residueOf, type EquationDraft } from './equationDraft';
import type { PlanCell } from './planCell';

/**
 * The formula cell that an equation computes, when the formula says the same: it refers to every other cell of the
 * equation that holds something, and its value is the one that the equation asks for. Null otherwise.
 */
export function definedCell(draft: EquationDraft, tolerance: Decimal, plan: Plan): PlanCell | null {
  if (!hasFormula(draft)) return null;
  const cells = cellsOf(draft);
  const formulas = cells.filter(({ figure }) => figure.formula !== undefined);
  if (!isWithin(residueOf(draft), tolerance)) return null;
  return formulas.toReversed().find((cell) => refersToAll(cell, cells, plan)) ?? null;
}

function hasFormula({ computed, stated }: EquationDraft): boolean {
  return (
    stated.figure.formula !== undefined ||
    computed.some(({ cells }) => cells.some(({ figure }) => figure.formula !== undefined))
  );
}

function refersToAll(cell: PlanCell, cells: readonly PlanCell[], plan: Plan): boolean {
  const shape = shapeOf(cell.figure, plan);
  if (!shape) return false;
  return cells.every((other) => other === cell || other.figure.value === null || refersTo(shape, other));
}

function refersTo({ areas }: FormulaShape, { figure: { cell } }: PlanCell): boolean {
  return areas.some(({ sheet, range }) => sheet === cell.sheet && contains(range, cell.row, cell.column));
}
