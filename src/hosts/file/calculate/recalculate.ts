import type { Model } from '@ironcalc/wasm';
import { formatAddress, parseAddress, type Address } from '../../../core/workbook/address';
import type { ChangeSet } from '../../../core/workbook/changeSet';
import { contentAt, gridOf, type SheetSnapshot, type Snapshot } from '../../../core/workbook/snapshot';
import { isSameResult, isTooLarge, makeNames, makeSheets, withModel } from './calculationModel';
import type { CalculationSheet, Result } from './calculationSheet';

/** The result of a formula that a change of other cells gave a new value. */
export interface NewResult extends Result {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A formula in the engine. */
interface PlacedFormula {
  readonly sheet: SheetSnapshot;
  readonly target: CalculationSheet;
  readonly row: number;
  readonly column: number;
}

/** A formula of the workbook, with the result that the file keeps and, later, the one that the engine gives for it. */
interface KeptFormula extends PlacedFormula {
  readonly kept: Result;
}

/**
 * What the formulas give once the changes are made. The engine first calculates the workbook as it is: where it does not give
 * the result that the file keeps (a function that it lacks, a link to another workbook, today's date), the kept result stands
 * and nothing is claimed until Excel opens the file. `engine` is the WebAssembly of IronCalc.
 */
export async function recalculate(snapshot: Snapshot, changes: ChangeSet, engine: Uint8Array): Promise<NewResult[]> {
  const made = await recalculation(snapshot, changes, engine);
  return made ? [...made.results, ...made.entered] : [];
}

/**
 * The same with the formulas of which the engine cannot say what they give; null when the workbook is more than it is given.
 */
export async function recalculation(
  snapshot: Snapshot,
  changes: ChangeSet,
  engine: Uint8Array,
): Promise<Recalculated | null> {
  if (isTooLarge(snapshot)) return null;
  return withModel(engine, (model) => newResults(model, snapshot, changes));
}

/** What the engine says once the changes are made. */
export interface Recalculated {
  readonly results: readonly NewResult[];
  /** What the formulas give that the changes themselves put in. */
  readonly entered: readonly NewResult[];
  /** Formulas, entered ones too, of which the engine cannot say what they give. */
  readonly unsure: readonly Address[];
}

function newResults(model: Model, snapshot: Snapshot, changes: ChangeSet): Recalculated {
  const targets = makeSheets(model, snapshot);
  const formulas = snapshot.sheets.flatMap((sheet, at) => fill(sheet, targets[at]));
  makeNames(model, snapshot);
  model.evaluate();
  for (const each of formulas.filter((formula) => !isReproduced(formula))) {
    each.target.enterValue(each.row, each.column, each.kept);
  }
  model.evaluate();
  const [trusted, others] = [formulas.filter(isReproduced), formulas.filter((formula) => !isReproduced(formula))];
  const entered = applyChanges(snapshot, targets, changes);
  model.evaluate();
  const kept = (formula: KeptFormula): boolean => !entered.has(addressOf(formula));
  const own = [...entered.values()].flatMap((formula) => formula ?? []);
  return {
    results: trusted.filter(kept).flatMap(changedResult),
    entered: own.filter(isKnown).map(resultOf),
    unsure: [...others.filter(kept), ...own.filter((formula) => !isKnown(formula))].map(addressOf),
  };
}

/** Whether the engine has every function of a formula that was entered, and its result is no sign of what it lacks. */
function isKnown({ target, row, column }: PlacedFormula): boolean {
  const { e } = target.result(row, column);
  return !target.callsUnknown(row, column) && (e === undefined || e === DIVISION_BY_ZERO);
}

/** The one error that is sure to be Excel's own. */
const DIVISION_BY_ZERO = '#DIV/0!';

/** Enters a sheet's cells and returns its formulas. */
function fill(sheet: SheetSnapshot, target: CalculationSheet | undefined): KeptFormula[] {
  if (!target) return [];
  const grid = gridOf(sheet);
  const formulas: KeptFormula[] = [];
  for (let at = 0; at < grid.length; at += 1) {
    const [row, column] = [grid.rowAt(at), grid.columnAt(at)];
    const { v, e, f } = contentAt(grid, at);
    const kept: Result = e === undefined ? { v } : { v, e };
    if (f === undefined) target.enterValue(row, column, kept);
    else {
      target.enterFormula(row, column, f);
      formulas.push({ sheet, target, row, column, kept });
    }
  }
  return formulas;
}

/** Whether the engine gives what the file keeps; where that is nothing, as beside a formula just put in, whether it can say it. */
function isReproduced(formula: KeptFormula): boolean {
  const { target, row, column, kept } = formula;
  return hasResult(kept) ? isSameResult(target.result(row, column), kept) : isKnown(formula);
}

function hasResult({ v, e }: Result): boolean {
  return v !== null || e !== undefined;
}

/** Makes the changes in the engine and says which cells they were, each with the formula that was put in. */
function applyChanges(
  { sheets }: Snapshot,
  targets: readonly CalculationSheet[],
  changes: ChangeSet,
): Map<Address, PlacedFormula | null> {
  const entered = new Map<Address, PlacedFormula | null>();
  for (const { cell, after } of changes) {
    const place = parseAddress(cell);
    const index = sheets.findIndex(({ name }) => name === place?.sheet);
    const sheet = sheets[index];
    const target = targets[index];
    if (!place || !sheet || !target) continue;
    const { row, column } = place;
    if (after.f === undefined) target.enterValue(row, column, after);
    else target.enterFormula(row, column, after.f);
    entered.set(cell, after.f === undefined ? null : { sheet, target, row, column });
  }
  return entered;
}

function changedResult(formula: KeptFormula): NewResult[] {
  const result = resultOf(formula);
  return !hasResult(formula.kept) || isSameResult(result, formula.kept) ? [] : [result];
}

function resultOf({ sheet, target, row, column }: PlacedFormula): NewResult {
  return { sheet: sheet.name, row, column, ...target.result(row, column) };
}

function addressOf({ sheet, row, column }: PlacedFormula): Address {
  return formatAddress({ sheet: sheet.name, row, column });
}
