import type { Steps } from '../../steps/steps';
import { a1 } from '../../workbook/address';
import type { Snapshot } from '../../workbook/snapshot';
import { clusterBreaks, type SheetTask } from './clusterBreaks';
import type { FormulaBreak } from './formulaBreak';
import { formulaCells } from './formulaCell';
import { lineClusters } from './lineClusters';
import { typedValues } from './typedValues';

/** Every formula of the workbook held against its neighbours (fórmulas del libro): what breaks a pattern, sheet by sheet. */
export function* formulaBreaks(snapshot: Snapshot): Steps<readonly FormulaBreak[]> {
  const breaks: FormulaBreak[] = [];
  for (const sheet of snapshot.sheets) {
    if (sheet.mark !== undefined) continue;
    const cells = formulaCells(sheet);
    yield;
    const task: SheetTask = {
      snapshot,
      sheet,
      at: new Map(cells.map((cell) => [a1(cell.cell.row, cell.cell.column), cell])),
    };
    for (const direction of ['across', 'down'] as const) {
      for (const cluster of lineClusters(cells, direction)) breaks.push(...clusterBreaks(cluster, task));
      breaks.push(...typedValues(cells, direction, task));
      yield;
    }
  }
  return breaks;
}
