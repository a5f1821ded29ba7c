import init, { Model } from '@ironcalc/wasm';
import { parseAddress } from '../../../core/workbook/address';
import type { ChangeSet } from '../../../core/workbook/changeSet';
import { contentAt, gridOf, type SheetSnapshot, type Snapshot } from '../../../core/workbook/snapshot';
import { CalculationSheet, type Result } from './calculationSheet';

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

/** Above so many cells feeding the engine costs more than waiting for Excel. */
const MOST_CELLS = 200_000;
/** Fifteen digits are compared; sums may differ in the last ones by the order in which they were added. */
const TOLERANCE = 1e-9;

/**
 * What the formulas give once the changes are made. The engine first calculates the workbook as it is: where it does not give
 * the result that the file keeps (a function that it lacks, a link to another workbook, today's date), the kept result stands
 * and nothing is claimed until Excel opens the file. `engine` is the WebAssembly of IronCalc.
 */
export async function recalculate(snapshot: Snapshot, changes: ChangeSet, engine: Uint8Array): Promise<NewResult[]> {
  if (snapshot.sheets.reduce((sum, sheet) => sum + gridOf(sheet).length, 0) > MOST_CELLS) return [];
  await init({ module_or_path: engine.slice() });
  const model = new Model('workbook', 'en', 'UTC', 'en');
  try {
    return newResults(model, snapshot, changes);
  } finally {
    model.free();
  }
}

function newResults(model: Model, snapshot: Snapshot, changes: ChangeSet): NewResult[] {
  model.pauseEvaluation();
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

function makeSheets(model: Model, { sheets }: Snapshot): CalculationSheet[] {
  return sheets.map(({ name }, index) => {
    if (index > 0) model.newSheet();
    model.renameSheet(index, name);
    return new CalculationSheet(model, index);
  });
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

/** Names that the engine cannot hold are left out: formulas that use them are then not reproduced, and keep their result. */
function makeNames(model: Model, { names, sheets }: Snapshot): void {
  for (const { name, ref, sheet } of names) {
    const scope = sheet === undefined ? undefined : sheets.findIndex((each) => each.name === sheet);
    if (isName(model, name, { scope, formula: ref })) model.newDefinedName(name, scope, ref);
  }
}

function isName(
  model: Model,
  name: string,
  { scope, formula }: { scope: number | undefined; formula: string },
): boolean {
  try {
    model.isValidDefinedName(name, scope, formula);
    return true;
  } catch {
    return false;
  }
}

function isReproduced({ target, row, column, kept }: KeptFormula): boolean {
  return isSameResult(target.result(row, column), kept);
}

function isSameResult(a: Result, b: Result): boolean {
  if (a.e !== undefined || b.e !== undefined) return a.e === b.e;
  if (typeof a.v !== 'number' || typeof b.v !== 'number') return (a.v ?? '') === (b.v ?? '');
  return Math.abs(a.v - b.v) <= TOLERANCE * Math.max(1, Math.abs(a.v), Math.abs(b.v));
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
