import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from '@jest/globals';
import type { CellChange } from '../../../src/core/workbook/changeSet';
import { FileWorkbook } from '../../../src/hosts/file';
import { workbookOf } from './packageOf';
import { partOf } from './packageParts';

const engine = (): Promise<Uint8Array> =>
  Promise.resolve(readFileSync(createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm')));

const PLAN =
  '<sheetData><row r="1"><c r="A1"><v>1000</v></c><c r="B1" s="1" cm="2"><f t="shared" ref="B1:B2" si="0">A1*2</f><v>2000</v></c><c r="C1" t="str"><f>IF(A1&gt;1500,"alto","bajo")</f><v>bajo</v></c></row>' +
  '<row r="2"><c r="A2"><v>0.1</v></c><c r="B2"><f t="shared" si="0"/><v>0.2</v></c><c r="C2" t="b"><f>A1=1000</f><v>1</v></c></row>' +
  '<row r="3"><c r="A3" t="inlineStr"><is><t>=7</t></is></c><c r="B3"><f>SUM(B1:B2)/3</f><v>666.7333333333333</v></c><c r="C3"><f>A1+NOBODY(A1)</f><v>77</v></c></row>' +
  '<row r="4"><c r="B4"><f>A1+5</f><v>9</v></c><c r="C4"><f>B4+C3+A1</f><v>1086</v></c><c r="D4"><f>1/(A1-2000)</f><v>-0.001</v></c></row></sheetData>';
const OTHER =
  '<sheetData><row r="1"><c r="A1"><f>\'El plan\'!B3+Base</f><v>1666.7333333333333</v></c></row></sheetData>';
const NAMES = '<definedNames><definedName name="Base">\'El plan\'!$A$1</definedName></definedNames>';
const BOOK = workbookOf({ 'El plan': PLAN, Otra: OTHER }, { after: NAMES });
const CHANGE: CellChange = { cell: 'El plan!A1', before: { v: 1000 }, after: { v: 2000 } };

describe('formulas that depend on a changed cell', () => {
  test('get their new results, in other sheets and through names too', async () => {
    const workbook = new FileWorkbook(BOOK, { engine });
    await workbook.write({ changes: [CHANGE] });
    const [plan, other] = (await workbook.read()).sheets;
    expect(plan?.cells).toMatchObject({
      A1: { v: 2000 },
      B1: { v: 4000, f: '=A1*2' },
      B2: { v: 0.2, f: '=A2*2' },
      C1: { v: 'alto', f: '=IF(A1>1500,"alto","bajo")' },
      C2: { v: false },
      D4: { v: null, e: '#DIV/0!' },
    });
    expect(plan?.cells['B3']?.v).toBeCloseTo(4000.2 / 3, 9);
    expect(other?.cells['A1']?.v).toBeCloseTo(4000.2 / 3 + 2000, 9);
  });

  test('that the engine did not reproduce keep their result, and so does what depends on them', async () => {
    const workbook = new FileWorkbook(BOOK, { engine });
    await workbook.write({ changes: [CHANGE] });
    const [plan] = (await workbook.read()).sheets;
    expect(plan?.cells).toMatchObject({ C3: { v: 77 }, B4: { v: 9 }, C4: { v: 1086 } });
  });

  test('go on following what changes after one of them was put in', async () => {
    const rows =
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>9</v></c><c r="C1"><f>A1+B1</f><v>10</v></c></row></sheetData>';
    const workbook = new FileWorkbook(workbookOf({ Plan: rows }), { engine });
    await workbook.write({ changes: [{ cell: 'Plan!B1', before: { v: 9 }, after: { v: null, f: '=A1*2' } }] });
    expect((await workbook.read()).sheets[0]?.cells).toMatchObject({ B1: { v: 2, f: '=A1*2' }, C1: { v: 3 } });
    await workbook.write({ changes: [{ cell: 'Plan!A1', before: { v: 1 }, after: { v: 5 } }] });
    expect((await workbook.read()).sheets[0]?.cells).toMatchObject({ B1: { v: 10 }, C1: { v: 15 } });
  });

  test('keep up with a formula beside which the file keeps nothing', async () => {
    const rows =
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f></c><c r="C1"><f>A1+B1</f><v>3</v></c></row></sheetData>';
    const workbook = new FileWorkbook(workbookOf({ Plan: rows }), { engine });
    await workbook.write({ changes: [{ cell: 'Plan!A1', before: { v: 1 }, after: { v: 5 } }] });
    expect((await workbook.read()).sheets[0]?.cells).toMatchObject({ C1: { v: 15 } });
  });

  test('keep their text, style and whatever else their cell says', async () => {
    const workbook = new FileWorkbook(BOOK, { engine });
    await workbook.write({ changes: [CHANGE] });
    const xml = partOf(workbook.bytes, 'xl/worksheets/sheet1.xml');
    expect(xml).toContain('<c r="B1" s="1" cm="2"><f t="shared" ref="B1:B2" si="0">A1*2</f><v>4000</v></c>');
    expect(xml).toContain('<c r="D4" t="e"><f>1/(A1-2000)</f><v>#DIV/0!</v></c>');
    expect(partOf(workbook.bytes, 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
  });

  test('keep their result when there is no engine, or it fails', async () => {
    const absent = (): Promise<Uint8Array> => Promise.reject(new Error('not there'));
    for (const options of [{}, { engine: absent }]) {
      const workbook = new FileWorkbook(BOOK, options);
      await workbook.write({ changes: [CHANGE] });
      expect((await workbook.read()).sheets[0]?.cells['B1']?.v).toBe(2000);
    }
  });
});
