import type { CellRef } from '../../workbook/address';
import { gridOf, type SheetSnapshot, type Snapshot } from '../../workbook/snapshot';
import { evaluateFormula } from '../evaluateFormula';
import { movedFormula } from '../relativePattern';
import { differenceOf, type Difference } from './difference';
import type { BrokenCell, FormulaBreak } from './formulaBreak';
import { placeKey, type Direction, type FormulaCell } from './formulaCell';
import { along, coordinates, isRecurrence } from './line';
import type { Cluster, Variant } from './lineClusters';

/** What the breaks of a sheet are judged with. */
export interface SheetTask {
  readonly snapshot: Snapshot;
  readonly sheet: SheetSnapshot;
  /** The formulas of the sheet by their `placeKey`. */
  readonly at: ReadonlyMap<number, FormulaCell>;
}

/** From this share of a cluster on, those that do it alike are the rule and the others are odd. */
const MAJORITY = 0.8;
/** Of sums that begin or end elsewhere the few are as often right as the many: they must be many more. */
const EXTENT_MAJORITY = 0.9;
/** How many must do it alike before one that reads another row, or calculates with its own number, is odd. */
const FEWEST_ALIKE = 4;

/** The breaks of a cluster of formulas side by side, or one below the other. */
export function clusterBreaks(cluster: Cluster, task: SheetTask): FormulaBreak[] {
  const [usual, ...others] = cluster.variants;
  if (!usual || alternates(cluster)) return [];
  const told = others
    .map((odd) => ({ odd, difference: differenceOf(cluster, usual, odd) }))
    .filter(({ odd }) => !isHabit(odd, cluster.direction, task));
  const extents = told.flatMap(({ odd, difference }) =>
    difference?.kind === 'range-extent' ? [{ variant: odd, corner: difference.corner }] : [],
  );
  return [
    ...extentBreak(cluster, { usual, odd: extents }, task),
    ...told.flatMap(({ odd, difference }) => singleBreak(cluster, { usual, odd, difference }, task)),
  ];
}

/** Variants whose range begins or ends elsewhere than the usual one's, and the first corner of that range. */
interface Extents {
  readonly usual: Variant;
  readonly odd: readonly { readonly variant: Variant; readonly corner: number }[];
}

function extentBreak({ direction }: Cluster, { usual, odd }: Extents, task: SheetTask): FormulaBreak[] {
  const cells = odd.flatMap(({ variant }) => variant.cells);
  if (cells.length === 0) return [];
  const all = [...usual.cells, ...cells];
  const tied = usual.cells.length < all.length * EXTENT_MAJORITY;
  const silent = !odd.some(({ variant, corner }) => {
    const lines = readByOne(usual, variant, { corner, direction });
    return all.some((cell) => holdsFigure(lines, { cell, corner, direction }, task));
  });
  return [
    {
      ...{ kind: 'range-extent', sheet: task.sheet.name, direction, tied, silent },
      cells: cells.map((cell) => brokenCell(cell, usual, task)),
      neighbours: usual.cells,
    },
  ];
}

interface RangePlace {
  readonly corner: number;
  readonly direction: Direction;
}

/** The rows (or columns, of formulas one below the other) that the range of one of the variants reads and the other's does not. */
function readByOne(one: Variant, other: Variant, place: RangePlace): number[] {
  const lines = ({ cells: [first] }: Variant): Set<number> => new Set(first ? span(first, place, 'athwart') : []);
  const [a, b] = [lines(one), lines(other)];
  return [...[...a].filter((line) => !b.has(line)), ...[...b].filter((line) => !a.has(line))];
}

