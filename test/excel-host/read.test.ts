/** @jest-environment ./test/excel-host/officeEnvironment.js */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { ExcelWorkbook } from '../../src/hosts/excel/excelWorkbook';
import type { ExcelHost } from './excelHost';
import { startExcel } from './officeFrame';
import type { Snapshot } from '../../src/core/workbook/snapshot';

const PLAN: Snapshot = {
  sheets: [
    {
      name: 'PLAN DE ACCIÓN',
      visibility: 'visible',
      cells: {
        A1: { v: 'Eje' },
        B1: { v: 'Valor total' },
        A2: { v: 'GESTIÓN SOCIAL' },
        B2: { v: 202613109, z: '"$" #,##0' },
        B3: { v: 10, f: '=SUM(B2:B2)' },
        C3: { v: null, e: '#REF!', f: '=#REF!' },
      },
      merges: [],
      hiddenRows: [2],
      hiddenColumns: [],
      tables: [],
      protected: false,
    },
  ],
  names: [],
  date1904: false,
};

let host: ExcelHost;
beforeAll(async () => {
  host = await startExcel(PLAN);
});

describe('reading through Office.js', () => {
  test('gives the cells that Excel has', async () => {
    const snapshot = await new ExcelWorkbook().read();
    expect(snapshot.sheets[0]?.cells).toEqual(PLAN.sheets[0]?.cells);
    expect(snapshot.sheets[0]?.hiddenRows).toEqual([2]);
    expect(host.meter.roundTrips).toBe(2);
  });
});
