/** @jest-environment ./test/excel-host/officeEnvironment.js */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { toNumber } from '../../src/core/quantity/decimal';
import { readPlan } from '../../src/core/reading/readPlan';
import { GridBuilder } from '../../src/core/workbook/grid';
import { EMPTY_STATE } from '../../src/core/workbook/state';
import { gridOf, packedSheet } from '../../src/core/workbook/snapshot';
import { ExcelWorkbook } from '../../src/hosts/excel/excelWorkbook';
import type { ExcelHost } from './excelHost';
import { startExcel } from './officeFrame';
import { bookOf, sheetOf, SMALL_PLAN } from './sampleBook';

let host: ExcelHost;
beforeAll(async () => {
  host = await startExcel(SMALL_PLAN);
});

describe('reading through Office.js', () => {
  test('gives every sheet with its cells, and what is hidden and filtered', async () => {
    host.open(SMALL_PLAN);
    const { sheets } = await new ExcelWorkbook().read();
    expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['PLAN DE ACCIÓN', 'visible'],
      ['Listas', 'hidden'],
      ['Vacía', 'visible'],
    ]);
    expect(sheets[0]?.cells).toEqual(SMALL_PLAN.sheets[0]?.cells);
    expect(sheets[0]).toMatchObject({ hiddenRows: [2], hiddenColumns: [4], filter: 'A1:F3', merges: null });
    expect(sheets[2]?.cells).toEqual({});
  });

  test('takes two round trips', async () => {
    host.open(SMALL_PLAN);
    await new ExcelWorkbook().read();
    expect(host.meter.roundTrips).toBe(2);
  });

  test('gives tables, names and the date system', async () => {
    const tables = [{ name: 'Plan', ref: 'C5:F9' }];
    const names = [
      { name: 'Corte', ref: 'PLAN!$A$1' },
      { name: 'Lista', ref: 'PLAN!$B$1', sheet: 'PLAN', hidden: true },
    ];
    host.open(
      bookOf([sheetOf('PLAN', { C5: { v: 'Plan de acción: resumen por eje' } }, { tables, mark: 'summary' })], {
        names,
        date1904: true,
      }),
    );
    const snapshot = await new ExcelWorkbook().read();
    expect(snapshot.sheets[0]).toMatchObject({ tables, mark: 'summary' });
    expect(snapshot.names).toEqual(names);
    expect(snapshot.date1904).toBe(true);
  });

  test.each([
    ['es-CO', 'comma-decimal'],
    ['es-MX', 'point-decimal'],
  ] as const)(
    'under %s Excel writes numbers with the %s, whatever the language of its interface',
    async (culture, sign) => {
      const amounts = { A1: { v: 'Actividad' }, B1: { v: 'Valor total' }, B2: { v: '1.500' }, B3: { v: '2.250' } };
      const names = { A2: { v: 'Dotar escuelas' }, A3: { v: 'Comprar equipos' } };
      host.open(bookOf([sheetOf('PLAN', { ...amounts, ...names })])).culture = culture;
      const snapshot = await new ExcelWorkbook().read();
      expect(snapshot.separators).toBe(sign);
      const { activities } = readPlan(snapshot);
      const read = activities.map(({ figures }) => figures['total']);
      expect(read.map((figure) => figure?.value && toNumber(figure.value))).toEqual(
        sign === 'comma-decimal' ? [1500, 2250] : [1.5, 2.25],
      );
      // What nothing decides keeps both readings.
      expect(read.map((figure) => figure?.otherReading ?? null)).toEqual([null, null]);
      const unknown = { sheets: snapshot.sheets, names: snapshot.names, date1904: snapshot.date1904 };
      expect(readPlan(unknown).activities[0]?.figures['total']?.otherReading).not.toBeNull();
    },
  );

  test('measures the sheets beyond those that it measures at once', async () => {
    const sheets = Array.from({ length: 45 }, (_, at) => sheetOf(`Hoja ${at}`, { [`B${at + 1}`]: { v: at } }));
    host.open(bookOf(sheets));
    const snapshot = await new ExcelWorkbook().read();
    expect(snapshot.sheets.map(({ cells }) => cells)).toEqual(sheets.map(({ cells }) => cells));
    expect(host.meter.roundTrips).toBe(3);
  });

  test('reads all the same where Excel does not follow null objects', async () => {
    host.open({ ...SMALL_PLAN, state: EMPTY_STATE });
    host.faults.strictNullObjects = true;
    const { sheets, state } = await new ExcelWorkbook().read();
    expect(state).toEqual(EMPTY_STATE);
    host.open(SMALL_PLAN);
    host.faults.strictNullObjects = true;
    expect((await new ExcelWorkbook().read()).state).toBeUndefined();
    expect(sheets.map(({ cells }) => cells)).toEqual(SMALL_PLAN.sheets.map(({ cells }) => cells));
  });

  test('asks again in halves for what Excel refuses as too large', async () => {
    const large = columnsOf(3000, 20);
    host.open(bookOf([large]));
    host.faults.payloadLimit = 400_000;
    const snapshot = await new ExcelWorkbook().read();
    expect(snapshot.sheets[0] && gridOf(snapshot.sheets[0]).length).toBe(60_000);
    expect(snapshot.sheets[0]?.cells['T3000']).toEqual({ v: 3000 * 20 });
  });

  test('asks again in halves for what comes back without values', async () => {
    host.open(bookOf([columnsOf(500, 20)]));
    host.faults.nullValuesOver = 3_000;
    const snapshot = await new ExcelWorkbook().read();
    expect(snapshot.sheets[0] && gridOf(snapshot.sheets[0]).length).toBe(10_000);
  });

  test('says how far it is, and stops when it is cancelled', async () => {
    host.open(bookOf([columnsOf(6000, 20)]));
    const steps: number[] = [];
    const stop = new AbortController();
    const reading = new ExcelWorkbook().read({
      signal: stop.signal,
      progress: ({ done }) => {
        steps.push(done);
        stop.abort();
      },
    });
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
    expect(steps).toHaveLength(1);
  });
});

function columnsOf(rows: number, columns: number): ReturnType<typeof packedSheet> {
  const builder = new GridBuilder();
  for (let row = 1; row <= rows; row += 1) {
    for (let column = 1; column <= columns; column += 1) builder.add(row, column, { v: row * column });
  }
  return packedSheet(sheetOf('PLAN', {}), builder.build());
}
