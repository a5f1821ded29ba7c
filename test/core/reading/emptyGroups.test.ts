import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { CellContent } from '../../../src/core/workbook/cell';
import { readPlan } from '../../../src/core/reading/readPlan';
import { checkPlan } from '../../../src/core/rules/checkPlan';
import { EMPTY_STATE } from '../../../src/core/workbook/state';
import type { SheetSnapshot, Snapshot } from '../../../src/core/workbook/snapshot';
import { readWorkbook } from '../../../src/hosts/file';

const TITLES = ['Eje', 'Actividad', 'Cantidad', 'Valor unitario', 'Valor total', 'Asignado', 'Por gestionar'];

/** Two blocks of four rows with a subtotal each; only the first one is filled, and only its first rows. */
function template(secondSubtotal: (column: string) => CellContent): Snapshot {
  const cells: Record<string, CellContent> = {};
  TITLES.forEach((title, at) => {
    cells[`${'ABCDEFG'[at] ?? ''}1`] = { v: title };
  });
  const rows = [
    [2, 12, 1_350_000, 6_200_000],
    [3, 7, 2_415_000, 16_905_000],
    [4, 9, 815_000, 2_335_000],
  ] as const;
  for (const [row, quantity, price, assigned] of rows) {
    cells[`A${row}`] = { v: 'Gestión social' };
    cells[`B${row}`] = { v: `Actividad número ${row}` };
    cells[`C${row}`] = { v: quantity };
    cells[`D${row}`] = { v: price };
    cells[`E${row}`] = { v: quantity * price, f: `=C${row}*D${row}` };
    cells[`F${row}`] = { v: assigned };
    cells[`G${row}`] = { v: quantity * price - assigned, f: `=E${row}-F${row}` };
  }
  cells['B6'] = { v: 'Subtotal Gestión social' };
  cells['B11'] = { v: 'Subtotal Medio ambiente' };
  cells['B12'] = { v: 'Total plan' };
  for (const column of ['E', 'F', 'G']) {
    const sum = [2, 3, 4].reduce((total, row) => total + Number(cells[`${column}${row}`]?.v), 0);
    cells[`${column}6`] = { v: sum, f: `=SUM(${column}2:${column}5)` };
    cells[`${column}11`] = secondSubtotal(column);
    cells[`${column}12`] = { v: sum, f: `=${column}6+${column}11` };
  }
  const sheet: SheetSnapshot = {
    ...{ name: 'PLAN', visibility: 'visible', cells, merges: [], hiddenRows: [], hiddenColumns: [], tables: [] },
    protected: false,
  };
  return { sheets: [sheet], names: [], date1904: false, state: EMPTY_STATE };
}

/** The rows of the subtotal lines, and how many observations there are. */
function read(secondSubtotal: (column: string) => CellContent): readonly [number[], number] {
  const plan = readPlan(template(secondSubtotal));
  return [plan.subtotals.map(({ row }) => row), checkPlan(plan).findings.length];
}

describe('a block whose rows are still empty', () => {
  test.each([
    ['SUM', (column: string) => ({ v: 0, f: `=SUM(${column}7:${column}10)` })],
    ['SUBTOTAL', (column: string) => ({ v: 0, f: `=SUBTOTAL(9,${column}7:${column}10)` })],
    ['SUBTOTAL of what is shown', (column: string) => ({ v: 0, f: `=SUBTOTAL(109,$${column}$7:$${column}$10)` })],
  ])('its %s adds nobody else’s rows, and nothing is said', (_, subtotal) => {
    expect(read(subtotal)).toEqual([[6, 12], 0]);
  });

  test.each([
    ['a range with a row that is filled', (column: string) => ({ v: 0, f: `=SUM(${column}4:${column}10)` })],
    ['an amount that is stated', (column: string) => ({ v: 5000, f: `=SUM(${column}7:${column}10)` })],
    ['another column', () => ({ v: 0, f: '=SUM(Z7:Z10)' })],
    ['a typed zero', () => ({ v: 0 })],
  ])('%s is a subtotal like any other', (_, subtotal) => {
    const [rows] = read(subtotal);
    expect(rows).toContain(11);
  });
});

const FILE = new URL('../../../../shared/cases/sheets/new-half-lo.xlsx', import.meta.url);
const whereGiven = existsSync(FILE) ? describe : describe.skip;

whereGiven('our own template with one axis filled and three blocks empty', () => {
  test('has nothing to say', () => {
    expect(checkPlan(readPlan(readWorkbook(readFileSync(FILE)))).findings).toEqual([]);
  });
});
