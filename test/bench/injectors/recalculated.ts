import type { Address } from '../../../src/core/workbook/address';
import type { CellContent } from '../../../src/core/workbook/cell';
import { checksOf } from './checks';
import { contentOf, formulaAt, valueAt, type Specimen } from './specimen';

/**
 * What the formulas of a written plan give now, as Excel calculates them when a cell is typed: products and differences
 * of rows, then the sums over them. Known from how the plan was written, not from reading the formulas.
 */
export function recalculated(specimen: Specimen): readonly (readonly [Address, CellContent])[] {
  const results = new Map<Address, number>();
  const value = (address: Address | undefined): number =>
    address === undefined ? 0 : (results.get(address) ?? valueAt(specimen, address) ?? 0);
  for (const { result, parts, isProduct, kind } of checksOf(specimen)) {
    if (kind === 'assigned-plus-to-raise') {
      const [assigned, toRaise] = parts;
      if (toRaise !== undefined && isFormula(specimen, toRaise)) results.set(toRaise, value(result) - value(assigned));
    } else if (CALCULATED.has(kind) && isFormula(specimen, result)) {
      const amounts = parts.map(value);
      results.set(result, isProduct ? amounts.reduce((a, b) => a * b, 1) : amounts.reduce((a, b) => a + b, 0));
    }
  }
  return [...results].map(([address, v]) => [address, { ...contentOf(specimen.snapshot, address), v }]);
}

/** What the formulas of a written plan calculate; its assigned amounts and schedules are typed. */
const CALCULATED = new Set(['product', 'subtotal', 'summary']);

function isFormula(specimen: Specimen, address: Address): boolean {
  return formulaAt(specimen, address) !== undefined;
}
