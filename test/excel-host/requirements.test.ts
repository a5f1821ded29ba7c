/** @jest-environment ./test/excel-host/officeEnvironment.js */
import { afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { ChangeSet } from '../../src/core/workbook/changeSet';
import { isOfficeDark } from '../../src/hosts/excel/addIn';
import { ExcelWorkbook } from '../../src/hosts/excel/excelWorkbook';
import type { LiveChange } from '../../src/hosts/excel/liveChanges';
import type { ExcelHost } from './excelHost';
import { startExcel } from './officeFrame';
import { SMALL_PLAN } from './sampleBook';

const FIX: ChangeSet = [{ cell: 'Vacía!A1', before: { v: null }, after: { v: 5 } }];

let host: ExcelHost;
beforeAll(async () => {
  host = await startExcel(SMALL_PLAN);
});
beforeEach(() => {
  host.open(SMALL_PLAN);
});
afterEach(() => {
  jest.restoreAllMocks();
});

/** Excel as one that has ExcelApi up to 1.`minor`. */
function excelOf(minor: number): void {
  const { requirements } = Office.context;
  jest.spyOn(requirements, 'isSetSupported').mockImplementation((set: string, version?: unknown) => {
    return set !== 'ExcelApi' || Number(String(version).split('.')[1]) <= minor;
  });
}

describe('what Excel can do', () => {
  test('where Office says no theme, as on the web, none is made up', () => {
    expect(isOfficeDark()).toBeNull();
    const context = Office.context as { officeTheme?: { bodyBackgroundColor: string } };
    for (const [bodyBackgroundColor, isDark] of [['#262626', true] as const, ['#FFFFFF', false] as const]) {
      context.officeTheme = { bodyBackgroundColor };
      expect(isOfficeDark()).toBe(isDark);
    }
    delete context.officeTheme;
  });

  test('an Excel older than ExcelApi 1.13 is told so before anything is asked of it', async () => {
    excelOf(12);
    await expect(new ExcelWorkbook().read()).rejects.toMatchObject({
      code: 'unsupported-host',
      detail: { required: '1.13' },
    });
    expect(host.meter.roundTrips).toBe(0);
  });

  test('a write that cannot be one step of undo is made all the same', async () => {
    excelOf(20);
    const workbook = new ExcelWorkbook();
    await workbook.read();
    host.faults.undoRefusal = { action: 0, code: 'UndoNotSupported' };
    expect(await workbook.write({ changes: FIX })).toMatchObject({ changedCells: 1 });
    expect(host.book.sheet('Vacía').cell(1, 1).v).toBe(5);
  });

  test('where Excel does not say who made a change, what comes while Cuadre writes is its own', async () => {
    host.faults.silentOnTrigger = true;
    const workbook = new ExcelWorkbook();
    await workbook.read();
    const told: LiveChange[] = [];
    await workbook.live.listen((change) => told.push(change));
    await workbook.write({ changes: FIX });
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(told).toEqual([]);
  });
});
