/** @jest-environment ./test/excel-host/officeEnvironment.js */
import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ExcelWorkbook } from '../../src/hosts/excel/excelWorkbook';
import type { LiveChange } from '../../src/hosts/excel/liveChanges';
import type { ExcelHost } from './excelHost';
import { startExcel } from './officeFrame';
import { SMALL_PLAN } from './sampleBook';

let host: ExcelHost;
beforeAll(async () => {
  host = await startExcel(SMALL_PLAN);
});
beforeEach(() => {
  host.open(SMALL_PLAN);
});

describe('showing a cell', () => {
  test('selects it on its sheet', async () => {
    await new ExcelWorkbook().select('Vacía!C7');
    expect(host.book.active.name).toBe('Vacía');
    expect(host.book.selected).toMatchObject({ range: { top: 7, left: 3, bottom: 7, right: 3 } });
  });

  test('is done when it says so, however slow Excel is', async () => {
    host.faults.latency = 20;
    await new ExcelWorkbook().select('Vacía!C7');
    expect(host.book.active.name).toBe('Vacía');
  });
});

describe('changes that people make', () => {
  test('are told, and those of Cuadre are not', async () => {
    const workbook = new ExcelWorkbook();
    await workbook.read();
    const told: LiveChange[] = [];
    const stop = await workbook.live.listen((change) => told.push(change));
    await workbook.write({ changes: [{ cell: 'Vacía!A1', before: { v: null }, after: { v: 5 } }] });
    type('B2', 'Local');
    type('C3', 'Remote');
    await settled();
    expect(told.map(({ address, remote }) => [address, remote])).toEqual([
      ['B2', false],
      ['C3', true],
    ]);
    await stop();
    type('D4', 'Local');
    await settled();
    expect(told).toHaveLength(2);
  });
});

function type(cell: string, source: 'Local' | 'Remote'): void {
  const column = cell.charCodeAt(0) - 64;
  const row = Number(cell.slice(1));
  const sheet = host.book.sheet('PLAN DE ACCIÓN');
  host.book.announce({
    sheet,
    range: { top: row, left: column, bottom: row, right: column },
    source,
    trigger: 'Unknown',
  });
}

/** Office.js hands events on through promises. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
}
