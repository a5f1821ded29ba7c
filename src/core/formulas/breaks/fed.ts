import type { CellRef } from '../../workbook/address';
import { gridOf, type Snapshot } from '../../workbook/snapshot';
import type { Area } from '../area';
import { FormulaBook } from '../formulaBook';
import { formulaShape } from '../formulaShape';
import { movedFormula } from '../relativePattern';
import type { SheetTask } from './clusterBreaks';
import { placeKey, type Direction, type FormulaCell } from './formulaCell';

/** Longer areas are not looked through for figures. */
const WIDEST = 400;

/** Whether a formula, moved to a place, would find figures in all that it reads (fórmula alimentada). */
export function isFed(place: CellRef, model: FormulaCell, { snapshot }: SheetTask): boolean {
  const areas = areasAt(place, model, snapshot);
  return areas.length > 0 && areas.every((area) => hasFigures(area, snapshot));
}

/**
 * Whether a formula, moved to a place, would also find there what it finds where it stands: figures that are typed, or
 * calculated in the same way. In a row of totals it would not.
 */
export function isFedAlike(
  place: CellRef,
  model: FormulaCell,
  { direction, task }: { direction: Direction; task: SheetTask },
): boolean {
  if (!isFed(place, model, task)) return false;
  const [here, there] = [areasAt(place, model, task.snapshot), areasAt(model.cell, model, task.snapshot)];
  return here.every((area, at) => {
    const other = there[at];
    const others = other ? cellsOf(other) : [];
    return cellsOf(area).every((cell, k) =>
      isAlike(natureOf(cell, direction, task), others[k] && natureOf(others[k], direction, task)),
    );
  });
}

/** What a formula refers to once moved; nothing when some of it cannot be told. */
function areasAt(place: CellRef, model: FormulaCell, snapshot: Snapshot): readonly Area[] {
  const { areas, opaque } = formulaShape(
    movedFormula(model.formula, model.cell, place),
    place,
    FormulaBook.of(snapshot),
  );
  return opaque ? [] : areas;
}

function hasFigures(area: Area, { sheets }: Snapshot): boolean {
  const found = sheets.find(({ name }) => name === area.sheet);
  if (!found) return false;
  const grid = gridOf(found);
  return cellsOf(area).some(({ row, column }) => {
    const position = grid.find(row, column);
    return position >= 0 && !Number.isNaN(grid.number(position));
  });
}

/** The cells of a row or column; none of wider areas. */
function cellsOf({ sheet, range: { top, left, bottom, right } }: Area): CellRef[] {
  const isLine = top === bottom || left === right;
  const size = bottom - top + right - left + 1;
  if (!isLine || size > WIDEST) return [];
  return Array.from({ length: size }, (_, at) =>
    top === bottom ? { sheet, row: top, column: left + at } : { sheet, row: top + at, column: left },
  );
}

function isAlike(one: string, other: string | undefined): boolean {
  return one === other || one === BLANK || other === BLANK;
}

const BLANK = '';

/** How a cell of any sheet comes by its value. */
function natureOf(
  { sheet, row, column }: CellRef,
  direction: Direction,
  { snapshot, sheet: own, at }: SheetTask,
): string {
  const found = snapshot.sheets.find(({ name }) => name === sheet);
  const grid = found && gridOf(found);
  const position = grid?.find(row, column) ?? -1;
  if (!grid || position < 0 || grid.value(position) === null) return BLANK;
  if (grid.formula(position) === undefined) return 'typed';
  return sheet === own.name ? `=${at.get(placeKey(row, column))?.keys[direction] ?? ''}` : '=';
}