/** The rows and the columns of a range, from the one corner to the other. */
function span(formula: FormulaCell, { corner, direction }: RangePlace, side: 'along' | 'athwart'): number[] {
  const isRow = (direction === 'across') === (side === 'athwart');
  const [first, last] = [corner, corner + 1].map((at) => {
    const found = formula.corners[at];
    return (isRow ? found?.row?.at : found?.column?.at) ?? 0;
  }) as [number, number];
  const [from, to] = [Math.min(first, last), Math.max(first, last)];
  return to - from > LONGEST ? [] : Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

/** Longer ranges are not looked through for what one reads more than another: they count as empty there. */
const LONGEST = 10_000;

/** Whether a figure stands in what is read by one only, as seen from a formula of the cluster. */
function holdsFigure(
  lines: readonly number[],
  { cell, ...place }: RangePlace & { cell: FormulaCell },
  { sheet }: SheetTask,
): boolean {
  const grid = gridOf(sheet);
  const beside = span(cell, place, 'along');
  return lines.some((line) =>
    beside.some((at) => {
      const position = place.direction === 'across' ? grid.find(line, at) : grid.find(at, line);
      return position >= 0 && !Number.isNaN(grid.number(position));
    }),
  );
}

interface OddVariant {
  readonly usual: Variant;
  readonly odd: Variant;
  readonly difference: Difference;
}

/** One that reads another line, fixes another corner or calculates with its own number: only against a clear majority. */
function singleBreak(cluster: Cluster, { usual, odd, difference }: OddVariant, task: SheetTask): FormulaBreak[] {
  if (!difference || difference.kind === 'range-extent') return [];
  const isClear = usual.cells.length >= FEWEST_ALIKE && usual.cells.length >= cluster.size * MAJORITY;
  if (!isClear || odd.cells.length > 1) return [];
  const cells = odd.cells.map((cell) => brokenCell(cell, usual, task));
  const silent = cells.every(({ value, usualValue }) => usualValue !== null && value === usualValue);
  if (difference.kind === 'anchoring' && !silent) return [];
  // What goes on from a cell of its own line may pass over a heading.
  if (difference.kind === 'other-line' && odd.cells.some((cell) => isRecurrence(cell, cluster.direction))) return [];
  return [
    {
      ...{ kind: difference.kind, sheet: task.sheet.name, direction: cluster.direction, tied: false, silent },
      ...{ cells, neighbours: usual.cells },
    },
  ];
}

function brokenCell(cell: FormulaCell, usual: Variant, { snapshot }: SheetTask): BrokenCell {
  const model = nearest(usual.cells, cell.cell);
  const formula = model ? movedFormula(model.formula, model.cell, cell.cell) : null;
  return {
    ...{ row: cell.cell.row, column: cell.cell.column, formula: cell.formula },
    ...{ value: cell.value, usual: formula },
    usualValue: formula === null ? null : evaluateFormula(formula, cell.cell, snapshot),
  };
}

function nearest(cells: readonly FormulaCell[], { row, column }: CellRef): FormulaCell | undefined {
  const distance = ({ cell }: FormulaCell): number => Math.abs(cell.row - row) + Math.abs(cell.column - column);
  return cells.reduce<FormulaCell | undefined>(
    (best, each) => (best && distance(best) <= distance(each) ? best : each),
    undefined,
  );
}

/** Whether the odd ones are the rule of their own column (or row): what differs from column to column is meant. */
export function isHabit({ cells }: Variant, direction: Direction, { at }: SheetTask): boolean {
  const beside = direction === 'across' ? 'down' : 'across';
  return cells.some((cell) =>
    [-1, 1].some((step) => {
      const { row, column } = cell.cell;
      const other = at.get(direction === 'across' ? placeKey(row + step, column) : placeKey(row, column + step));
      return other !== undefined && isAlike(cell, other, beside);
    }),
  );
}

function isAlike(one: FormulaCell, other: FormulaCell, direction: Direction): boolean {
  if (one.skeleton !== other.skeleton || one.numbers.join(' ') !== other.numbers.join(' ')) return false;
  const others = coordinates(other, direction);
  return coordinates(one, direction).every(
    ({ value, fixed }, at) => value === others[at]?.value && fixed === others[at].fixed,
  );
}

/** Budget and actual, price and amount, side by side: two habits that take turns. */
function alternates({ variants, direction, size }: Cluster): boolean {
  const [first, second, ...more] = variants;
  if (!first || !second || more.length > 0 || size < 4 || first.cells.length - second.cells.length > 1) return false;
  const turns = variants
    .flatMap(({ key, cells }) => cells.map((cell) => ({ key, at: along(cell, direction) })))
    .sort((a, b) => a.at - b.at);
  return turns.every(({ key }, at) => at === 0 || key !== turns[at - 1]?.key);
}
