import type { Model } from '@ironcalc/wasm';
import { GridBuilder } from '../../../core/workbook/grid';
import {
  contentAt,
  gridOf,
  packedSheet,
  type ReadGap,
  type SheetSnapshot,
  type Snapshot,
} from '../../../core/workbook/snapshot';
import { isSameResult, isTooLarge, makeNames, makeSheets, withModel } from './calculationModel';
import type { CalculationSheet, Result } from './calculationSheet';

/** A cell in the engine, with its position in the sheet's grid. */
interface PlacedCell {
  readonly sheet: SheetSnapshot;
  readonly target: CalculationSheet;
  readonly position: number;
  readonly row: number;
  readonly column: number;
}

interface Formula extends PlacedCell {
  readonly formula: string;
}

/** What a workbook has that the engine cannot be sure of. */
interface Filled {
  /** Formulas of which the file keeps no result. */
  readonly missing: Formula[];
  /** Texts that are a number or none depending on the country that Excel is set to: `1.200`. */
  readonly numberLike: PlacedCell[];
}

/** Results by sheet and position. */
type Results = ReadonlyMap<SheetSnapshot, ReadonlyMap<number, Result>>;

/** Functions whose result is another one each time. */
const CHANGING = /\b(?:TODAY|NOW|RAND|RANDBETWEEN|RANDARRAY|CELL|INFO)\(/i;
const NUMBER_LIKE = /^[^\p{L}]*\d[^\p{L}]*$/u;
/** The one error that is sure to be Excel's own; others may only say what the engine lacks. */
const DIVISION_BY_ZERO = '#DIV/0!';
/** What stands in the place of the unknown: a result that holds with both depends on none of it. */
const PROBES = [1, 8191.25] as const;
const TEXT_PROBE = 'x';

/**
 * The snapshot with results for the formulas of which the file keeps none, as programs that write workbooks without
 * calculating leave them. A result is given only where it is certain: none of what it depends on is a function that the
 * engine lacks, one that changes with the day, a link, or a text that is a number only in some countries. The gaps say how
 * many were calculated and how many are left without value.
 */
export async function calculateMissing(snapshot: Snapshot, engine: () => Promise<Uint8Array>): Promise<Snapshot> {
  if (snapshot.date1904 || isTooLarge(snapshot)) return snapshot;
  const { results, missing } = await withModel(await engine(), (model) => resultsOf(model, snapshot));
  const given = [...results.values()].reduce((sum, ofSheet) => sum + ofSheet.size, 0);
  const others = (snapshot.gaps ?? []).filter(({ code }) => code !== 'formulas-without-value');
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => withResults(sheet, results.get(sheet))),
    gaps: [...others, ...counted('calculated-here', given), ...counted('formulas-without-value', missing - given)],
  };
}

function counted(code: ReadGap['code'], count: number): ReadGap[] {
  return count > 0 ? [{ code, count }] : [];
}

function resultsOf(model: Model, snapshot: Snapshot): { readonly results: Results; readonly missing: number } {
  const targets = makeSheets(model, snapshot);
  const filled: Filled = { missing: [], numberLike: [] };
  snapshot.sheets.forEach((sheet, at) => {
    const target = targets[at];
    if (target) fill(sheet, target, filled);
  });
  makeNames(model, snapshot);
  model.evaluate();
  const unsure = new Set(filled.missing.filter((formula) => !isGiven(formula)));
  const first = probed(model, filled.missing, { unsure, value: PROBES[0] });
  for (const { target, row, column } of filled.numberLike) target.enterValue(row, column, { v: TEXT_PROBE });
  const second = probed(model, filled.missing, { unsure, value: PROBES[1] });
  return { results: certain(filled.missing, { unsure, first, second }), missing: filled.missing.length };
}

/** Enters a sheet's cells; a formula whose result is known enters as that result. */
function fill(sheet: SheetSnapshot, target: CalculationSheet, { missing, numberLike }: Filled): void {
  const grid = gridOf(sheet);
  for (let position = 0; position < grid.length; position += 1) {
    const place = { sheet, target, position, row: grid.rowAt(position), column: grid.columnAt(position) };
    const { v, e, f } = contentAt(grid, position);
    if (f !== undefined && v === null && e === undefined) {
      target.enterFormula(place.row, place.column, f);
      missing.push({ ...place, formula: f });
      continue;
    }
    target.enterValue(place.row, place.column, e === undefined ? { v } : { v, e });
    if (typeof v === 'string' && NUMBER_LIKE.test(v)) numberLike.push(place);
  }
}

function isGiven({ target, row, column, formula }: Formula): boolean {
  if (CHANGING.test(formula) || target.callsUnknown(row, column)) return false;
  return isResult(target.result(row, column));
}

function isResult({ v, e }: Result): boolean {
  if (e !== undefined) return e === DIVISION_BY_ZERO;
  return typeof v !== 'number' || Number.isFinite(v);
}

/** What the formulas give while those that are not sure hold a value instead. */
function probed(
  model: Model,
  missing: readonly Formula[],
  { unsure, value }: { readonly unsure: ReadonlySet<Formula>; readonly value: number },
): Result[] {
  for (const { target, row, column } of unsure) target.enterValue(row, column, { v: value });
  model.evaluate();
  return missing.map(({ target, row, column }) => target.result(row, column));
}

function certain(
  missing: readonly Formula[],
  {
    unsure,
    first,
    second,
  }: { readonly unsure: ReadonlySet<Formula>; readonly first: readonly Result[]; readonly second: readonly Result[] },
): Results {
  const results = new Map<SheetSnapshot, Map<number, Result>>();
  missing.forEach((formula, at) => {
    const [one, other] = [first[at], second[at]];
    if (!one || !other || unsure.has(formula) || !isResult(one) || !isSameResult(one, other)) return;
    const ofSheet = results.get(formula.sheet) ?? new Map<number, Result>();
    results.set(formula.sheet, ofSheet.set(formula.position, one));
  });
  return results;
}

function withResults(sheet: SheetSnapshot, results: ReadonlyMap<number, Result> | undefined): SheetSnapshot {
  if (!results) return sheet;
  const grid = gridOf(sheet);
  const builder = new GridBuilder();
  for (let at = 0; at < grid.length; at += 1) {
    builder.add(grid.rowAt(at), grid.columnAt(at), { ...contentAt(grid, at), ...results.get(at) });
  }
  return packedSheet(sheet, builder.build());
}
