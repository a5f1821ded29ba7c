/** @jest-environment ./test/excel-host/officeEnvironment.js */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CellChange } from '../../src/core/workbook/changeSet';
import { GridBuilder } from '../../src/core/workbook/grid';
import type { SheetModel } from '../../src/core/workbook/sheetModel';
import { gridOf, packedSheet, type SheetSnapshot } from '../../src/core/workbook/snapshot';
import { ExcelWorkbook } from '../../src/hosts/excel/excelWorkbook';
import type { ExcelHost } from './excelHost';
import { startExcel } from './officeFrame';
import { bookOf, FULL_MODEL, sheetOf, SMALL_PLAN } from './sampleBook';

/** Excel on the web refuses requests and responses over 5 MB ("Resource limits and performance optimization"). */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/**
 * Two million cells as objects would take a gigabyte and more; packed they take a tenth. What Excel answered and is waiting
 * to be collected is counted too.
 */
const MOST_MEGABYTES = 700;

/** The most memory that was in use at any time that somebody looked, above what was in use at first. */
class PeakMemory {
  private readonly first = inUse();
  peak = 0;

  look(): void {
    this.peak = Math.max(this.peak, Math.round((inUse() - this.first) / 1_000_000));
  }
}

function inUse(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

let host: ExcelHost;
const costs: string[] = [];
beforeAll(async () => {
  host = await startExcel(SMALL_PLAN);
});
afterAll(() => {
  console.info(`Round trips to Excel:\n${costs.join('\n')}`);
});

function noteCost(what: string): void {
  const { roundTrips, largestRequest, largestResponse } = host.meter;
  const kilobytes = (bytes: number): string => `${Math.ceil(bytes / 1024)} KB`;
  costs.push(
    `  ${what}: ${roundTrips} (largest request ${kilobytes(largestRequest)}, answer ${kilobytes(largestResponse)})`,
  );
}

/** Rows like those of a plan: texts of a line or two, amounts, dates, a formula and empty cells. */
function planSheet(name: string, rows: number, columns: number): SheetSnapshot {
  const builder = new GridBuilder();
  for (let row = 1; row <= rows; row += 1) {
    for (let column = 1; column <= columns; column += 1) builder.add(row, column, planCell(row, column));
  }
  return packedSheet(sheetOf(name, {}), builder.build());
}

function planCell(row: number, column: number): Parameters<GridBuilder['add']>[2] {
  if (column <= 2)
    return { v: `Actividad número ${row} del frente de acción, con su descripción de una línea entera y algo más` };
  if (column === 3) return { v: row * 1_000_003, f: `=D${row}*E${row}`, z: '"$" #,##0' };
  if (column % 5 === 0) return { v: null };
  return { v: row * column * 1_000, z: '#,##0' };
}

describe('what a command costs', () => {
  test.each([
    ['evenly', Array.from({ length: 10 }, () => 300)],
    ['in one sheet', [2_991, 1, 1, 1, 1, 1, 1, 1, 1, 1]],
  ])('reading 10 sheets and 3 000 rows of 20 columns, %s, takes two round trips', async (how, rows) => {
    host.open(bookOf(rows.map((count, at) => planSheet(`Hoja ${at}`, count, 20))));
    host.faults.payloadLimit = PAYLOAD_LIMIT;
    await new ExcelWorkbook().read();
    noteCost(`Validar, 10 sheets and 3 000 rows ${how}`);
    expect(host.meter.roundTrips).toBe(2);
  });

  test('reading 100 000 rows of 20 columns stays under the limit of every answer', async () => {
    host.open(bookOf([planSheet('PLAN', 100_000, 20)]));
    host.faults.payloadLimit = PAYLOAD_LIMIT;
    const memory = new PeakMemory();
    const { sheets } = await new ExcelWorkbook().read({ progress: () => memory.look() });
    noteCost('Validar, 100 000 rows of 20 columns');
    costs.push(`    memory while reading: ${memory.peak} MB above what the workbook itself takes`);
    expect(memory.peak).toBeLessThan(MOST_MEGABYTES);
    expect(sheets[0] && gridOf(sheets[0]).length).toBe(100_000 * 16);
    expect(host.meter.largestRequest).toBeLessThan(PAYLOAD_LIMIT);
    expect(host.meter.largestResponse).toBeLessThan(PAYLOAD_LIMIT);
  }, 120_000);

  test('recalculating takes three, reading included', async () => {
    host.open(SMALL_PLAN);
    const workbook = new ExcelWorkbook();
    await workbook.read();
    await workbook.write({ sheets: [{ ...FULL_MODEL, validations: [] }] });
    noteCost('Recalcular ejes, first run');
    expect(host.meter.roundTrips).toBeLessThanOrEqual(3);
    host.meter.reset();
    await workbook.read();
    await workbook.write({ sheets: [{ ...FULL_MODEL, validations: [] }] });
    noteCost('Recalcular ejes, second run');
    expect(host.meter.roundTrips).toBeLessThanOrEqual(3);
  });

  test('writing five sheets that people fill in takes four, reading included', async () => {
    host.open(SMALL_PLAN);
    const models = Array.from({ length: 5 }, (_, at) => numbered(FULL_MODEL, at));
    const workbook = new ExcelWorkbook();
    for (const run of ['first', 'second']) {
      host.meter.reset();
      await workbook.read();
      await workbook.write({ sheets: models });
      noteCost(`Hojas de hitos, ${run} run`);
      expect(host.meter.roundTrips).toBeLessThanOrEqual(4);
    }
  });

  test('applying fifty fixes takes two', async () => {
    host.open(bookOf([planSheet('PLAN', 100, 20)]));
    const workbook = new ExcelWorkbook();
    await workbook.read();
    host.meter.reset();
    const changes = Array.from({ length: 50 }, (_, at): CellChange => {
      const row = at + 1;
      return { cell: `PLAN!D${row}`, before: { v: row * 4 * 1_000 }, after: { v: row } };
    });
    await workbook.write({ changes });
    noteCost('Aplicar 50 correcciones');
    expect(host.meter.roundTrips).toBeLessThanOrEqual(2);
    expect(host.book.sheet('PLAN').cell(50, 4).v).toBe(50);
  });
});

function numbered(model: SheetModel, at: number): SheetModel {
  const text = JSON.stringify(model)
    .replaceAll('Plan de acción: resumen por eje', 'Seguimiento de hitos')
    .replaceAll('Resumen por eje', `Hitos ${at}`)
    .replaceAll('CuadreResumen', `CuadreHitos${at}`);
  return { ...(JSON.parse(text) as SheetModel), mark: `milestones:${at}`, names: [] };
}
