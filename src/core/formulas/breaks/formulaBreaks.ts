import type { Steps } from '../../steps/steps';
import { a1 } from '../../workbook/address';
import type { Snapshot } from '../../workbook/snapshot';
import { addends } from './addends';
import { clusterBreaks, type SheetTask } from './clusterBreaks';
import type { FormulaBreak } from './formulaBreak';
import { columnSums } from './columnSums';
import { formulaCells, placeKey, type FormulaCell } from './formulaCell';
import { lineClusters } from './lineClusters';
import { ownFormulas } from './ownFormulas';
import { ratioSums } from './ratioSums';
import { runSums } from './runSums';
import { typedTables } from './typedTables';
import { typedValues } from './typedValues';

/** What was found of the formulas of a workbook, and how many there are. */
export interface FormulaReview {
  readonly breaks: readonly FormulaBreak[];
  readonly formulas: number;
}

/** Every formula of the workbook held against its neighbours (fórmulas del libro): what breaks a pattern, sheet by sheet. */
export function* formulaBreaks(snapshot: Snapshot): Steps<FormulaReview> {
  const breaks: FormulaBreak[] = [];
  let formulas = 0;
  for (const sheet of snapshot.sheets) {
    if (sheet.mark !== undefined) continue;
    const cells = yield* formulaCells(sheet);
    formulas += cells.length;
    yield;
    breaks.push(...(yield* sheetBreaks(cells, { snapshot, sheet, at: byPlace(cells) })));
  }
  return { breaks, formulas };
}

function byPlace(cells: readonly FormulaCell[]): Map<number, FormulaCell> {
  return new Map(cells.map((cell) => [placeKey(cell.cell.row, cell.cell.column), cell]));
}

/** What its neighbours say of a total goes before what stands over it: one cause is one break. */
function* sheetBreaks(cells: readonly FormulaCell[], task: SheetTask): Steps<readonly FormulaBreak[]> {
  const breaks: FormulaBreak[] = [];
  for (const direction of ['across', 'down'] as const) {
    for (const cluster of lineClusters(cells, direction)) breaks.push(...clusterBreaks(cluster, task));
    breaks.push(...typedValues(cells, direction, task));
    yield;
  }
  for (const direction of ['down', 'across'] as const) {
    breaks.push(...unsaid(addends(cells, direction, task), breaks));
    breaks.push(...unsaid(ownFormulas(cells, direction, task), breaks));
    yield;
  }
  for (const totals of [typedTables, columnSums, runSums, ratioSums]) {
    breaks.push(...unsaid(totals(cells, task), breaks));
    yield;
  }
  return breaks;
}

function unsaid(more: readonly FormulaBreak[], breaks: readonly FormulaBreak[]): FormulaBreak[] {
  const said = new Set(breaks.flatMap(namesOf));
  return more.filter((each) => !namesOf(each).some((name) => said.has(name)));
}

function namesOf({ cells, neighbours, tied }: FormulaBreak): string[] {
  const odd = cells.map(({ row, column }) => a1(row, column));
  return tied ? [...odd, ...neighbours.map(({ cell }) => a1(cell.row, cell.column))] : odd;
}
