/** @jest-environment ./test/excel-host/officeEnvironment.js */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { invert, type ChangeSet } from '../../src/core/workbook/changeSet';
import type { DefinedName } from '../../src/core/workbook/snapshot';
import type { SheetModel } from '../../src/core/workbook/sheetModel';
import { EMPTY_STATE, type WorkbookState } from '../../src/core/workbook/state';
import { readWorkbook } from '../../src/hosts/file/index';
import { FULL_MODEL } from '../excel-host/sampleBook';
import { unzipSync, strFromU8 } from 'fflate';
import { excelHost, FILE_HOST, type ContractHost } from './hosts';
import { seenSheets } from './seen';

const SAMPLE = file('assets/plan-2009.xlsx');
const WITH_ERRORS = file('assets/plan-2009-con-errores.xlsx');

function file(path: string): Uint8Array {
  return new Uint8Array(readFileSync(path));
}

/** Files of others, when they are beside the project. */
function shared(folder: string): string[] {
  try {
    return readdirSync(join('../shared', folder))
      .filter((name) => name.endsWith('.xlsx'))
      .map((name) => join('../shared', folder, name));
  } catch {
    return [];
  }
}

const PLAN = readWorkbook(SAMPLE).sheets[0]?.name ?? '';
const MODEL = JSON.parse(
  JSON.stringify(FULL_MODEL).replaceAll('PLAN DE ACCIÓN', PLAN).replaceAll('Listas!', `'${PLAN}'!`),
) as SheetModel;

const STATE: WorkbookState = {
  ...EMPTY_STATE,
  settings: { author: 'Ana «Hacienda» & <Cía.>', trafficLight: { red: 0.5, green: 0.9 } },
  previousFindings: ['f-1', 'f-2'],
  acceptances: [
    {
      rule: 'product',
      key: 'GESTIÓN SOCIAL|Dotar',
      values: { [`${PLAN}!H9`]: 5 },
      reason: 'ñ "x"',
      author: '',
      date: '2026-01-31',
    },
  ],
};

const hosts: ContractHost[] = [];
beforeAll(async () => {
  hosts.push(FILE_HOST, await excelHost());
});

/** What a scenario gives in each host; the first is the file. */
async function inEachHost<T>(scenario: (host: ContractHost) => Promise<T>): Promise<[T, T]> {
  const [first, second] = hosts;
  if (!first || !second) throw new Error('Both hosts are needed.');
  return [await scenario(first), await scenario(second)];
}

describe('what is read', () => {
  test.each(['assets/plan-2009.xlsx', 'assets/plan-2009-con-errores.xlsx', ...shared('real'), ...shared('corpus')])(
    'is the same: %s',
    async (path) => {
      const [inFile, inExcel] = await inEachHost(({ open }) => open(file(path)).port.read());
      expect(seenSheets(inExcel)).toEqual(seenSheets(inFile));
      expect(inExcel.date1904).toBe(inFile.date1904);
      expect(sorted(inExcel.names)).toEqual(sorted(inFile.names));
    },
  );
});

