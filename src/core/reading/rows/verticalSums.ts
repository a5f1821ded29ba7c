import { formulaShape, type Area, type FormulaBook, type FormulaShape } from '../../formulas';
import type { SheetView } from '../sheetView';

/** What the formula of a cell reads of its own column. */
export interface VerticalRead {
  /** `sum`: it adds other rows of its column and nothing else; `derived`: it reads them in another way. */
  readonly kind: 'sum' | 'derived';
  /** The rows, in the order of the formula; a row that is added twice stands twice. */
  readonly rows: readonly number[];
  /** Whether it counts or averages. */
  readonly counts: boolean;
}

const COUNTING = /^(?:AVERAGE|COUNT|MAX|MIN|MEDIAN)/;

/**
 * What the formula at a position reads of its own column (suma vertical): `=SUM(F8:F15)`, `=D4+D3`, `=+L24`,
 * `=SUBTOTAL(9,F8:F15)` add rows; `=AVERAGE(O7:O28)`, `=F10*E11` read them otherwise. Null where it reads none of them.
 */
export function verticalRead(view: SheetView, position: number, book: FormulaBook): VerticalRead | null {
  const { grid, sheet } = view;
  const formula = grid.formula(position);
  if (formula === undefined) return null;
  const cell = { sheet: sheet.name, row: grid.rowAt(position), column: grid.columnAt(position) };
  const shape = formulaShape(formula, cell, book);
  const isVertical = (area: Area): boolean =>
    area.sheet === cell.sheet && area.range.left === cell.column && area.range.right === cell.column;
  const rows = shape.areas.filter(isVertical).flatMap(({ range }) => rowsOf(range));
  const others = rows.filter((row) => row !== cell.row);
  if (others.length === 0) return null;
  const sums = others.length === rows.length && shape.areas.every(isVertical) && addsOnly(shape);
  return {
    kind: sums ? 'sum' : 'derived',
    rows: others,
    counts: [...shape.functions].some((name) => COUNTING.test(name)),
  };
}

function rowsOf({ top, bottom }: Area['range']): number[] {
  return Array.from({ length: bottom - top + 1 }, (_, at) => top + at);
}

/** Whether a formula adds each of its areas once and nothing more. */
function addsOnly({ linear }: FormulaShape): boolean {
  if (!linear || linear.constant.units !== 0n) return false;
  return linear.addends.every(({ coefficient }) => coefficient.units === 1n && coefficient.scale === 0);
}
