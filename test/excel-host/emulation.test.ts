/** @jest-environment ./test/excel-host/officeEnvironment.js */
import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { EmulatedSheet } from './emulatedSheet';
import type { ExcelHost } from './excelHost';
import { startExcel } from './officeFrame';
import { bookOf, sheetOf } from './sampleBook';

/*
 * What the emulated Excel does where an add-in can trip, driven by Microsoft's library itself. Each behaviour is one
 * that Microsoft documents, or that an issue of office-js tells.
 */

const BOOK = bookOf([
  sheetOf('PLAN', { A1: { v: 'Eje' }, B2: { v: 5, z: '@' } }, { tables: [{ name: 'Plan', ref: 'A1:B3' }] }),
  sheetOf('Vacía', {}),
]);

let host: ExcelHost;
beforeAll(async () => {
  host = await startExcel(BOOK);
});
beforeEach(() => {
  host.open(BOOK);
});

/** The cell after something was put into it as an add-in does. */
async function entered(value: unknown, format = 'General'): Promise<unknown> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Vacía').getRange('A1');
    range.numberFormat = [[format]];
    range.values = [[value]];
    range.load('values,formulas');
    await context.sync();
    const [[shown] = []] = range.values as unknown[][];
    const [[formula] = []] = range.formulas as unknown[][];
    return formula === shown ? shown : { formula };
  });
}

function code(job: (context: Excel.RequestContext) => void): Promise<string> {
  return Excel.run(async (context) => {
    job(context);
    await context.sync();
  }).then(
    () => '',
    (error: unknown) => (error as { code: string }).code,
  );
}

describe('values are taken as if they were typed', () => {
  test.each([
    ['=A2+1', { formula: '=A2+1' }],
    ["'=A2+1", '=A2+1'],
    ['12.5', 12.5],
    ["'12.5", '12.5'],
    ['10%', 0.1],
    ['true', true],
    ['', ''],
    [null, ''],
    ['#REF!', '#REF!'],
    ['Gestión social', 'Gestión social'],
  ])('%p gives %p', async (value, expected) => {
    expect(await entered(value)).toEqual(expected);
  });

  test('a date is no longer the text that was given', async () => {
    expect(typeof (await entered('1-2'))).toBe('number');
  });

  test('a text format keeps everything as text', async () => {
    expect(await entered('=A2+1', '@')).toBe('=A2+1');
    expect(await entered(401, '@')).toBe('401');
  });

  test('null leaves the cell as it is', async () => {
    await code(({ workbook }) => void (workbook.worksheets.getItem('PLAN').getRange('A1:B1').values = [[null, 7]]));
    expect(host.book.sheet('PLAN').cell(1, 1).v).toBe('Eje');
    expect(host.book.sheet('PLAN').cell(1, 2).v).toBe(7);
  });

  test('a formula that cannot be parsed and a matrix of another size are refused', async () => {
    const cells = (context: Excel.RequestContext): Excel.Range =>
      context.workbook.worksheets.getItem('Vacía').getRange('A1:B1');
    expect(await code((context) => void (cells(context).formulas = [['=SUM(', 1]]))).toBe('InvalidArgument');
    expect(await code((context) => void (cells(context).values = [[1], [2]]))).toBe('InvalidArgument');
  });

  test('a large matrix arrives whole though Office.js sends it in parts', async () => {
    const rows = Array.from({ length: 400 }, (_, at) =>
      Array.from({ length: 10 }, (_unused, column) => at * 10 + column),
    );
    expect(
      await code(({ workbook }) => void (workbook.worksheets.getItem('Vacía').getRange('A1:J400').values = rows)),
    ).toBe('');
    expect(host.book.sheet('Vacía').cell(400, 10).v).toBe(3_999);
  });
});

describe('sheets, tables and names', () => {
  test.each(['', 'x'.repeat(32), 'a/b', 'a[b]', 'a:b', "'a'", 'plan'])('no sheet may be called %p', async (name) => {
    const refusal = await code(({ workbook }) => void workbook.worksheets.add(name));
    expect(['InvalidArgument', 'ItemAlreadyExists']).toContain(refusal);
  });

  test('an empty sheet has no used range', async () => {
    await Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem('Vacía').getUsedRangeOrNullObject(true);
      await context.sync();
      expect(used.isNullObject).toBe(true);
    });
  });

  test('of the merged areas those come back whose first cell lies in the range, and Ctrl+Z is lost', async () => {
    const book = host.open(bookOf([sheetOf('PLAN', {}, { merges: ['A1:A3', 'C2:D2'] })]));
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('PLAN');
      const [all, part, none] = ['A1:D9', 'A2:D9', 'F1:G9'].map((range) =>
        sheet.getRange(range).getMergedAreasOrNullObject().load('areas/items/address'),
      );
      await context.sync();
      expect(all?.areas.items.map(({ address }) => address)).toEqual(['PLAN!A1:A3', 'PLAN!C2:D2']);
      expect(part?.areas.items.map(({ address }) => address)).toEqual(['PLAN!C2:D2']);
      expect(none?.isNullObject).toBe(true);
    });
    expect(book.isUndoLost).toBe(true);
  });

  test('table names are unique in the workbook whatever their case, and tables do not overlap', async () => {
    const sheet = (context: Excel.RequestContext, name: string): Excel.Worksheet =>
      context.workbook.worksheets.getItem(name);
    const rename = (context: Excel.RequestContext): void => {
      sheet(context, 'Vacía').tables.add('A1:B2', true).name = 'PLAN';
    };
    expect(await code(rename)).toBe('InvalidArgument');
    expect(await code((context) => void sheet(context, 'PLAN').tables.add('B3:C5', true))).toBe('InvalidArgument');
  });

  test('headers of a table become texts, and repeated ones are numbered', async () => {
    host.book.sheet('Vacía').put(1, 1, { v: 2009 });
    host.book.sheet('Vacía').put(1, 2, { v: '2009' });
    await code(({ workbook }) => void workbook.worksheets.getItem('Vacía').tables.add('A1:C2', true));
    const sheet = host.book.sheet('Vacía');
    expect([1, 2, 3].map((column) => sheet.cell(1, column).v)).toEqual(['2009', '20092', 'Column3']);
  });

  test('a protected sheet refuses what would change it, and may be read', async () => {
    host.book.sheet('PLAN').protected = true;
    const range = (context: Excel.RequestContext): Excel.Range =>
      context.workbook.worksheets.getItem('PLAN').getRange('A1');
    expect(await code((context) => void (range(context).values = [[1]]))).toBe('AccessDenied');
    expect(await code((context) => void (range(context).format.fill.color = '#FFFFFF'))).toBe('AccessDenied');
    expect(await code((context) => void range(context).conditionalFormats.add('Custom'))).toBe('AccessDenied');
    expect(await code((context) => void range(context).load('values'))).toBe('');
  });
});

