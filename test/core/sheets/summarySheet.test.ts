import { describe, expect, test } from '@jest/globals';
import { readPlan } from '../../../src/core/reading/readPlan';
import { summarize } from '../../../src/core/summary/summarize';
import { sheetSource } from '../../../src/core/sheets/sheetSource';
import { summarySheet } from '../../../src/core/sheets/summary/summarySheet';
import { toNumber } from '../../../src/core/quantity/decimal';
import { parseA1 } from '../../../src/core/workbook/address';
import type { ModelCell, SheetModel } from '../../../src/core/workbook/sheetModel';
import type { Snapshot } from '../../../src/core/workbook/snapshot';
import { sheets as words } from '../../../src/i18n/es/sheets';
import { LAYOUTS, type LayoutName } from '../../specimens/layouts/layout';
import { randomPlan } from '../../specimens/layouts/randomPlan';
import { writeLayout } from '../../specimens/layouts/writeLayout';
import { randomOf } from '../../specimens/random';
import { withModels } from './modelSnapshot';

const layouts = Object.keys(LAYOUTS) as LayoutName[]; // the keys of a literal record

function written(name: LayoutName): Snapshot {
  return writeLayout(randomPlan(randomOf(4)), LAYOUTS[name], randomOf(4)).snapshot;
}

function cellAt({ cells }: SheetModel, row: number, column: number): ModelCell | undefined {
  return cells.find((cell) => cell.row === row && cell.column === column);
}

function rowNamed({ cells }: SheetModel, name: string): number {
  return cells.find(({ column, value }) => column === 1 && value === name)?.row ?? 0;
}

describe('Resumen por eje', () => {
  test.each(layouts)('%s: every amount is a formula with the exact figure of the core', (name) => {
    const plan = readPlan(written(name));
    const totals = summarize(plan);
    const model = summarySheet(sheetSource(plan, words));
    for (const axis of totals.axes) {
      const row = rowNamed(model, axis.name ?? words.summary.groups.axis.remainder);
      const cells = [4, 5, 6].map((column) => cellAt(model, row, column));
      expect(cells.map((cell) => cell?.value)).toEqual([axis.total, axis.assigned, axis.toRaise].map(toNumber));
      for (const cell of cells) expect(partsOf(model, cell?.formula ?? '')).toMatch(/^=.*!\$?[A-Z]/);
      expect(cellAt(model, row, 2)?.value).toBe(axis.rows);
      expect(cellAt(model, row, 3)?.value).toBe(axis.milestones);
    }
  });

  test('adds by name where every row says its axis, so that sorting keeps it right', () => {
    const model = summarySheet(sheetSource(readPlan(written('withoutSubtotals')), words));
    expect(cellAt(model, 6, 4)?.formula).toMatch(/^=SUMIFS\(/);
  });

  test('converts amounts typed as text only where there is text, with separators said', () => {
    const model = summarySheet(sheetSource(readPlan(written('amountsAsText')), words));
    const { formula = '', array } = cellAt(model, 6, 4) ?? {};
    expect(formula).toMatch(/IF\(ISTEXT\(.*NUMBERVALUE\(.*,",","\."\)/);
    expect(array).toBe(true);
  });

  test('scales a sheet in thousands to pesos, and says so', () => {
    const model = summarySheet(sheetSource(readPlan(written('inThousands')), words));
    expect(cellAt(model, 6, 4)?.formula).toMatch(/^=1000\*/);
    expect(String(cellAt(model, 2, 1)?.value)).toContain('miles');
  });

  test('a control line is zero, over a total that does not come from the lines', () => {
    const model = summarySheet(sheetSource(readPlan(written('matrix')), words));
    const total = rowNamed(model, words.summary.planTotal);
    expect(cellAt(model, total, 4)?.formula).not.toContain('D6');
    expect(cellAt(model, total + 1, 4)?.value).toBe(0);
    expect(cellAt(model, total + 1, 4)?.formula).toContain('SUM(D6:');
  });

  test('names the day of the last change, not of the last run', () => {
    const first = summarySheet(sheetSource(readPlan(written('matrix')), words, { today: '2009-03-31' }));
    const after = withModels(written('matrix'), [first]);
    expect(summarySheet(sheetSource(readPlan(after), words, { today: '2009-06-30' }))).toEqual(first);
  });
});

/** A formula that adds its parts is told by the first of them. */
function partsOf(model: SheetModel, formula: string): string {
  const first = /^=SUM\(([A-Z]+\d+):[A-Z]+\d+\)$/.exec(formula)?.[1];
  const place = parseA1(first ?? '');
  return (place && cellAt(model, place.row, place.column)?.formula) ?? formula;
}
