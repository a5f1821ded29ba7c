import { ONE } from '../../quantity/decimal';
import type { Range } from '../../workbook/range';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { figureAt } from '../figureAt';
import type { Addend, Area } from '../../formulas';
import { shapeOf } from '../formulas/shapeOf';
import type { PlanIndex } from '../planIndex';
import { isWithin } from './decimals';
import { cellsOf, residueOf, type EquationDraft, type Operand } from './equationDraft';
import { obstacle, type PlanCell } from './planCell';
import { leastTolerance } from './tolerance';

/** Cells that a formula may read to be worth following; what adds more is a sum down a column, which is checked as one. */
const MOST_READ = 60;

/**
 * What a formula cell calculates, as an equation (definición de la celda): it holds because the workbook calculates it, so
 * that it clears nobody, but it says what changes with what. Null for what is no sum, difference or product of cells.
 */
export function formulaDefinition(index: PlanIndex, cell: PlanCell): EquationDraft | null {
  const shape = shapeOf(cell.figure, index.plan);
  const computed = shape?.linear ? linear(index, shape.linear.addends) : product(index, shape?.factors ?? []);
  if (!computed || computed.length === 0) return null;
  const draft: EquationDraft = {
    ...{ rule: 'identity', severity: 'note', computed, stated: cell, line: cell.line, key: '', label: '' },
    ...(shape?.linear ? { constant: shape.linear.constant } : {}),
  };
  const isReadable = cellsOf(draft).every(({ figure }) => obstacle(figure) === null);
  return isReadable && isWithin(residueOf(draft), leastTolerance(draft)) ? draft : null;
}

function linear(index: PlanIndex, addends: readonly Addend[]): Operand[] | null {
  const size = addends.reduce((sum, { area }) => sum + cellCount(area.range), 0);
  if (size > MOST_READ || addends.some(({ skips }) => skips !== undefined)) return null;
  const operands: Operand[] = [];
  for (const { area, coefficient } of addends) {
    const cells = cellsIn(index, area);
    if (!cells) return null;
    operands.push(
      ...cells.map((cell): Operand => ({ cells: [cell], ...(coefficient === ONE ? {} : { coefficient }) })),
    );
  }
  return operands;
}

function product(index: PlanIndex, factors: readonly Area[]): Operand[] | null {
  const [first, second, ...others] = factors.flatMap((area) => cellsIn(index, area) ?? []);
  return first && second && others.length === 0 && factors.length === 2 ? [{ cells: [first, second] }] : null;
}

function cellCount({ top, bottom, left, right }: Range): number {
  return (bottom - top + 1) * (right - left + 1);
}

function cellsIn(index: PlanIndex, { sheet, range }: Area): PlanCell[] | null {
  const found = index.plan.snapshot.sheets.find(({ name }) => name === sheet);
  if (!found) return null;
  const cells: PlanCell[] = [];
  for (let row = range.top; row <= range.bottom; row += 1)
    for (let column = range.left; column <= range.right; column += 1)
      cells.push(planCellAt(index, found, { row, column }));
  return cells;
}

function planCellAt(
  index: PlanIndex,
  sheet: SheetSnapshot,
  { row, column }: { readonly row: number; readonly column: number },
): PlanCell {
  const line = index.lineAt(sheet.name, row) ?? null;
  const own = line && Object.entries(line.figures).find(([, figure]) => figure?.cell.column === column);
  if (line && own?.[1]) return { figure: own[1], key: own[0], line };
  return { figure: figureAt(sheet, row, column), key: `column:${column}`, line };
}
