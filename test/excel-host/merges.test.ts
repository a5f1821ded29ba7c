/** @jest-environment ./test/excel-host/officeEnvironment.js */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { examine } from '../../src/app/examine';
import { validate } from '../../src/app/validate';
import type { CellContent } from '../../src/core/workbook/cell';
import type { Snapshot } from '../../src/core/workbook/snapshot';
import { ExcelWorkbook } from '../../src/hosts/excel/excelWorkbook';
import { readWorkbook } from '../../src/hosts/file/index';
import type { ExcelHost } from './excelHost';
import { startExcel } from './officeFrame';
import { bookOf, sheetOf, SMALL_PLAN } from './sampleBook';

/*
 * Reading merged areas may cost people their Ctrl+Z (office-js#5918): it is done where blank cells need them to be
 * understood, once, and said.
 */

let host: ExcelHost;
beforeAll(async () => {
  host = await startExcel(SMALL_PLAN);
});

const HEADERS = ['EJE', 'HITO', 'ACTIVIDAD', 'CANTIDAD', 'VALOR UNITARIO', 'VALOR TOTAL'];

/** A plan whose axis and milestone stand on every row but where somebody merged two rows, or left the second one blank. */
function planWith(gap: 'merged' | 'blank' | 'none'): Snapshot {
  const cells: Record<string, CellContent> = {};
  const put = (column: number, row: number, v: CellContent['v']): void => {
    cells[`${'ABCDEF'.charAt(column)}${row}`] = { v };
  };
  HEADERS.forEach((text, column) => put(column, 1, text));
  for (let row = 2; row <= 25; row += 1) {
    const isCovered = gap !== 'none' && [5, 11, 19].includes(row);
    if (!isCovered) put(0, row, row < 14 ? 'GESTIÓN SOCIAL' : 'AMBIENTE');
    if (!isCovered) put(1, row, `Hito ${Math.ceil(row / 2)}`);
    [`Actividad ${row}`, row, 1000 * row, 1000 * row * row].forEach((v, at) => put(at + 2, row, v));
  }
  const merges = ['A4:A5', 'B4:B5', 'A10:A11', 'B10:B11', 'A18:A19', 'B18:B19'];
  return bookOf([sheetOf('PLAN', cells, { merges: gap === 'merged' ? merges : [] })]);
}

/** Validar, with what it cost. */
async function run(workbook: ExcelWorkbook): Promise<{ trips: number; withoutAxis: number; undoLost: boolean }> {
  host.meter.reset();
  const { plan, undoLost = false } = await validate(workbook);
  const withoutAxis = plan.activities.filter(({ axis }) => axis === null).length;
  return { trips: host.meter.roundTrips, withoutAxis, undoLost };
}

describe('merged areas in Excel', () => {
  test('are read where names are missing that nothing else explains: then Excel sees what the file shows', async () => {
    const book = host.open(planWith('merged'));
    const workbook = new ExcelWorkbook();
    expect(await run(workbook)).toEqual({ trips: 3, withoutAxis: 0, undoLost: true });
    expect(book.isUndoLost).toBe(true);
    const inExcel = await validate(workbook);
    const inFile = await examine(planWith('merged'));
    expect(inExcel.plan.activities.map(({ axis, milestone }) => [axis, milestone])).toEqual(
      inFile.plan.activities.map(({ axis, milestone }) => [axis, milestone]),
    );
  });

  test('are read once while the same cells hold something, whatever they hold', async () => {
    const book = host.open(planWith('merged'));
    const workbook = new ExcelWorkbook();
    await run(workbook);
    book.isUndoLost = false;
    expect(await run(workbook)).toEqual({ trips: 1, withoutAxis: 0, undoLost: false });
    const change = { cell: 'PLAN!F7', before: { v: 49_000 }, after: { v: 49_001 } };
    await workbook.write({ changes: [change] });
    expect(await run(workbook)).toEqual({ trips: 1, withoutAxis: 0, undoLost: false });
    expect(book.isUndoLost).toBe(false);
    book.sheet('PLAN').put(26, 3, { v: 'Una actividad más' });
    expect(await run(workbook)).toMatchObject({ trips: 3, undoLost: true });
  });

  test('are asked for once where blank cells are just blank', async () => {
    host.open(planWith('blank'));
    const workbook = new ExcelWorkbook();
    expect(await run(workbook)).toEqual({ trips: 3, withoutAxis: 3, undoLost: true });
    expect(await run(workbook)).toEqual({ trips: 1, withoutAxis: 3, undoLost: false });
  });

  test.each([
    ['a plan without gaps', planWith('none')],
    ['the sample, with merged areas that carrying down explains', sample('assets/plan-2009.xlsx')],
    ['the sample with errors', sample('assets/plan-2009-con-errores.xlsx')],
  ])('are left alone in %s', async (_what, snapshot) => {
    const book = host.open(snapshot);
    expect(await run(new ExcelWorkbook())).toMatchObject({ trips: 2, undoLost: false });
    expect(book.isUndoLost).toBe(false);
  });
});

function sample(path: string): Snapshot {
  return readWorkbook(new Uint8Array(readFileSync(path)));
}
