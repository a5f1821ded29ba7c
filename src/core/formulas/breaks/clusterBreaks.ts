import { a1, type CellRef } from '../../workbook/address';
import { gridOf, type SheetSnapshot, type Snapshot } from '../../workbook/snapshot';
import { evaluateFormula } from '../evaluateFormula';
import { movedFormula } from '../relativePattern';
import { differenceOf, type Difference } from './difference';
import type { BrokenCell, FormulaBreak } from './formulaBreak';
import type { Direction, FormulaCell } from './formulaCell';
import { along, coordinates, isRecurrence } from './line';
import type { Cluster, Variant } from './lineClusters';

/** What the breaks of a sheet are judged with. */
export interface SheetTask {
  readonly snapshot: Snapshot;
  readonly sheet: SheetSnapshot;
  /** The formulas of the sheet by their place. */
  readonly at: ReadonlyMap<string, FormulaCell>;
}

/** From this share of a cluster on, those that do it alike are the rule and the others are odd. */
const MAJORITY = 0.8;
/** How many must do it alike before one that reads another row, or calculates with its own number, is odd. */
const FEWEST_ALIKE = 4;

/** The breaks of a cluster of formulas side by side, or one below the other. */
export function clusterBreaks(cluster: Cluster, task: SheetTask): FormulaBreak[] {
  const [usual, ...others] = cluster.variants;
  if (!usual || alternates(cluster)) return [];
  const told = others
    .map((odd) => ({ odd, difference: differenceOf(cluster, usual, odd) }))
    .filter(({ odd }) => !isHabit(odd, cluster.direction, task));
  const extents = told.filter(({ difference }) => difference?.kind === 'range-extent').map(({ odd }) => odd);
  return [
    ...extentBreak(cluster, { usual, odd: extents }, task),
    ...told.flatMap(({ odd, difference }) => singleBreak(cluster, { usual, odd, difference }, task)),
  ];
}

interface Extents {
  readonly usual: Variant;
  readonly odd: readonly Variant[];
}

function extentBreak({ direction }: Cluster, { usual, odd }: Extents, task: SheetTask): FormulaBreak[] {
  const cells = odd.flatMap((variant) => variant.cells);
  if (cells.length === 0) return [];
  const all = usual.cells.length + cells.length;
  const tied = usual.cells.length < all * MAJORITY;
  const silent = [usual, ...odd].every(
    (variant) => !readsMore([...usual.cells, ...cells], variant, { usual, odd, direction, task }),
  );
  return [
    {
      ...{ kind: 'range-extent', sheet: task.sheet.name, direction, tied, silent },
      cells: cells.map((cell) => brokenCell(cell, usual, task)),
      neighbours: usual.cells,
    },
  ];
}

interface Compared extends Extents {
  readonly direction: Direction;
  readonly task: SheetTask;
}

/** Whether, somewhere in the cluster, a figure stands in what this variant reads more or less than the usual one. */
function readsMore(cells: readonly FormulaCell[], variant: Variant, { usual, direction, task }: Compared): boolean {
  const [one, other] = [usual.cells[0], variant.cells[0]];
  if (!one || !other || variant === usual) return false;
  const [a, b] = [coordinates(one, direction), coordinates(other, direction)];
  const at = a.findIndex(({ value }, index) => value !== b[index]?.value);
  const [from, to] = [a[at]?.value ?? 0, b[at]?.value ?? 0];
  const isEnd = (at >> 1) % 2 === 1;
  const [first, last] = isEnd
    ? [Math.min(from, to) + 1, Math.max(from, to)]
    : [Math.min(from, to), Math.max(from, to) - 1];
  return cells.some((cell) =>
    spans(cell, at >> 1, direction).some((beside) => holdsFigure({ first, last, beside }, direction, task)),
  );
}

/** The lines, along the direction, that the range of a corner covers in a cell. */
function spans(cell: FormulaCell, corner: number, direction: Direction): number[] {
  const ends = [corner - 1, corner, corner + 1].flatMap((at) => {
    const axis = direction === 'across' ? cell.corners[at]?.column : cell.corners[at]?.row;
    return axis && Math.abs(at - corner) < 2 ? [axis.at] : [];
  });
  return [...new Set(ends)];
}

interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly beside: number;
}

function holdsFigure({ first, last, beside }: Stretch, direction: Direction, { sheet }: SheetTask): boolean {
  const grid = gridOf(sheet);
  for (let at = first; at <= Math.min(last, direction === 'across' ? grid.lastRow : grid.lastColumn); at += 1) {
    const position = direction === 'across' ? grid.find(at, beside) : grid.find(beside, at);
    if (position >= 0 && !Number.isNaN(grid.number(position))) return true;
  }
  return false;
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
function isHabit({ cells }: Variant, direction: Direction, { at }: SheetTask): boolean {
  const beside = direction === 'across' ? 'down' : 'across';
  return cells.some((cell) =>
    [-1, 1].some((step) => {
      const { row, column } = cell.cell;
      const other = at.get(direction === 'across' ? a1(row + step, column) : a1(row, column + step));
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
