import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from '@jest/globals';
import { examine } from '../../../src/app/examine';
import { toNumber } from '../../../src/core/quantity/decimal';
import type { Snapshot } from '../../../src/core/workbook/snapshot';
import { FileWorkbook } from '../../../src/hosts/file';
import { workbookOf } from './packageOf';

const engine = (): Promise<Uint8Array> =>
  Promise.resolve(readFileSync(createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm')));

type Cell = string | number | { readonly f: string; readonly v?: string | number };

/** A worksheet as a program writes it that does not calculate: formulas without `v`, unless they are given one. */
function uncalculated(rows: readonly (readonly Cell[])[]): string {
  const xml = rows.map((row, at) => {
    const cells = row.map((cell, column) => cellXml(cell, `${String.fromCharCode(65 + column)}${at + 1}`));
    return `<row r="${at + 1}">${cells.join('')}</row>`;
  });
  return `<sheetData>${xml.join('')}</sheetData>`;
}

function cellXml(cell: Cell, reference: string): string {
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return `<c r="${reference}" t="inlineStr"><is><t>${cell}</t></is></c>`;
  return `<c r="${reference}"><f>${cell.f}</f>${cell.v === undefined ? '<v/>' : `<v>${cell.v}</v>`}</c>`;
}

async function readWith(rows: readonly (readonly Cell[])[], calculating = true): Promise<Snapshot> {
  return new FileWorkbook(workbookOf({ PLAN: uncalculated(rows) }), calculating ? { engine } : {}).read();
}

const HEADER = ['EJE', 'ACTIVIDAD', 'CANTIDAD', 'VALOR UNITARIO', 'VALOR TOTAL', 'ASIGNADO', 'POR GESTIONAR'];
const PLAN: readonly (readonly Cell[])[] = [
  HEADER,
  ...Array.from({ length: 10 }, (_, at): Cell[] => [
    at < 5 ? 'GESTIÓN SOCIAL' : 'AMBIENTE',
    `Actividad número ${at + 1} del plan`,
    at + 2,
    1_250_000,
    { f: `C${at + 2}*D${at + 2}` },
    1_000_000,
    { f: `E${at + 2}-F${at + 2}` },
  ]),
];

describe('a plan whose formulas were never calculated', () => {
  test('has its totals once the engine gave the results, and says so', async () => {
    const snapshot = await readWith(PLAN);
    expect(snapshot.gaps).toEqual([{ code: 'calculated-here', count: 20 }]);
    expect(snapshot.sheets[0]?.cells['E3']).toEqual({ v: 3_750_000, f: '=C3*D3' });
    const { totals, findings } = await examine(snapshot);
    const axes = totals.axes.map(({ name, total, toRaise }) => [name, toNumber(total), toNumber(toRaise)]);
    expect(axes).toEqual([
      ['GESTIÓN SOCIAL', 25_000_000, 20_000_000],
      ['AMBIENTE', 56_250_000, 51_250_000],
    ]);
    expect(totals.unread).toEqual([]);
    expect(findings).toEqual([]);
  });

  test('without an engine, or one that fails, is never taken for a plan of nothing', async () => {
    const failing = new FileWorkbook(workbookOf({ PLAN: uncalculated(PLAN) }), {
      engine: () => Promise.reject(new Error('not there')),
    });
    for (const snapshot of [await readWith(PLAN, false), await failing.read()]) {
      expect(snapshot.gaps).toEqual([{ code: 'formulas-without-value', count: 20 }]);
      const { findings, totals } = await examine(snapshot);
      const [first] = findings.filter(({ severity }) => severity === 'error');
      expect(first).toMatchObject({ rule: 'formula-without-value', data: { count: 20 } });
      expect(first?.cells).toHaveLength(20);
      expect(totals.unread).toHaveLength(20);
    }
  });
});

describe('a result is given where it is certain', () => {
  test('and not where the engine lacks a function, the day decides, or another workbook', async () => {
    const { sheets, gaps } = await readWith([
      [5, { f: 'A1*2' }, { f: 'IFERROR(NOBODY(A1),7)' }, { f: 'C1+1' }, { f: 'IF(A1&gt;0,A1,C1)' }],
      [{ f: 'TODAY()' }, { f: 'IFERROR(C1,0)' }, { f: '[1]Hoja1!A1' }, { f: 'A1/0' }, { f: 'IFERROR(D2,A1)' }],
    ]);
    expect(sheets[0]?.cells).toEqual({
      A1: { v: 5 },
      B1: { v: 10, f: '=A1*2' },
      C1: { v: null, f: '=IFERROR(NOBODY(A1),7)' },
      D1: { v: null, f: '=C1+1' },
      E1: { v: 5, f: '=IF(A1>0,A1,C1)' },
      A2: { v: null, f: '=TODAY()' },
      B2: { v: null, f: '=IFERROR(C1,0)' },
      C2: { v: null, f: '=[1]Hoja1!A1' },
      D2: { v: null, e: '#DIV/0!', f: '=A1/0' },
      E2: { v: 5, f: '=IFERROR(D2,A1)' },
    });
    expect(gaps).toEqual([
      { code: 'calculated-here', count: 4 },
      { code: 'formulas-without-value', count: 5 },
    ]);
  });

  test('and not where a text is a number in some countries only', async () => {
    const { sheets } = await readWith([['1.200', 3, { f: 'A1*2' }, { f: 'SUM(A1:B1)' }, { f: '"x"&amp;B1' }]]);
    expect(sheets[0]?.cells).toMatchObject({ C1: { v: null }, D1: { v: 3 }, E1: { v: 'x3' } });
  });

  test('and a result that the file keeps stands', async () => {
    const { sheets, gaps } = await readWith([[5, { f: 'A1*2', v: 11 }, { f: 'B1+1' }]]);
    expect(sheets[0]?.cells).toMatchObject({ B1: { v: 11 }, C1: { v: 12 } });
    expect(gaps).toEqual([{ code: 'calculated-here', count: 1 }]);
  });
});