describe('batches', () => {
  test('what came before the action that failed stays done', async () => {
    const refusal = await code(({ workbook }) => {
      workbook.worksheets.getItem('Vacía').getRange('A1').values = [[1]];
      workbook.worksheets.getItem('No está').getRange('A1').values = [[2]];
    });
    expect(refusal).toBe('ItemNotFound');
    expect(host.book.sheet('Vacía').cell(1, 1).v).toBe(1);
  });

  test('what was answered before the action that failed is handed over, and nothing after it', async () => {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const before = worksheets.getItem('PLAN').load('id');
      worksheets.getItem('No está').getRange('A1').values = [[2]];
      const after = worksheets.getItem('Vacía').load('id');
      await expect(context.sync()).rejects.toMatchObject({ code: 'ItemNotFound' });
      expect(before.id).toBe(host.book.sheet('PLAN').id);
      expect(() => after.id).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
    });
  });

  test('on a null object nothing happens, and its members are null objects', async () => {
    const refusal = await code(({ workbook }) => {
      const sheet = workbook.worksheets.getItemOrNullObject('No está');
      sheet.getRange('A1').values = [[1]];
      sheet.delete();
    });
    expect(refusal).toBe('');
  });

  test('a member that was not loaded cannot be read', async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('PLAN').getRange('A1').load('formulas');
      await context.sync();
      const read = (): unknown => range.values;
      expect(read).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
    });
  });

  test('a member that the emulated host does not have is said by class and name', async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('PLAN').getRange('A1').load('hyperlink');
      await expect(context.sync()).rejects.toMatchObject({
        code: 'ApiNotFound',
        message: expect.stringContaining('Range.Hyperlink'),
      });
    });
  });

  test('requests and answers over the limit are refused as Excel on the web does', async () => {
    host.faults.payloadLimit = 5_000;
    const rows = Array.from({ length: 1_000 }, () => ['texto']);
    const column = (context: Excel.RequestContext): Excel.Range =>
      context.workbook.worksheets.getItem('Vacía').getRange('A1:A1000');
    expect(await code((context) => void (column(context).values = rows))).toBe('RequestPayloadSizeLimitExceeded');
    expect(await code((context) => void column(context).load('values'))).toBe('ResponsePayloadSizeLimitExceeded');
  });
});

describe('whole rows that are put in and taken out', () => {
  /** The rows of a sheet after something was done to them. */
  async function shifted(job: (sheet: Excel.Worksheet) => void): Promise<EmulatedSheet> {
    const sheet = host.book.sheet('PLAN');
    sheet.putNote(2, 2, 'ojo');
    sheet.hiddenRows.add(2);
    await Excel.run(async (context) => {
      job(context.workbook.worksheets.getItem('PLAN'));
      await context.sync();
    });
    return sheet;
  }

  test('bring cells, notes, hidden rows and tables with them; a new row looks as the one above', async () => {
    const sheet = await shifted((plan) => plan.getRange('2:3').insert('Down'));
    expect([sheet.cell(4, 2), sheet.note(4, 2), [...sheet.hiddenRows]]).toEqual([{ v: 5, z: '@' }, 'ojo', [4]]);
    expect(sheet.tables[0]?.range).toEqual({ top: 1, left: 1, bottom: 5, right: 2 });
    const below = await shifted((plan) => plan.getRange('5:5').insert('Down'));
    expect([...below.hiddenRows]).toEqual([4, 2, 5]);
  });

  test('go with all that was on them', async () => {
    const sheet = await shifted((plan) => plan.getRange('2:2').delete('Up'));
    expect([sheet.cell(2, 2), sheet.note(2, 2), [...sheet.hiddenRows]]).toEqual([{ v: null }, undefined, []]);
    expect(sheet.tables[0]?.range).toEqual({ top: 1, left: 1, bottom: 2, right: 2 });
  });

  test('are whole: a part of a row is not shifted across a table', async () => {
    expect(
      await code(({ workbook }) => void workbook.worksheets.getItem('PLAN').getRange('A2:B2').insert('Down')),
    ).toBe('InvalidArgument');
  });
});
