import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { HostFailure, type WorkbookPort } from '../../src/core/workbook/port';
import type { CellContent } from '../../src/core/workbook/cell';
import { contentAt, gridOf, type SheetSnapshot, type Snapshot } from '../../src/core/workbook/snapshot';
import type { DeskReply, DeskRequest } from '../../src/page/deskProtocol';
import type { FileDesk } from '../../src/page/fileDesk';
import { readingOnce } from '../../src/page/filePort';
import { packSheet } from '../../src/page/packSheet';
import { preparedName } from '../../src/page/preparedName';
import { remoteDesk } from '../../src/page/remoteDesk';
import { serveDesk } from '../../src/page/serveDesk';
import { unpackSheet } from '../../src/page/unpackSheet';

function sheetOf(cells: Record<string, CellContent>): SheetSnapshot {
  return {
    name: 'PLAN',
    visibility: 'visible',
    cells,
    merges: ['A1:C1'],
    hiddenRows: [3],
    hiddenColumns: [2],
    tables: [],
    protected: false,
  };
}

const content: fc.Arbitrary<CellContent> = fc.oneof(
  fc.record({ v: fc.oneof(fc.double({ noNaN: true }), fc.string(), fc.boolean(), fc.constant(null)) }),
  fc.record({ v: fc.double({ noNaN: true }), f: fc.constant('=SUM(A1:A3)'), z: fc.constantFrom('#,##0', '0.0%') }),
  fc.record({ v: fc.constant(null), e: fc.constantFrom('#REF!', '#DIV/0!') }),
);

describe('the cells of a sheet on their way out of the worker', () => {
  test('arrive as they left, whatever they hold', () => {
    const cells = fc.dictionary(fc.constantFrom('A1', 'B2', 'C3', 'AA10', 'XFD1048576', 'D4'), content);
    fc.assert(
      fc.property(cells, (written) => {
        const sheet = sheetOf({ ...written });
        const before = gridOf(sheet);
        const after = unpackSheet(structuredClone(packSheet(sheet)));
        const read = (grid: typeof before) =>
          Array.from({ length: grid.length }, (_, at) => [grid.rowAt(at), grid.columnAt(at), contentAt(grid, at)]);
        expect(read(after)).toEqual(read(before));
      }),
      { seed: 2009 },
    );
  });
});

/** Both ends of the line in one thread; messages are cloned as a worker's are. */
function lineTo(desk: Partial<FileDesk>): FileDesk {
  let hear: (event: { readonly data: DeskReply }) => void = () => undefined;
  const answer = serveDesk(desk as FileDesk, (reply) => hear({ data: structuredClone(reply) }));
  return remoteDesk({
    postMessage: (request: DeskRequest) => answer(structuredClone(request)),
    addEventListener: (_, heard) => {
      hear = heard;
    },
  });
}

describe('the line to the worker', () => {
  test('carries arguments and results', async () => {
    const asked: unknown[] = [];
    const desk = lineTo({ select: async (cell) => void asked.push(cell), save: async () => new Uint8Array([1, 2]) });
    await desk.select('PLAN!H12');
    expect(asked).toEqual(['PLAN!H12']);
    expect(await desk.save()).toEqual(new Uint8Array([1, 2]));
  });

  test('carries progress, and a cancel back', async () => {
    const steps: unknown[] = [];
    const control = new AbortController();
    const desk = lineTo({
      validate: (watch) =>
        new Promise((_, refuse) => {
          watch?.signal?.addEventListener('abort', () => refuse(new HostFailure('cancelled')));
          watch?.progress?.({ stage: 'reading', done: 1, total: 5 });
        }),
    });
    const validated = desk.validate({ signal: control.signal, progress: (step) => steps.push(step) });
    control.abort();
    await expect(validated).rejects.toMatchObject({ code: 'cancelled' });
    expect(steps).toEqual([{ stage: 'reading', done: 1, total: 5 }]);
  });

  test('a refusal keeps its code and detail, a defect its message', async () => {
    const desk = lineTo({
      open: () => Promise.reject(new HostFailure('over-limit', { limit: 'cells', allowed: 5 })),
      save: () => Promise.reject(new TypeError('a defect')),
    });
    const refused = desk.open(new Uint8Array());
    await expect(refused).rejects.toBeInstanceOf(HostFailure);
    await expect(refused).rejects.toMatchObject({ code: 'over-limit', detail: { limit: 'cells', allowed: 5 } });
    await expect(desk.save()).rejects.toThrow('a defect');
  });

  test('answers meet their own calls, in whatever order they come', async () => {
    const waiting: ((bytes: Uint8Array) => void)[] = [];
    const desk = lineTo({ save: () => new Promise((done) => waiting.push(done)) });
    const both = [desk.save(), desk.save()];
    waiting[1]?.(new Uint8Array([2]));
    waiting[0]?.(new Uint8Array([1]));
    expect(await Promise.all(both)).toEqual([new Uint8Array([1]), new Uint8Array([2])]);
  });
});

describe('a file is read once until something is written', () => {
  const EMPTY: Snapshot = { sheets: [], names: [], date1904: false };

  function countingPort(): WorkbookPort & { readonly bytes: Uint8Array; reads: number } {
    return {
      bytes: new Uint8Array(),
      reads: 0,
      read() {
        this.reads += 1;
        return Promise.resolve(EMPTY);
      },
      write: () => Promise.resolve({ changedCells: 0, writtenSheets: [], undoLost: false }),
      select: () => Promise.resolve(),
    };
  }

  test('reads again after a write', async () => {
    const port = countingPort();
    const once = readingOnce(port);
    await Promise.all([once.read(), once.read()]);
    expect(port.reads).toBe(1);
    await once.write({});
    await once.read();
    expect(port.reads).toBe(2);
  });

  test('a failed reading is tried again', async () => {
    const port = countingPort();
    const read = port.read.bind(port);
    port.read = () => Promise.reject(new HostFailure('cancelled'));
    const once = readingOnce(port);
    await expect(once.read()).rejects.toMatchObject({ code: 'cancelled' });
    port.read = read;
    expect(await once.read()).toBe(EMPTY);
  });
});

test.each([
  ['plan.xlsx', 'plan (Cuadre).xlsx'],
  ['plan (Cuadre).xlsx', 'plan (Cuadre).xlsx'],
  ['plan.v2.XLSM', 'plan.v2 (Cuadre).XLSM'],
  ['plan.ods', 'plan (Cuadre).xlsx'],
  ['', ' (Cuadre).xlsx'],
])('the copy of %p is called %p', (name, prepared) => {
  expect(preparedName(name)).toBe(prepared);
});
