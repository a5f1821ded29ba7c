import type { Area } from '../../formulas/area';
import { FormulaBook } from '../../formulas/formulaBook';
import { formulaShape } from '../../formulas/formulaShape';
import type { FormulaShape } from '../../formulas/shape';
import type { Plan } from '../../plan/plan';
import { add, multiply } from '../../quantity/arithmetic';
import { fromNumber, ONE, ZERO, type Decimal } from '../../quantity/decimal';
import type { CellRef } from '../../workbook/address';
import { gridOf, type Snapshot } from '../../workbook/snapshot';

/**
 * What a formula of sums, differences or a product gives over the workbook's cells, as a spreadsheet would: texts and
 * blanks count as nothing. Null for any other formula, or when a cell shows an error.
 */
export function evaluate(plan: Plan, formula: string, cell: CellRef): Decimal | null {
  const shape = formulaShape(formula, cell, FormulaBook.of(plan.snapshot));
  return valueOfShape(shape, (area) => areaSum(plan.snapshot, area));
}

/** What a formula gives once each of its areas counts for what `sumOf` says; null where it says nothing, or does more. */
export function valueOfShape(
  { linear, factors }: Pick<FormulaShape, 'linear' | 'factors'>,
  sumOf: (area: Area) => Decimal | null,
): Decimal | null {
  if (linear) {
    return linear.addends.reduce<Decimal | null>((sum, { area, coefficient }) => {
      const value = sum && sumOf(area);
      return sum && value && add(sum, multiply(coefficient, value));
    }, linear.constant);
  }
  return (
    factors?.reduce<Decimal | null>((product, area) => {
      const value = product && sumOf(area);
      return product && value && multiply(product, value);
    }, ONE) ?? null
  );
}

/** What the numbers of an area add up to; null when the sheet is not there, or a cell shows an error. */
export function areaSum(snapshot: Snapshot, { sheet, range }: Area): Decimal | null {
  const found = snapshot.sheets.find(({ name }) => name === sheet);
  if (!found) return null;
  const grid = gridOf(found);
  let sum = ZERO;
  for (let row = range.top; row <= Math.min(range.bottom, grid.lastRow); row += 1) {
    const { start, end } = grid.rowSpan(row);
    for (let position = start; position < end; position += 1) {
      const column = grid.columnAt(position);
      if (column < range.left || column > range.right) continue;
      if (grid.error(position) !== undefined) return null;
      const value = grid.value(position);
      if (typeof value === 'number') sum = add(sum, fromNumber(value) ?? ZERO);
    }
  }
  return sum;
}