/** Names have no order: a file keeps that of the alphabet, Excel's API gives those of each scope together. */
function sorted(names: readonly DefinedName[]): DefinedName[] {
  return [...names].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

/** A few cells of the sample, with what is to be put into them. */
function someChanges(bytes: Uint8Array): ChangeSet {
  const [sheet] = readWorkbook(bytes).sheets;
  const cells = Object.entries(sheet?.cells ?? {});
  const numbers = cells.filter(([, { v, f }]) => typeof v === 'number' && f === undefined).slice(0, 5);
  const texts = cells.filter(([, { v, f }]) => typeof v === 'string' && f === undefined).slice(0, 3);
  const formulas = cells.filter(([, { f }]) => f !== undefined).slice(0, 2);
  return [
    ...numbers.map(([at, before], index) => ({ cell: `${PLAN}!${at}`, before, after: { v: 1_000 + index } })),
    ...texts.map(([at, before]) => ({ cell: `${PLAN}!${at}`, before, after: { v: '=2009 % «no» es fórmula' } })),
    ...formulas.map(([at, before]) => ({ cell: `${PLAN}!${at}`, before, after: { v: 7 } })),
  ];
}

describe('changes of cells', () => {
  test('give the same cells, and taken back the cells that were there', async () => {
    const changes = someChanges(SAMPLE);
    expect(changes.length).toBeGreaterThan(8);
    const [inFile, inExcel] = await inEachHost(async ({ open }) => {
      const { port } = open(SAMPLE);
      const before = await port.read();
      const receipt = await port.write({ changes });
      const changed = await port.read();
      await port.write({ changes: invert(changes) });
      return {
        receipt,
        before: seenSheets(before),
        changed: seenSheets(changed),
        undone: seenSheets(await port.read()),
      };
    });
    expect(inExcel).toEqual(inFile);
    expect(inExcel.undone).toEqual(inExcel.before);
    expect(inExcel.changed).not.toEqual(inExcel.before);
  });

  test('are saved to the same file', async () => {
    const changes = someChanges(WITH_ERRORS);
    const [inFile, inExcel] = await inEachHost(async ({ open }) => {
      const { port, save } = open(WITH_ERRORS);
      await port.read();
      await port.write({ changes });
      return save();
    });
    expect(Buffer.from(inExcel).equals(Buffer.from(inFile))).toBe(true);
  });

  test('are refused whole when a cell holds something else', async () => {
    const [first, ...rest] = someChanges(SAMPLE);
    if (!first) throw new Error('The sample has numbers.');
    const stale = [...rest, { ...first, before: { v: -1 } }];
    const [inFile, inExcel] = await inEachHost(async ({ open }) => {
      const { port } = open(SAMPLE);
      const before = seenSheets(await port.read());
      const failure: unknown = await port.write({ changes: stale }).catch((error: unknown) => error);
      expect(seenSheets(await port.read())).toEqual(before);
      return failure;
    });
    expect(inFile).toMatchObject({ name: 'HostFailure', code: 'changed-since-read' });
    expect(inExcel).toMatchObject(failureOf(inFile));
  });

  test('may change one cell twice, and never a sheet that is not there', async () => {
    const [first] = someChanges(SAMPLE);
    if (!first) throw new Error('The sample has numbers.');
    const twice: ChangeSet = [first, { cell: first.cell, before: first.after, after: { v: 'dos' } }];
    const [inFile, inExcel] = await inEachHost(async ({ open }) => {
      const { port } = open(SAMPLE);
      await port.read();
      const receipt = await port.write({ changes: twice });
      const nowhere: ChangeSet = [{ cell: 'No está!A1', before: { v: null }, after: { v: 1 } }];
      const failure: unknown = await port.write({ changes: nowhere }).catch((error: unknown) => error);
      return { receipt, failure: failureOf(failure), sheets: seenSheets(await port.read()) };
    });
    expect(inExcel).toEqual(inFile);
  });
});

function failureOf(failure: unknown): { code: unknown; detail: unknown } {
  const { code, detail } = failure as { code: unknown; detail: unknown };
  return { code, detail };
}

/** The model with one row more. */
function longerThan(model: SheetModel): SheetModel {
  return {
    ...model,
    cells: [...model.cells, { row: 8, column: 1, value: 'Uno más', style: 'text' }],
    tables: model.tables.map((table) => ({ ...table, ref: 'A3:B8' })),
  };
}

/** The model as a host that does not calculate keeps it. */
function withoutResults(model: SheetModel): SheetModel {
  return { ...model, cells: model.cells.map((cell) => ({ ...cell, ...(cell.formula ? { value: 0 } : {}) })) };
}

describe('sheets', () => {
  test('have the same cells, formats, tables, names and mark, written and renewed', async () => {
    const longer = longerThan(MODEL);
    const [inFile, inExcel] = await inEachHost(async ({ open }) => {
      const { port } = open(SAMPLE);
      await port.read();
      const receipts = [await port.write({ sheets: [longer] })];
      const first = await port.read();
      receipts.push(await port.write({ sheets: [MODEL] }));
      const second = await port.read();
      const names = second.names.filter(({ name }) => name.startsWith('Cuadre'));
      return { receipts, first: seenSheets(first), second: seenSheets(second), names };
    });
    expect(inExcel).toEqual(inFile);
  });

  test('look the same: what Excel holds, saved, is the file that the file host writes', async () => {
    const plain = withoutResults(MODEL);
    const [inFile, inExcel] = await inEachHost(async ({ open }) => {
      const { port, save } = open(SAMPLE);
      await port.read();
      await port.write({ sheets: [plain] });
      return save();
    });
    const files = { inFile: partsOf(inFile), inExcel: partsOf(inExcel) };
    expect(Object.keys(files.inExcel)).toEqual(Object.keys(files.inFile));
    expect(files.inExcel).toEqual(files.inFile);
  });
});

describe('sheets that are renewed', () => {
  test('look as the file host renews them: what a longer run left is gone', async () => {
    const plain = withoutResults(MODEL);
    const [inFile, inExcel] = await inEachHost(async ({ open }) => {
      const { port, save } = open(SAMPLE);
      await port.read();
      await port.write({ sheets: [longerThan(plain)] });
      await port.read();
      await port.write({ sheets: [plain] });
      return save();
    });
    const sheet = (bytes: Uint8Array): unknown => readWorkbook(bytes).sheets.find(({ name }) => name === MODEL.name);
    expect(sheet(inExcel)).toEqual(sheet(inFile));
    const drawn = (bytes: Uint8Array): [string, string][] =>
      Object.entries(partsOf(bytes)).filter(([name]) => /charts?\/chart|tables\/table/.test(name));
    expect(drawn(inExcel)).toEqual(drawn(inFile));
  });
});

/** The parts of a package, as texts. */
function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

describe('what is kept inside the workbook', () => {
  test('state and marks that one host saved, the other reads', async () => {
    const [inFile, inExcel] = await inEachHost(async ({ open }) => {
      const { port, save } = open(SAMPLE);
      await port.read();
      await port.write({ sheets: [MODEL], state: STATE });
      return save();
    });
    const [fileReadsExcel] = await inEachHost(({ open }) => open(inExcel).port.read());
    const [, excelReadsFile] = await inEachHost(({ open }) => open(inFile).port.read());
    for (const { state, sheets } of [fileReadsExcel, excelReadsFile]) {
      expect(state).toEqual(STATE);
      expect(sheets.find(({ name }) => name === MODEL.name)?.mark).toBe(MODEL.mark);
    }
  });
});
