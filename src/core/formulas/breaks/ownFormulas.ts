import { evaluateFormula } from '../evaluateFormula';
import { movedFormula } from '../relativePattern';
import { isHabit, type SheetTask } from './clusterBreaks';
import { isFedAlike } from './fed';
import type { FormulaBreak } from './formulaBreak';
import type { Direction, FormulaCell } from './formulaCell';
import { along, coordinates, linesOf, moves } from './line';
import { stretches } from './lineClusters';

/** How many must do it alike before one that does something else is odd. */
const FEWEST_ALIKE = 4;
/** From this share of a stretch on, those that do it alike are the rule. */
const MAJORITY = 0.8;
/** A few blank rows or columns part no table. */
const WIDEST_GAP = 6;

interface Stretch {
  readonly cells: readonly FormulaCell[];
  /** How often each is done in the whole line: what is done elsewhere too is another habit. */
  readonly times: ReadonlyMap<string, number>;
  readonly direction: Direction;
  readonly task: SheetTask;
}

/**
 * Formulas that do something else altogether than those on both sides of them, which do it alike (fórmula ajena a sus
 * vecinas), where what those read is there as everywhere: a total in the midst of the rows that it adds, another operator,
 * a reference to a cell that nobody else reads.
 */
export function ownFormulas(cells: readonly FormulaCell[], direction: Direction, task: SheetTask): FormulaBreak[] {
  return linesOf(cells, direction).flatMap((line) => {
    const times = new Map<string, number>();
    for (const { keys } of line) times.set(keys[direction], (times.get(keys[direction]) ?? 0) + 1);
    return stretches(line, direction, WIDEST_GAP).flatMap((stretch) =>
      breaksOf({ cells: stretch, times, direction, task }),
    );
  });
}

function breaksOf(stretch: Stretch): FormulaBreak[] {
  const { cells, times, direction } = stretch;
  if (cells.length <= FEWEST_ALIKE) return [];
  const usual = usualOf(stretch);
  if (!usual) return [];
  return cells.flatMap((odd, at) => {
    if (times.get(odd.keys[direction]) !== 1) return [];
    const [before, after] = [cells[at - 1], cells[at + 1]];
    // What begins a table, or closes it, may do so in its own way.
    const isBetween = [before, after].every((beside) => beside?.keys[direction] === usual.key);
    return before && isBetween ? broken(odd, { before, neighbours: usual.cells }, stretch) : [];
  });
}

/** What nearly all of a stretch do, when it is something that follows its place. */
function usualOf({ cells, direction }: Stretch): { key: string; cells: readonly FormulaCell[] } | null {
  const counts = new Map<string, FormulaCell[]>();
  for (const cell of cells) {
    const known = counts.get(cell.keys[direction]);
    if (known) known.push(cell);
    else counts.set(cell.keys[direction], [cell]);
  }
  const [best] = [...counts].sort((a, b) => b[1].length - a[1].length);
  const [model] = best?.[1] ?? [];
  if (!best || !model || best[1].length < FEWEST_ALIKE || best[1].length < cells.length * MAJORITY) return null;
  return moves(model, direction) ? { key: best[0], cells: best[1] } : null;
}

interface Surroundings {
  readonly before: FormulaCell;
  readonly neighbours: readonly FormulaCell[];
}

function broken(odd: FormulaCell, { before, neighbours }: Surroundings, stretch: Stretch): FormulaBreak[] {
  const { direction, task } = stretch;
  const isNear = along(odd, direction) - along(before, direction) <= 2;
  if (
    !isNear ||
    isTurned(odd, before, direction) ||
    isHabit({ key: odd.keys[direction], cells: [odd] }, direction, task)
  )
    return [];
  if (!isFedAlike(odd.cell, before, { direction, task })) return [];
  const usual = movedFormula(before.formula, before.cell, odd.cell);
  const usualValue = evaluateFormula(usual, odd.cell, task.snapshot);
  const { row, column } = odd.cell;
  const silent = usualValue !== null && odd.value !== null && isEqual(odd.value, usualValue);
  return [
    {
      ...{ kind: 'own-formula', sheet: task.sheet.name, direction, tied: false, silent, neighbours },
      cells: [{ row, column, formula: odd.formula, value: odd.value, usual, usualValue }],
    },
  ];
}

/** Whether two formulas read the same and do the same, in another order: `=B2*C2`, `=C2*B2`. */
function isTurned(one: FormulaCell, other: FormulaCell, direction: Direction): boolean {
  const parts = (formula: FormulaCell): string =>
    [...formula.skeleton.split(''), ...pairsOf(formula, direction), ...formula.numbers].sort().join(' ');
  return parts(one) === parts(other);
}

function pairsOf(formula: FormulaCell, direction: Direction): string[] {
  const all = coordinates(formula, direction);
  return formula.corners.map((_, at) => [all[2 * at], all[2 * at + 1]].map((each) => each?.value).join(':'));
}

/** What two ways of calculating give alike but for the last binary digits. */
function isEqual(one: number, other: number): boolean {
  return Math.abs(one - other) <= Math.max(Math.abs(one), Math.abs(other)) * 1e-9;
}
