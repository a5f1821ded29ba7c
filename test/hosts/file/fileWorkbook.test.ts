import { describe, expect, test } from '@jest/globals';
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
      A3: { v: 39814, z: 'yyyy-mm-dd' },
      B3: { v: true },
    });
    expect(gaps).toEqual([{ code: 'values-only', format: 'ods' }]);
    await expect(workbook.write({ changes: [] })).rejects.toMatchObject({
      code: 'cannot-save-format',
      detail: { format: 'ods' },
    });
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
