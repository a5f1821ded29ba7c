import { absolute } from '../quantity/arithmetic';
import { compare, isZero } from '../quantity/compare';
import { ONE } from '../quantity/decimal';
import type { CellRef } from '../workbook/address';
import type { Area } from './area';
import type { FormulaBook } from './formulaBook';
import { formulaShape } from './formulaShape';
import type { Addend, LinearShape } from './shape';

/** What a formula of a row adds or multiplies: columns of its own row. The first of a difference is what the others add to. */
export interface RowFormula {
  readonly kind: 'product' | 'sum' | 'difference';
  readonly columns: readonly number[];
  /** Columns that a sum takes away: `=D7+E7-F7`. */
  readonly subtracted?: readonly number[];
}

/** More columns in one range are a mistake or no row sum. */
const WIDEST_RANGE = 60;

/** Reads `=E7*F7`, `=+K7+L7`, `=SUM(K7:N7)`, `=G7-H7`, `=ROUND(E7*F7,0)` of a row; null for anything else. */
export function rowFormula(formula: string, cell: CellRef, book: FormulaBook): RowFormula | null {
  const { linear, factors } = formulaShape(formula, cell, book);
  if (factors && factors.length > 1) {
    const columns = columnsOf(factors, cell);
    return columns && { kind: 'product', columns };
  }
  return linear && signedSum(linear, cell);
}

function signedSum({ addends, constant }: LinearShape, cell: CellRef): RowFormula | null {
  const isPlain = addends.every(({ coefficient, skips }) => !skips && compare(absolute(coefficient), ONE) === 0);
  const all = isPlain && isZero(constant) ? columnsOf(areasOf(addends), cell) : null;
  if (!all) return null;
  const signed = (added: boolean): number[] =>
    columnsOf(areasOf(addends.filter((addend) => isAdded(addend) === added)), cell, 0) ?? [];
  const [added, subtracted] = [signed(true), signed(false)];
  if (subtracted.length === 0) return { kind: 'sum', columns: added };
  const isFirst = addends[0] !== undefined && isAdded(addends[0]);
  if (added.length === 1 && isFirst) return { kind: 'difference', columns: [...added, ...subtracted] };
  return { kind: 'sum', columns: added, subtracted };
}

function isAdded({ coefficient }: Addend): boolean {
  return coefficient.units > 0n;
}

function areasOf(addends: readonly Addend[]): Area[] {
  return addends.map(({ area }) => area);
}

/** The columns of areas that lie in the cell's row, when there are enough and none twice. */
function columnsOf(areas: readonly Area[], { sheet, row }: CellRef, fewest = 2): number[] | null {
  const isHere = areas.every(
    ({ sheet: other, range }) =>
      other === sheet && range.top === row && range.bottom === row && range.right - range.left <= WIDEST_RANGE,
  );
  if (!isHere) return null;
  const columns = areas.flatMap(({ range: { left, right } }) =>
    Array.from({ length: right - left + 1 }, (_, at) => left + at),
  );
  return columns.length >= fewest && new Set(columns).size === columns.length ? columns : null;
}
