import { describe, expect, test } from '@jest/globals';
import { utils, write as writeForeign } from '@e965/xlsx';
import { writeOds } from 'hucre';
import { FileWorkbook } from '../../../src/hosts/file';
import type { CellChange } from '../../../src/core/workbook/changeSet';
import { sheetOf, zipOf } from './packageOf';
import { partNames, partOf } from './packageParts';
import { SAMPLE_SHEET } from './sampleSheet';

const BOOK = sheetOf('<row r="1"><c r="A1"><v>1</v></c></row>');
const CHANGE: CellChange = { cell: 'Hoja1!A1', before: { v: 1 }, after: { v: 2 } };

describe('a workbook in memory', () => {
  test('what is written is read, and said', async () => {
    const before = BOOK.slice();
    const workbook = new FileWorkbook(BOOK);
    const receipt = await workbook.write({ changes: [CHANGE], sheets: [SAMPLE_SHEET] });
    expect(receipt).toEqual({ changedCells: 1, writtenSheets: ['Resumen por eje'], undoLost: false });
    const { sheets } = await workbook.read();
    expect(sheets[0]?.cells).toEqual({ A1: { v: 2 } });
    expect(BOOK).toEqual(before);
  });

  test('a write that fails leaves what was there', async () => {
    const workbook = new FileWorkbook(BOOK);
    const changes = [CHANGE, { ...CHANGE, cell: 'Hoja1!A2' }];
    await expect(workbook.write({ changes })).rejects.toMatchObject({ code: 'changed-since-read' });
    expect(workbook.bytes).toBe(BOOK);
  });

  test('a cancelled call does nothing', async () => {
    const workbook = new FileWorkbook(BOOK);
    const signal = AbortSignal.abort();
    await expect(workbook.read({ signal })).rejects.toMatchObject({ code: 'cancelled' });
    await expect(workbook.write({ changes: [CHANGE] }, { signal })).rejects.toMatchObject({ code: 'cancelled' });
    expect(workbook.bytes).toBe(BOOK);
  });

  test('progress is said, and a selected cell is shown by whoever shows cells', async () => {
    const steps: string[] = [];
    const workbook = new FileWorkbook(BOOK, { onSelect: (cell) => steps.push(cell) });
    await workbook.read({ progress: ({ stage, done, total }) => steps.push(`${stage} ${done}/${total}`) });
    await workbook.select('Hoja1!A1');
    expect(steps).toEqual(['read 0/1', 'read 1/1', 'Hoja1!A1']);
  });

  test('another format is read for its values, says so, and is not saved', async () => {
    const date = new Date(Date.UTC(2009, 0, 1));
    const bytes = await writeOds({
      sheets: [
        {
          name: 'Plan',
          rows: [
            ['Actividad', 'Valor'],
            ['Vía', 12.5],
            [date, true],
          ],
        },
      ],
    });
    const workbook = new FileWorkbook(bytes);
    const { sheets, gaps } = await workbook.read();
    expect(sheets[0]?.cells).toEqual({
      A1: { v: 'Actividad' },
      B1: { v: 'Valor' },
      A2: { v: 'Vía' },
      B2: { v: 12.5 },
      A3: { v: 39814, z: 'm/d/yy' },
      B3: { v: true },
    });
    expect(gaps).toEqual([{ code: 'values-only', format: 'ods' }]);
    await expect(workbook.write({ changes: [] })).rejects.toMatchObject({
      code: 'cannot-save-format',
      detail: { format: 'ods' },
    });
  });

  test.each(['xls', 'xlsb', 'ods'] as const)(
    'an .%s is read for its values: amounts, dates, errors, hidden sheets',
    async (format) => {
      const plan = utils.aoa_to_sheet([
        ['Actividad', 'Valor', 'Fecha'],
        ['Vía', 12.5, { t: 'n', v: 39_814, z: 'dd/mm/yyyy' }],
        ['Puente', { t: 'e', v: 7 }, true],
      ]);
      const workbook = utils.book_new();
      utils.book_append_sheet(workbook, plan, 'Plan');
      utils.book_append_sheet(workbook, utils.aoa_to_sheet([['oculta']]), 'Listas');
      workbook.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
      const bytes = new Uint8Array(writeForeign(workbook, { type: 'array', bookType: format }) as ArrayBuffer);
      const { sheets, gaps } = await new FileWorkbook(bytes).read();
      expect(gaps).toEqual([{ code: 'values-only', format }]);
      expect(sheets.map(({ name }) => name)).toEqual(['Plan', 'Listas']);
      expect(sheets[0]?.cells).toMatchObject({ A2: { v: 'Vía' }, B2: { v: 12.5 }, C2: { v: 39_814 }, C3: { v: true } });
      expect(sheets[0]?.cells['C2']?.z).toMatch(/^dd.*yyyy$/);
      // What writes the .ods here leaves errors and hidden sheets out.
      if (format === 'ods') return;
      expect(sheets[0]?.cells['B3']).toEqual({ v: null, e: '#DIV/0!' });
      expect(sheets[1]?.visibility).toBe('hidden');
    },
  );

  test('an .ods with a password and a broken .xls are refused by their reason', async () => {
    const manifest = '<manifest:manifest xmlns:manifest="m"><manifest:encryption-data/></manifest:manifest>';
    const locked = zipOf({
      ...{ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': 'x' },
      'META-INF/manifest.xml': manifest,
    });
    await expect(new FileWorkbook(locked).read()).rejects.toMatchObject({ code: 'encrypted' });
    const name = Array.from(Buffer.from('Workbook', 'utf16le'));
    const broken = Uint8Array.from([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...name,
      ...Array<number>(600).fill(7),
    ]);
    await expect(new FileWorkbook(broken).read()).rejects.toMatchObject({ code: 'broken-package' });
  });

  test('headings that an .ods repeats when printing are read as well', async () => {
    const bytes = await writeOds({
      sheets: [
        {
          name: 'Plan',
          rows: [
            ['Actividad', 'Valor'],
            ['Vía', 12.5],
          ],
        },
      ],
    });
    const parts = Object.fromEntries(partNames(bytes).map((name) => [name, partOf(bytes, name)]));
    const content = (parts['content.xml'] ?? '').replace(
      /(<table:table-row>.*?<\/table:table-row>)/s,
      '<table:table-header-rows>$1</table:table-header-rows>',
    );
    expect(content).toContain('</table:table-header-rows><table:table-row>');
    const { sheets } = await new FileWorkbook(zipOf({ ...parts, 'content.xml': content })).read();
    expect(sheets[0]?.cells).toMatchObject({ A1: { v: 'Actividad' }, B2: { v: 12.5 } });
  });
});
