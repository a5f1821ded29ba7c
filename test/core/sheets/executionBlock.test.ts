import { describe, expect, test } from '@jest/globals';
import { readPlan } from '../../../src/core/reading/readPlan';
import { sheetSource } from '../../../src/core/sheets/sheetSource';
import { summarySheet } from '../../../src/core/sheets/summary/summarySheet';
import { a1 } from '../../../src/core/workbook/address';
import type { CellContent, CellValue } from '../../../src/core/workbook/cell';
import type { Snapshot } from '../../../src/core/workbook/snapshot';
import { sheets as words } from '../../../src/i18n/es/sheets';

const HEADERS = [
  'Eje estratégico',
  'Actividad',
  'Valor total',
  'Valor con asignación presupuestal',
  'Recursos por gestionar',
  'Compromisos',
  'Obligaciones',
  'Pagos',
  'Responsable',
];
const ROWS: readonly (readonly CellValue[])[] = [
  ['SOCIAL', 'Dotar el hospital', 1000, 800, 200, 600, 400, 200, 'Salud'],
  ['SOCIAL', 'Brigadas de salud', 500, 500, 0, 250, 250, 100, 'Salud'],
  ['AMBIENTE', 'Reforestar la cuenca', 900, 300, 600, 150, 0, 0, 'Planeación'],
  ['AMBIENTE', 'Aislar nacimientos', 400, 100, 300, 50, 20, 10, 'Planeación'],
];

function workbook(): Snapshot {
  const cells: Record<string, CellContent> = { A1: { v: 'PLAN DE ACCIÓN 2027' } };
  [HEADERS, ...ROWS].forEach((row, at) => {
    row.forEach((v, column) => {
      cells[a1(at + 3, column + 1)] = { v };
    });
  });
  const traits = {
    visibility: 'visible',
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    tables: [],
    protected: false,
  } as const;
  return { sheets: [{ name: 'PLAN', cells, ...traits }], names: [], date1904: false };
}

describe('Ejecución', () => {
  const model = summarySheet(sheetSource(readPlan(workbook()), words));
  const top = model.cells.find(({ value }) => value === words.summary.execution.byAxis)?.row ?? 0;
  const line = (row: number): readonly CellValue[] =>
    [4, 5, 6, 7, 8, 9, 10].map(
      (column) => model.cells.find((cell) => cell.row === row && cell.column === column)?.value ?? null,
    );

  test('money committed, obligated and paid over what is assigned, by axis', () => {
    expect(top).toBeGreaterThan(0);
    expect(line(top + 2)).toEqual([1300, 850, 650, 850 / 1300, 650 / 1300, 300, 300 / 1300]);
    expect(line(top + 3)).toEqual([400, 200, 20, 0.5, 0.05, 10, 0.025]);
    expect(line(top + 4)).toEqual([1700, 1050, 670, 1050 / 1700, 670 / 1700, 310, 310 / 1700]);
  });

  test('every figure is a formula', () => {
    const rows = new Set([top + 2, top + 3, top + 4]);
    const figures = model.cells.filter(({ row, column, value }) => rows.has(row) && column > 3 && value !== null);
    expect(figures).toHaveLength(21);
    for (const { formula } of figures) expect(formula).toMatch(/^=/);
  });
});
