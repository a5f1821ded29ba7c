/** @jest-environment ./test/excel-host/officeEnvironment.js */
import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { ChangeSet } from '../../src/core/workbook/changeSet';
import { EMPTY_STATE } from '../../src/core/workbook/state';
import { ExcelWorkbook } from '../../src/hosts/excel/excelWorkbook';
import type { ExcelHost } from './excelHost';
import { startExcel } from './officeFrame';
import { FULL_MODEL, SMALL_PLAN } from './sampleBook';

let host: ExcelHost;
beforeAll(async () => {
  host = await startExcel(SMALL_PLAN);
});
beforeEach(() => {
  host.open(SMALL_PLAN);
});

const FIX: ChangeSet = [
  { cell: 'PLAN DE ACCIÓN!B2', before: { v: 202613109, z: '"$" #,##0' }, after: { v: 206213109 } },
];

/** After a failure nothing is lost and the same command works once the cause is gone. */
async function expectRecovery(workbook: ExcelWorkbook): Promise<void> {
  host.faults = {};
  expect(host.book.sheets).toHaveLength(3);
  expect(host.book.sheets[0]?.cell(2, 2).v).toBe(202613109);
  await workbook.read();
  await workbook.write({ changes: FIX, sheets: [FULL_MODEL] });
  expect(host.book.sheets[0]?.cell(2, 2).v).toBe(206213109);
  expect(host.book.sheets).toHaveLength(4);
}

describe('when Excel refuses', () => {
  test.each([
    ['InvalidOperationInCellEditMode', 'cell-edit-mode'],
    // It says that something failed, and not what.
    ['InvalidOperation', 'host-error'],
  ] as const)('%s while a cell is edited: %s', async (editMode, code) => {
    const workbook = new ExcelWorkbook();
    host.faults.editMode = editMode;
    await expect(workbook.read()).rejects.toMatchObject({ code });
    host.faults = {};
    await workbook.read();
    host.faults.editMode = editMode;
    await expect(workbook.write({ changes: FIX })).rejects.toMatchObject({ code });
    await expectRecovery(workbook);
  });

  test('an internal error is told as one, without a cause that nobody knows', async () => {
    const workbook = new ExcelWorkbook();
    host.faults.internalError = true;
    await expect(workbook.read()).rejects.toMatchObject({ code: 'host-error', detail: { office: 'GeneralException' } });
    await expectRecovery(workbook);
  });

  test('Excel does not answer', async () => {
    const workbook = new ExcelWorkbook({ patience: 50 });
    host.faults.silent = true;
    await expect(workbook.read()).rejects.toMatchObject({ code: 'host-silent' });
    await expectRecovery(workbook);
  });

  test('the user cancels while Excel is slow', async () => {
    const workbook = new ExcelWorkbook();
    const stop = new AbortController();
    host.faults.latency = 20_000;
    const reading = workbook.read({ signal: stop.signal });
    setTimeout(() => stop.abort(), 10);
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
    await expectRecovery(workbook);
  });

  test.each(['before', 'after'] as const)('the user cancels, %s Excel wrote: nothing is left of it', async (when) => {
    const workbook = new ExcelWorkbook();
    await workbook.read();
    const stop = new AbortController();
    const happen = (): void => stop.abort();
    host.faults[when === 'before' ? 'beforeBatch' : 'afterBatch'] = { batch: 3, happen };
    const batch = { changes: FIX, sheets: [FULL_MODEL], state: EMPTY_STATE };
    const writing = workbook.write(batch, { signal: stop.signal });
    await expect(writing).rejects.toMatchObject({ code: 'cancelled' });
    expect(host.book.names).toEqual([]);
    expect(host.book.parts).toEqual([]);
    await expectRecovery(workbook);
  });

  test('a sheet was deleted after it was read', async () => {
    const workbook = new ExcelWorkbook();
    await workbook.read();
    host.book.deleteSheet(host.book.sheet('PLAN DE ACCIÓN'));
    await expect(workbook.write({ changes: FIX })).rejects.toMatchObject({ code: 'changed-since-read' });
  });

  test('a co-author changes the cell between the reading and the writing', async () => {
    const workbook = new ExcelWorkbook();
    await workbook.read();
    const happen = (): void => host.book.sheet('PLAN DE ACCIÓN').put(2, 2, { v: 1 });
    host.faults.beforeBatch = { batch: 2, happen };
    await expect(workbook.write({ changes: FIX })).rejects.toMatchObject({
      code: 'changed-since-read',
      detail: { sheet: 'PLAN DE ACCIÓN', cell: 'B2' },
    });
    expect(host.book.sheet('PLAN DE ACCIÓN').cell(2, 2).v).toBe(1);
  });

  test('a co-author adds a sheet of the same name: theirs stays, ours is refused, and the cells are as they were', async () => {
    const workbook = new ExcelWorkbook();
    await workbook.read();
    const happen = (): void => host.book.addSheet('Resumen por eje').put(1, 1, { v: 'suyo' });
    host.faults.beforeBatch = { batch: 3, happen };
    await expect(workbook.write({ changes: FIX, sheets: [FULL_MODEL] })).rejects.toMatchObject({
      code: 'changed-since-read',
    });
    expect(host.book.sheet('Resumen por eje').cell(1, 1).v).toBe('suyo');
    expect(host.book.sheet('PLAN DE ACCIÓN').cell(2, 2).v).toBe(202613109);
  });

  test('a protected workbook takes no new sheet', async () => {
    host.book.isStructureProtected = true;
    const workbook = new ExcelWorkbook();
    await workbook.read();
    await expect(workbook.write({ sheets: [FULL_MODEL] })).rejects.toMatchObject({
      code: 'protected-sheet',
      detail: {},
    });
  });

  test('a hidden sheet cannot be shown', async () => {
    const workbook = new ExcelWorkbook();
    await workbook.read();
    await expect(workbook.select('Listas!A1')).rejects.toMatchObject({ code: 'unknown' });
  });
});
