import init, { Model } from '@ironcalc/wasm';
import { gridOf, type Snapshot } from '../../../core/workbook/snapshot';
import { CalculationSheet, type Result } from './calculationSheet';

/** Above so many cells feeding the engine costs more than waiting for Excel. */
const MOST_CELLS = 200_000;
/** Fifteen digits are compared; sums may differ in the last ones by the order in which they were added. */
const TOLERANCE = 1e-9;

/** Whether a workbook is more than the engine is given. */
export function isTooLarge({ sheets }: Snapshot): boolean {
  return sheets.reduce((sum, sheet) => sum + gridOf(sheet).length, 0) > MOST_CELLS;
}

/** Gives an empty model of the engine to a job, and frees it. `engine` is the WebAssembly of IronCalc. */
export async function withModel<Made>(engine: Uint8Array, job: (model: Model) => Made): Promise<Made> {
  await init({ module_or_path: engine.slice() });
  const model = new Model('workbook', 'en', 'UTC', 'en');
  try {
    model.pauseEvaluation();
    return job(model);
  } finally {
    model.free();
  }
}

/** The workbook's sheets in the engine, still empty. */
export function makeSheets(model: Model, { sheets }: Snapshot): CalculationSheet[] {
  return sheets.map(({ name }, index) => {
    if (index > 0) model.newSheet();
    model.renameSheet(index, name);
    return new CalculationSheet(model, index);
  });
}

/** Names that the engine cannot hold are left out: what uses them gives an error there. */
export function makeNames(model: Model, { names, sheets }: Snapshot): void {
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

/** Whether two results say the same, to the digits that Excel keeps. */
export function isSameResult(a: Result, b: Result): boolean {
  if (a.e !== undefined || b.e !== undefined) return a.e === b.e;
  if (typeof a.v !== 'number' || typeof b.v !== 'number') return (a.v ?? '') === (b.v ?? '');
  return Math.abs(a.v - b.v) <= TOLERANCE * Math.max(1, Math.abs(a.v), Math.abs(b.v));
}
