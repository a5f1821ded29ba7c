import type { CellRef } from '../../workbook/address';
import { gridOf } from '../../workbook/snapshot';
import { evaluateFormula } from '../evaluateFormula';
import { movedFormula } from '../relativePattern';
import type { SheetTask } from './clusterBreaks';
import { isFed } from './fed';
import type { BrokenCell, FormulaBreak } from './formulaBreak';
import { placeKey, type FormulaCell } from './formulaCell';
import { isShownSame } from './typedValues';

/** Shorter columns have the same form by chance. */
const SHORTEST = 4;
/** How many columns must calculate throughout, and which share of all of the same form. */
const FEWEST_ALIKE = 4;
const MAJORITY = 0.8;

/** Figures one below the other without a gap: a column of a table. */
interface Run {
  readonly cells: readonly CellRef[];
  readonly formulas: readonly FormulaCell[];
  /** The text over it. */
  readonly heading: string;
}

/**
 * Numbers typed in a table of which other tables of the same form calculate throughout (tablas repetidas: una por año, por
 * oficina): columns as long, under the same heading, with the same formula.
 */
export function typedTables(cells: readonly FormulaCell[], task: SheetTask): FormulaBreak[] {
  const forms = new Map<string, Run[]>();
  for (const run of runsOf(new Set(cells.map(({ cell }) => cell.column)), task)) {
    const form = formOf(run);
    if (form === null) continue;
    const known = forms.get(form);
    if (known) known.push(run);
    else forms.set(form, [run]);
  }
  return [...forms.values()].flatMap((runs) => breaksOf(runs, task));
}

/** What tables of one form have in common; null for a run that is too short or calculates in several ways. */
function formOf({ cells, formulas, heading }: Run): string | null {
  const [model] = formulas;
  if (!model || cells.length < SHORTEST || !formulas.every((each) => each.keys.down === model.keys.down)) return null;
  return [cells.length, heading, model.skeleton, ...model.numbers].join('\n');
}

function runsOf(columns: ReadonlySet<number>, { sheet, at }: SheetTask): Run[] {
  const grid = gridOf(sheet);
  const open = new Map<number, { cells: CellRef[]; formulas: FormulaCell[]; heading: string }>();
  const headings = new Map<number, string>();
  const runs: Run[] = [];
  for (let position = 0; position < grid.length; position += 1) {
    const [row, column] = [grid.rowAt(position), grid.columnAt(position)];
    if (!columns.has(column)) continue;
    const formula = grid.formula(position) === undefined ? undefined : at.get(placeKey(row, column));
    if (!formula && Number.isNaN(grid.number(position))) {
      headings.set(column, String(grid.value(position) ?? ''));
      continue;
    }
    let run = open.get(column);
    if (!run || run.cells.at(-1)?.row !== row - 1) {
      run = { cells: [], formulas: [], heading: headings.get(column) ?? '' };
      open.set(column, run);
      runs.push(run);
    }
    run.cells.push({ sheet: sheet.name, row, column });
    if (formula) run.formulas.push(formula);
  }
  return runs;
}

function breaksOf(runs: readonly Run[], task: SheetTask): FormulaBreak[] {
  const whole = runs.filter(({ cells, formulas }) => formulas.length === cells.length);
  if (whole.length === runs.length || whole.length < FEWEST_ALIKE || whole.length < runs.length * MAJORITY) return [];
  const typed = runs.flatMap((run) => typedCells(run, task));
  const neighbours = whole.flatMap(({ formulas }) => formulas);
  return [false, true].flatMap((silent) => {
    const cells = typed.filter((cell) => isShownSame(cell) === silent);
    const shared = { kind: 'typed-value', sheet: task.sheet.name, direction: 'down', tied: false } as const;
    return cells.length === 0 ? [] : [{ ...shared, silent, cells, neighbours }];
  });
}

function typedCells({ cells, formulas }: Run, task: SheetTask): BrokenCell[] {
  const grid = gridOf(task.sheet);
  const [model] = formulas;
  if (!model) return [];
  return cells.flatMap((cell) => {
    const { row, column } = cell;
    if (task.at.has(placeKey(row, column)) || !isFed(cell, model, task)) return [];
    const usual = movedFormula(model.formula, model.cell, cell);
    const value = grid.number(grid.find(row, column));
    return [{ row, column, formula: null, value, usual, usualValue: evaluateFormula(usual, cell, task.snapshot) }];
  });
}
