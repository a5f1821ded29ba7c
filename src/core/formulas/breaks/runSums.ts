import type { Range } from '../../workbook/range';
import { evaluateFormula } from '../evaluateFormula';
import { withRange } from '../withRange';
import { isHabit, type SheetTask } from './clusterBreaks';
import type { FormulaBreak } from './formulaBreak';
import { isFedAlike } from './fed';
import { placeKey, type Direction, type FormulaCell } from './formulaCell';
import { along, lineOf, linesOf, moves } from './line';

/** A sum over a piece of one row or column. */
interface RunSum {
  readonly total: FormulaCell;
  /** The line that it adds, and from where to where. */
  readonly direction: Direction;
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** Shorter runs say nothing of where they should end. */
const SHORTEST = 3;
/** Of more cells than one in this many, what is left out is another part. */
const MOST_LEFT_OUT = 1 / 3;

/**
 * Sums that end within a run of cells that all calculate alike (suma que se queda corta en una serie), wherever they stand:
 * the totals of eight years, of which seven are added. Where another sum reads the rest, the run is parted on purpose.
 */
export function runSums(cells: readonly FormulaCell[], task: SheetTask): FormulaBreak[] {
  const sums = cells.flatMap(runSumOf);
  if (sums.length === 0) return [];
  const reach = new Map<string, Ends>();
  for (const sum of sums) {
    const known = reach.get(nameOf(sum)) ?? sum;
    reach.set(nameOf(sum), { from: Math.min(known.from, sum.from), to: Math.max(known.to, sum.to) });
  }
  const runs = { across: new AlikeRuns(cells, 'across'), down: new AlikeRuns(cells, 'down') };
  return sums.flatMap((sum) => {
    const run = runs[sum.direction].around(sum);
    const ends = reach.get(nameOf(sum));
    const isLongest = ends?.from === sum.from && ends.to === sum.to;
    const isOdd = run && isLongest && isShort(sum, run) && isOfOneKind(sum, run, task) && !isUsual(sum, task);
    return isOdd ? [broken(sum, run, task)] : [];
  });
}

interface Ends {
  readonly from: number;
  readonly to: number;
}

/** Whether a sum leaves out some cells of a run, but few. */
function isShort({ from, to }: RunSum, run: Ends): boolean {
  const leftOut = from - run.from + run.to - to;
  return leftOut > 0 && leftOut <= (to - from + 1) * MOST_LEFT_OUT;
}

/** Whether what is left out also reads what the others read; a total column beside the months reads totals. */
function isOfOneKind({ direction, line, from, to }: RunSum, run: Ends, task: SheetTask): boolean {
  const at = (place: number): FormulaCell | undefined =>
    task.at.get(direction === 'across' ? placeKey(line, place) : placeKey(place, line));
  const isLike = (place: number, edge: number): boolean => {
    const [one, model] = [at(place), at(edge)];
    return one !== undefined && model !== undefined && isFedAlike(one.cell, model, { direction, task });
  };
  return (run.from === from || isLike(from - 1, from)) && (run.to === to || isLike(to + 1, to));
}

/** Whether the sums beside it end there too. */
function isUsual({ total }: RunSum, task: SheetTask): boolean {
  const alone = { key: '', cells: [total] };
  return isHabit(alone, 'across', task) || isHabit(alone, 'down', task);
}

function nameOf({ direction, line }: RunSum): string {
  return `${direction} ${line}`;
}

function runSumOf(total: FormulaCell): RunSum[] {
  if (total.skeleton !== 'SUM(¤:¤)') return [];
  const [first, last] = total.corners;
  if (!first?.row || !first.column || !last?.row || !last.column) return [];
  if (first.row.at === last.row.at && first.row.at !== total.cell.row) {
    return [{ total, direction: 'across', line: first.row.at, ...ends(first.column.at, last.column.at) }];
  }
  if (first.column.at === last.column.at && first.column.at !== total.cell.column) {
    return [{ total, direction: 'down', line: first.column.at, ...ends(first.row.at, last.row.at) }];
  }
  return [];
}

function ends(one: number, other: number): Ends {
  return { from: Math.min(one, other), to: Math.max(one, other) };
}

/** Cells without a gap that all calculate alike and follow their place, by their lines. */
class AlikeRuns {
  private readonly lines = new Map<number, Ends[]>();

  constructor(cells: readonly FormulaCell[], direction: Direction) {
    for (const line of linesOf(cells, direction)) {
      const [first] = line;
      if (first) this.lines.set(lineOf(first, direction), alikeRuns(line, direction));
    }
  }

  /** The run in which all cells of a sum lie. */
  around({ line, from, to }: RunSum): Ends | undefined {
    if (to - from + 1 < SHORTEST) return undefined;
    const runs = this.lines.get(line) ?? [];
    let [low, high] = [0, runs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((runs[middle]?.to ?? 0) < from) low = middle + 1;
      else high = middle;
    }
    const run = runs[low];
    return run && run.from <= from && run.to >= to ? run : undefined;
  }
}

function alikeRuns(line: readonly FormulaCell[], direction: Direction): Ends[] {
  const runs: { from: number; to: number; key: string }[] = [];
  for (const cell of line) {
    const [at, key] = [along(cell, direction), cell.keys[direction]];
    const last = runs.at(-1);
    if (last?.to === at - 1 && last.key === key) last.to = at;
    else if (moves(cell, direction)) runs.push({ from: at, to: at, key });
  }
  return runs;
}

function broken({ total, direction, line, from, to }: RunSum, run: Ends, task: SheetTask): FormulaBreak {
  const usual = withRange(total.formula, rangeOf(direction, line, { from, to }), rangeOf(direction, line, run));
  const usualValue = usual === null ? null : evaluateFormula(usual, total.cell, task.snapshot);
  const { row, column } = total.cell;
  return {
    ...{ kind: 'skipped-cell', sheet: task.sheet.name, direction, tied: false, neighbours: [] },
    silent: usualValue !== null && usualValue === total.value,
    cells: [{ row, column, formula: total.formula, value: total.value, usual, usualValue }],
  };
}

function rangeOf(direction: Direction, line: number, { from, to }: Ends): Range {
  return direction === 'across'
    ? { top: line, bottom: line, left: from, right: to }
    : { top: from, bottom: to, left: line, right: line };
}
