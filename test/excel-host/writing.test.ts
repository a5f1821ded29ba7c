/** @jest-environment ./test/excel-host/officeEnvironment.js */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { invert, type ChangeSet } from '../../src/core/workbook/changeSet';
import type { CellContent } from '../../src/core/workbook/cell';
import type { Snapshot } from '../../src/core/workbook/snapshot';
import { EMPTY_STATE } from '../../src/core/workbook/state';
import type { SheetModel } from '../../src/core/workbook/sheetModel';
import { ExcelWorkbook } from '../../src/hosts/excel/excelWorkbook';
import type { ExcelHost } from './excelHost';
import { startExcel } from './officeFrame';
import { bookOf, FULL_MODEL, sheetOf, SMALL_PLAN } from './sampleBook';
import { savedModel, styleKey } from './savedModel';

let host: ExcelHost;
beforeAll(async () => {
  host = await startExcel(SMALL_PLAN);
});

const FIX: ChangeSet = [
  { cell: 'PLAN DE ACCIÓN!B2', before: { v: 202613109, z: '"$" #,##0' }, after: { v: 206213109 } },
  { cell: 'PLAN DE ACCIÓN!B3', before: { v: 202613109, f: '=SUM(B2:B2)' }, after: { v: null, f: '=B2' } },
  { cell: 'PLAN DE ACCIÓN!D2', before: { v: '$ 23.709.806.841' }, after: { v: 23709806841 } },
];

describe('changing cells through Office.js', () => {
  test('puts values and formulas, keeps looks, in two round trips', async () => {
    host.open(SMALL_PLAN);
    const workbook = new ExcelWorkbook();
    await workbook.read();
    host.meter.reset();
    const receipt = await workbook.write({ changes: FIX });
    expect(receipt).toEqual({ changedCells: 3, writtenSheets: [], undoLost: false });
    expect(host.meter.roundTrips).toBe(2);
    const [sheet] = host.book.sheets;
    expect(sheet?.cell(2, 2)).toEqual({ v: 206213109, z: '"$" #,##0' });
    expect(sheet?.cell(3, 2)).toMatchObject({ f: '=B2' });
    expect(sheet?.cell(2, 4)).toEqual({ v: 23709806841 });
  });

  test('taken back, every cell is as it was', async () => {
    const before = host.open(SMALL_PLAN);
    const workbook = new ExcelWorkbook();
    const read = await workbook.read();
    await workbook.write({ changes: FIX });
    await workbook.write({ changes: invert(FIX) });
    const after = await workbook.read();
    expect(withoutResults(after)).toEqual(withoutResults(read));
    expect(before.sheets[0]?.cell(3, 2).f).toBe('=SUM(B2:B2)');
  });

  test('a number put into a cell of text format is a number, and taken back the format is back', async () => {
    host.open(SMALL_PLAN);
    const workbook = new ExcelWorkbook();
    await workbook.read();
    const changes: ChangeSet = [{ cell: 'PLAN DE ACCIÓN!D3', before: { v: '0401', z: '@' }, after: { v: 401 } }];
    await workbook.write({ changes });
    expect(host.book.sheets[0]?.cell(3, 4)).toEqual({ v: 401 });
    await workbook.write({ changes: invert(changes) });
    expect(host.book.sheets[0]?.cell(3, 4)).toEqual({ v: '0401', z: '@' });
  });

  test('is refused whole when one of the cells changed since it was read', async () => {
    host.open(SMALL_PLAN);
    const workbook = new ExcelWorkbook();
    await workbook.read();
    host.book.sheets[0]?.put(2, 4, { v: 'otra cosa' });
    await expect(workbook.write({ changes: FIX })).rejects.toMatchObject({
      code: 'changed-since-read',
      detail: { sheet: 'PLAN DE ACCIÓN', cell: 'D2' },
    });
    expect(host.book.sheets[0]?.cell(2, 2).v).toBe(202613109);
  });

  test('is refused on a protected sheet, by name', async () => {
    const [plan] = SMALL_PLAN.sheets;
    host.open(bookOf([sheetOf('PLAN DE ACCIÓN', plan?.cells ?? {}, { protected: true })]));
    const workbook = new ExcelWorkbook();
    await workbook.read();
    await expect(workbook.write({ changes: FIX })).rejects.toMatchObject({
      code: 'protected-sheet',
      detail: { sheet: 'PLAN DE ACCIÓN' },
    });
  });
});

