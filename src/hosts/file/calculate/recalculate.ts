import type { Model } from '@ironcalc/wasm';
import { parseAddress } from '../../../core/workbook/address';
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

/** A formula of the workbook, with the result that the file keeps and, later, the one that the engine gives for it. */
interface KeptFormula {
  readonly sheet: SheetSnapshot;
  readonly target: CalculationSheet;
  readonly row: number;
  readonly column: number;
  readonly kept: Result;
}

/**
 * What the formulas give once the changes are made. The engine first calculates the workbook as it is: where it does not give
 * the result that the file keeps (a function that it lacks, a link to another workbook, today's date), the kept result stands
 * and nothing is claimed until Excel opens the file. `engine` is the WebAssembly of IronCalc.
 */
export async function recalculate(snapshot: Snapshot, changes: ChangeSet, engine: Uint8Array): Promise<NewResult[]> {
  if (isTooLarge(snapshot)) return [];
  return withModel(engine, (model) => newResults(model, snapshot, changes));
}

function newResults(model: Model, snapshot: Snapshot, changes: ChangeSet): NewResult[] {
  const targets = makeSheets(model, snapshot);
  const formulas = snapshot.sheets.flatMap((sheet, at) => fill(sheet, targets[at]));
  makeNames(model, snapshot);
  model.evaluate();
  for (const each of formulas.filter((formula) => !isReproduced(formula))) {
    each.target.enterValue(each.row, each.column, each.kept);
  }
  model.evaluate();
  const trusted = formulas.filter(isReproduced);
  const changed = applyChanges(snapshot, targets, changes);
  model.evaluate();
  return trusted.flatMap((formula) => (changed.has(keyOf(formula)) ? [] : changedResult(formula)));
}

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

function isReproduced({ target, row, column, kept }: KeptFormula): boolean {
  return isSameResult(target.result(row, column), kept);
}

/** Makes the changes in the engine and says which cells they were. */
function applyChanges({ sheets }: Snapshot, targets: readonly CalculationSheet[], changes: ChangeSet): Set<string> {
  const changed = new Set<string>();
  for (const { cell, after } of changes) {
    const place = parseAddress(cell);
    const index = sheets.findIndex(({ name }) => name === place?.sheet);
    const sheet = sheets[index];
    const target = targets[index];
    if (!place || !sheet || !target) continue;
    if (after.f === undefined) target.enterValue(place.row, place.column, after);
    else target.enterFormula(place.row, place.column, after.f);
    changed.add(keyOf({ sheet, row: place.row, column: place.column }));
  }
  return changed;
}

function changedResult({ sheet, target, row, column, kept }: KeptFormula): NewResult[] {
  const result = target.result(row, column);
  return isSameResult(result, kept) ? [] : [{ sheet: sheet.name, row, column, ...result }];
}

function keyOf({ sheet, row, column }: { sheet: SheetSnapshot; row: number; column: number }): string {
  return `${row} ${column} ${sheet.name}`;
}
