import { fromNumber } from '../../quantity/decimal';
import type { CellRef } from '../../workbook/address';
import { gridOf } from '../../workbook/snapshot';
import { evaluateFormula } from '../evaluateFormula';
import { movedFormula } from '../relativePattern';
import type { SheetTask } from './clusterBreaks';
import { isFed } from './fed';
import type { BrokenCell, FormulaBreak } from './formulaBreak';
import type { Direction, FormulaCell } from './formulaCell';
import { along, linesOf, moves } from './line';

/** How many formulas must do it alike before a number among them is odd. */
const FEWEST_ALIKE = 4;
/** More numbers than one, or than this share of the formulas, are another habit: what is known already, what was agreed. */
const MOST_TYPED = 0.1;
/** From this share of its formulas on, a line has a usual one. */
const MAJORITY = 0.8;

/** Numbers that are typed where the formulas on both sides of them do it alike (constante entre fórmulas). */
export function typedValues(cells: readonly FormulaCell[], direction: Direction, task: SheetTask): FormulaBreak[] {
  return linesOf(cells, direction).flatMap((line) => {
    const runs = typedRuns(line, direction, task);
    return [...byKey(runs).values()].flatMap((group) => breakOf(group, line, { direction, task }));
  });
}

/** Numbers of a line that stand where a formula of it would calculate. */
interface TypedRun {
  readonly key: string;
  readonly model: FormulaCell;
  readonly positions: readonly number[];
  /** Whether the formulas on both sides do it alike. */
  readonly isBetween: boolean;
}

/**
 * The numbers between the first and the last formula of a line: right between two that do it alike, or where most of the
 * line do. Only where the formula would find figures in all that it reads: else somebody typed what is not known otherwise.
 */
function typedRuns(line: readonly FormulaCell[], direction: Direction, task: SheetTask): TypedRun[] {
  const usual = usualOf(line, direction);
  return line.flatMap((model, at) => {
    const next = line[at + 1];
    if (!next || along(next, direction) - along(model, direction) < 2) return [];
    const key = model.keys[direction];
    const isBetween = key === next.keys[direction] && moves(model, direction);
    const like = isBetween ? { key, model } : usual;
    const found = like ? typedBetween(model, along(next, direction), { direction, task }) : [];
    const positions = found.filter((position) => like && isFed(placeOf(position, task), like.model, task));
    return like && positions.length > 0 ? [{ ...like, positions, isBetween }] : [];
  });
}

/** The formula that most of a line have. */
function usualOf(line: readonly FormulaCell[], direction: Direction): Pick<TypedRun, 'key' | 'model'> | null {
  const counts = new Map<string, number>();
  for (const cell of line) counts.set(cell.keys[direction], (counts.get(cell.keys[direction]) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!best || best[1] < line.length * MAJORITY) return null;
  const model = line.find((cell) => cell.keys[direction] === best[0]);
  return model && moves(model, direction) ? { key: best[0], model } : null;
}

interface Surroundings {
  readonly direction: Direction;
  readonly task: SheetTask;
}

/** The numbers from a formula to the next. */
function typedBetween(from: FormulaCell, to: number, { direction, task }: Surroundings): number[] {
  const grid = gridOf(task.sheet);
  const found: number[] = [];
  for (let at = along(from, direction) + 1; at < to; at += 1) {
    const { row, column } = from.cell;
    const position = direction === 'across' ? grid.find(row, at) : grid.find(at, column);
    if (position >= 0 && !Number.isNaN(grid.number(position))) found.push(position);
  }
  return found;
}

function byKey(runs: readonly TypedRun[]): Map<string, TypedRun[]> {
  const groups = new Map<string, TypedRun[]>();
  for (const run of runs) groups.set(run.key, [...(groups.get(run.key) ?? []), run]);
  return groups;
}

function breakOf(
  runs: readonly TypedRun[],
  line: readonly FormulaCell[],
  { direction, task }: Surroundings,
): FormulaBreak[] {
  const [first] = runs;
  if (!first) return [];
  const neighbours = line.filter((cell) => cell.keys[direction] === first.key);
  const typed = runs.reduce((sum, { positions }) => sum + positions.length, 0);
  if (neighbours.length < FEWEST_ALIKE || typed > Math.max(1, neighbours.length * MOST_TYPED)) return [];
  // Elsewhere than between two alike, a number is odd only when it is known what it should be.
  const cells = runs.flatMap(({ model, positions, isBetween }) =>
    positions
      .map((position) => typedCell(position, model, task))
      .filter(({ usualValue }) => isBetween || usualValue !== null),
  );
  return (['loud', 'silent'] as const).flatMap((voice) => {
    const silent = voice === 'silent';
    const of = cells.filter((cell) => isShownSame(cell) === silent);
    const shared = { kind: 'typed-value', sheet: task.sheet.name, direction, tied: false, silent, neighbours } as const;
    return of.length === 0 ? [] : [{ ...shared, cells: of }];
  });
}

function typedCell(position: number, model: FormulaCell, { sheet, snapshot }: SheetTask): BrokenCell {
  const grid = gridOf(sheet);
  const cell = placeOf(position, { sheet });
  const usual = movedFormula(model.formula, model.cell, cell);
  return {
    ...{ row: cell.row, column: cell.column, formula: null, value: grid.number(position), usual },
    usualValue: evaluateFormula(usual, cell, snapshot),
  };
}

function placeOf(position: number, { sheet }: Pick<SheetTask, 'sheet'>): CellRef {
  const grid = gridOf(sheet);
  return { sheet: sheet.name, row: grid.rowAt(position), column: grid.columnAt(position) };
}

/** Whether the number is what the formula gives, rounded or cut off to the decimals with which it was typed. */
export function isShownSame({ value, usualValue }: BrokenCell): boolean {
  if (value === null || usualValue === null) return false;
  const apart = Math.abs(value - usualValue);
  const noise = Math.abs(usualValue) * 1e-12;
  const scale = fromNumber(value)?.scale ?? 0;
  if (value === 0) return apart <= noise;
  return scale > 0 ? apart < 10 ** -scale : apart <= 0.5 + noise;
}