describe('writing sheets through Office.js', () => {
  test('a new sheet has all that its model says, in one round trip', async () => {
    host.open(SMALL_PLAN);
    const workbook = new ExcelWorkbook();
    await workbook.read();
    host.meter.reset();
    const receipt = await workbook.write({ sheets: [FULL_MODEL] });
    expect(receipt).toEqual({ changedCells: 0, writtenSheets: ['Resumen por eje'], undoLost: false });
    expect(host.meter.roundTrips).toBe(1);
    const sheet = host.book.sheet('Resumen por eje');
    expect(normalised(savedModel(sheet))).toEqual(normalised(FULL_MODEL));
    expect(host.book.names).toEqual([{ name: 'Cuadre_Corte', formula: "='Resumen por eje'!$B$4", visible: true }]);
    expect(sheet.names).toEqual([{ name: '_cuadre', formula: '="summary"', visible: false }]);
  });

  test('a second run renews the sheet where it stands, under whatever name it has now', async () => {
    host.open(SMALL_PLAN);
    const workbook = new ExcelWorkbook();
    await workbook.read();
    await workbook.write({ sheets: [FULL_MODEL] });
    const sheet = host.book.sheet('Resumen por eje');
    sheet.name = 'Mi resumen';
    for (const table of sheet.tables) table.name = 'MiTabla';
    await workbook.read();
    const model = renamed(longer(FULL_MODEL), 'Mi resumen');
    const receipt = await workbook.write({ sheets: [model] });
    expect(receipt.writtenSheets).toEqual(['Mi resumen']);
    expect(host.book.sheets).toHaveLength(4);
    expect(host.book.sheet('Mi resumen')).toBe(sheet);
    expect(normalised(savedModel(sheet))).toEqual(normalised(model));
    expect(sheet.tables[0]?.id).toBeDefined();
  });

  test('rows that an earlier run had beyond the new ones are emptied', async () => {
    host.open(SMALL_PLAN);
    const workbook = new ExcelWorkbook();
    await workbook.read();
    await workbook.write({ sheets: [longer(FULL_MODEL)] });
    await workbook.read();
    await workbook.write({ sheets: [FULL_MODEL] });
    const sheet = host.book.sheet('Resumen por eje');
    expect(sheet.cell(8, 1).v).toBeNull();
    expect(sheet.style(8, 1)).toEqual({});
  });

  test('a sheet that people fill in is not renewed over what they typed since it was read', async () => {
    host.open(SMALL_PLAN);
    const workbook = new ExcelWorkbook();
    await workbook.read();
    await workbook.write({ sheets: [FULL_MODEL] });
    await workbook.read();
    host.book.sheet('Resumen por eje').put(6, 2, { v: 0.75 });
    await expect(workbook.write({ sheets: [FULL_MODEL] })).rejects.toMatchObject({
      code: 'changed-since-read',
      detail: { sheet: 'Resumen por eje', cell: 'B6' },
    });
    expect(host.book.sheet('Resumen por eje').cell(6, 2).v).toBe(0.75);
  });

  test("a failure in the middle leaves the workbook as it was, and says that Excel's undo was lost", async () => {
    host.open(SMALL_PLAN);
    const workbook = new ExcelWorkbook();
    const before = await workbook.read();
    const broken: SheetModel = {
      ...FULL_MODEL,
      conditionalFormats: [{ range: 'no es un rango', formula: 'TRUE', style: {} }],
    };
    await expect(workbook.write({ changes: FIX, sheets: [broken], state: EMPTY_STATE })).rejects.toMatchObject({
      code: 'unknown',
      detail: { office: 'InvalidArgument', undoLost: 1 },
    });
    expect(host.book.sheets).toHaveLength(3);
    expect(host.book.names).toEqual([]);
    const after = await workbook.read();
    expect(withoutResults(after)).toEqual(withoutResults(before));
    expect(host.book.sheets[0]?.cell(3, 2).f).toBe('=SUM(B2:B2)');
  });

  test('a renewed sheet comes back as it was when the writing fails', async () => {
    host.open(SMALL_PLAN);
    const workbook = new ExcelWorkbook();
    await workbook.read();
    await workbook.write({ sheets: [FULL_MODEL] });
    await workbook.read();
    const model: SheetModel = { ...longer(FULL_MODEL), names: [{ name: '1 no vale', ref: 'A1' }] };
    await expect(workbook.write({ sheets: [model] })).rejects.toMatchObject({ code: 'unknown' });
    const saved = savedModel(host.book.sheet('Resumen por eje'));
    expect(saved.cells.map(({ value }) => value)).toEqual(normalised(FULL_MODEL).cells.map(({ value }) => value));
    expect(saved.tables).toEqual(FULL_MODEL.tables);
  });

  test('state is kept in one part, renewed in place, and read back', async () => {
    host.open(SMALL_PLAN);
    const workbook = new ExcelWorkbook();
    await workbook.read();
    await workbook.write({ state: { ...EMPTY_STATE, settings: { author: 'Ana & "Luis" <x>' } } });
    const state = { ...EMPTY_STATE, previousFindings: ['f-1'], settings: { author: 'Ñandú' } };
    await workbook.write({ state });
    expect(host.book.parts).toHaveLength(1);
    expect((await workbook.read()).state).toEqual(state);
  });
});

/** The cells of the first sheet, formulas without what they give: the emulated Excel calculates only when asked. */
function withoutResults({ sheets }: Snapshot): Record<string, CellContent> {
  const cells = Object.entries(sheets[0]?.cells ?? {});
  return Object.fromEntries(cells.map(([at, cell]) => [at, cell.f === undefined ? cell : { v: null, f: cell.f }]));
}

function longer(model: SheetModel): SheetModel {
  return {
    ...model,
    cells: [
      ...model.cells,
      { row: 8, column: 1, value: 'Uno más', style: 'text' },
      { row: 8, column: 2, value: 7, style: 'amount' },
    ],
    tables: model.tables.map((table) => ({ ...table, ref: 'A3:B8' })),
  };
}

function renamed(model: SheetModel, name: string): SheetModel {
  return JSON.parse(JSON.stringify(model).replaceAll(model.name, name)) as SheetModel;
}

/** A model as it can be seen in a workbook: styles by what they are, order of sheet, formulas without their value. */
function normalised(model: SheetModel): SheetModel {
  const cells = model.cells.map((cell) => {
    const style = cell.style === undefined ? undefined : model.styles[cell.style];
    return {
      row: cell.row,
      column: cell.column,
      value: cell.formula === undefined ? cell.value : 0,
      ...(cell.formula === undefined ? {} : { formula: cell.formula }),
      ...(style ? { style: styleKey(style) } : {}),
    };
  });
  return {
    ...model,
    cells,
    styles: {},
    names: [],
    tables: model.tables.map(({ name, ref, style }) => ({ name, ref, style })),
    charts: model.charts.map((chart) => ({ ...chart, alternativeText: '' })),
  };
}
