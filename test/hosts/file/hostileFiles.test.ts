import { describe, expect, test } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { HostFailure, readWorkbook } from '../../../src/hosts/file';
import { gridOf } from '../../../src/core/workbook/snapshot';
import { MAIN, relationships, sheetOf, workbookOf, workbookParts, zipOf } from './packageOf';

/** The code and detail with which reading is refused; reading that works is a failure of the test. */
function refusal(bytes: Uint8Array, limits?: Parameters<typeof readWorkbook>[1]): { code: string; detail: object } {
  try {
    readWorkbook(bytes, limits);
  } catch (failure) {
    if (!(failure instanceof HostFailure)) throw failure;
    return { code: failure.code, detail: failure.detail };
  }
  throw new Error('it was read');
}

const ONE_CELL = '<row r="1"><c r="A1"><v>1</v></c></row>';
const GOOD = workbookParts({ Hoja1: `<sheetData>${ONE_CELL}</sheetData>` });
const SHEET = 'xl/worksheets/sheet1.xml';

function compound(stream: string): Uint8Array {
  const name = Uint8Array.from({ length: stream.length * 2 }, (_, at) => (at % 2 ? 0 : stream.charCodeAt(at / 2)));
  return Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...new Uint8Array(512),
    ...name,
    ...new Uint8Array(64),
  ]);
}

describe('files that are something else', () => {
  test.each([
    ['nothing', new Uint8Array(0)],
    ['text', strToU8('Actividad;Valor\n1;2')],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3])],
    ['a zip without a workbook', zipOf({ 'a.txt': 'hola' })],
    [
      'a Word document',
      zipOf({
        '_rels/.rels': relationships(['r', 'officeDocument', 'word/document.xml']),
        'word/document.xml': '<w:document xmlns:w="urn:w"/>',
      }),
    ],
    ['a compound file of Word', compound('WordDocument')],
  ])('%s is not a workbook', (_, bytes) => {
    expect(refusal(bytes).code).toBe('not-a-workbook');
  });

  test('a workbook with a password', () => {
    expect(refusal(compound('EncryptedPackage')).code).toBe('encrypted');
  });

  test('other formats are named', () => {
    expect(refusal(compound('Workbook'))).toEqual({ code: 'unsupported-format', detail: { format: 'xls' } });
    const binary = zipOf({
      '_rels/.rels': relationships(['r', 'officeDocument', 'xl/workbook.bin']),
      'xl/workbook.bin': 'x',
    });
    expect(refusal(binary)).toEqual({ code: 'unsupported-format', detail: { format: 'xlsb' } });
    const open = zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' });
    expect(refusal(open)).toEqual({ code: 'unsupported-format', detail: { format: 'ods' } });
  });

  test('Strict Open XML, by the workbook or by a sheet alone', () => {
    const strict = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
    expect(refusal(zipOf({ ...GOOD, 'xl/workbook.xml': `<workbook xmlns="${strict}"/>` })).code).toBe(
      'strict-open-xml',
    );
    expect(refusal(zipOf({ ...GOOD, [SHEET]: `<worksheet xmlns="${strict}"/>` })).code).toBe('strict-open-xml');
  });

  test('parts in UTF-16, marked or only declared', () => {
    const wide = (text: string): Uint8Array =>
      Uint8Array.from({ length: text.length * 2 + 2 }, (_, at) =>
        at < 2 ? 255 - at : at % 2 ? 0 : text.charCodeAt(at / 2 - 1),
      );
    expect(refusal(zipOf({ ...GOOD, [SHEET]: wide('<worksheet/>') }))).toEqual({
      code: 'unsupported-format',
      detail: { format: 'utf-16', part: SHEET },
    });
    expect(
      refusal(zipOf({ ...GOOD, 'xl/workbook.xml': '<?xml version="1.0" encoding="UTF-16"?><workbook/>' })),
    ).toMatchObject({
      code: 'unsupported-format',
      detail: { part: 'xl/workbook.xml' },
    });
  });
});

describe('broken files', () => {
  const good = zipOf(GOOD);

  test('cut at any byte: an error, never a wrong reading', () => {
    for (let length = 0; length < good.length; length += 7) {
      expect(['broken-package', 'not-a-workbook']).toContain(refusal(good.slice(0, length)).code);
    }
  });

  test('any byte changed: read as it was, or refused', () => {
    const right = JSON.stringify(readWorkbook(good));
    for (let at = 0; at < good.length; at += 3) {
      const spoilt = good.slice();
      spoilt[at] = (spoilt[at] ?? 0) ^ 0x55;
      try {
        expect(JSON.stringify(readWorkbook(spoilt))).toBe(right);
      } catch (failure) {
        if (!(failure instanceof HostFailure)) throw failure;
      }
    }
  });

  test('a wrong checksum names the part', () => {
    const spoilt = good.slice();
    const name = strToU8(SHEET);
    const directory = lastIndexOf(spoilt, name) - 46;
    spoilt[directory + 16] = (spoilt[directory + 16] ?? 0) ^ 1;
    expect(refusal(spoilt)).toEqual({ code: 'broken-package', detail: { part: SHEET } });
  });

  test.each([
    ['the sheet', SHEET],
    ['the workbook', 'xl/workbook.xml'],
    ['the workbook’s relationships', 'xl/_rels/workbook.xml.rels'],
  ])('%s missing', (_, part) => {
    const parts = Object.fromEntries(Object.entries(GOOD).filter(([name]) => name !== part));
    expect(refusal(zipOf(parts)).code).toBe('broken-package');
  });

  test('a part twice under names that differ in case alone', () => {
    expect(refusal(zipOf({ ...GOOD, 'XL/workbook.xml': GOOD['xl/workbook.xml'] ?? '' })).code).toBe('broken-package');
  });

  test('relationships in a circle: a sheet that is the workbook, two sheets over one part', () => {
    const circle = relationships(['rId1', 'worksheet', 'workbook.xml']);
    expect(refusal(zipOf({ ...GOOD, 'xl/_rels/workbook.xml.rels': circle })).code).toBe('broken-package');
    const twice = workbookParts({ A: '<sheetData/>', B: '<sheetData/>' });
    const same = relationships(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'worksheet', 'worksheets/sheet1.xml'],
    );
    expect(refusal(zipOf({ ...twice, 'xl/_rels/workbook.xml.rels': same })).code).toBe('broken-package');
  });

  test('a sheet whose relationship points outside the package', () => {
    const outside = relationships(['rId1', 'worksheet', 'https://example.org/sheet1.xml']).replace(
      '/>',
      ' TargetMode="External"/>',
    );
    expect(refusal(zipOf({ ...GOOD, 'xl/_rels/workbook.xml.rels': outside })).code).toBe('broken-package');
  });

  test.each([
    ['cut', '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v>'],
    ['crossed', '<worksheet><sheetData><row r="1"><c r="A1"><v>1</c></v></row></sheetData></worksheet>'],
    ['without end', '<worksheet><sheetData'],
    ['an attribute without end', '<worksheet><sheetData><row r="1></row></sheetData></worksheet>'],
    ['a comment without end', '<worksheet><!-- <sheetData/></worksheet>'],
    ['empty', ''],
    ['no XML', 'hola'],
    ['another root', '<chartsheet/>'],
  ])('a sheet that is not well formed (%s)', (_, xml) => {
    expect(refusal(zipOf({ ...GOOD, [SHEET]: xml }))).toMatchObject({
      code: 'broken-package',
      detail: { part: SHEET },
    });
  });

  test.each([
    ['a column beyond the last', '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ['a row beyond the last', '<row r="1048577"><c r="A1048577"><v>1</v></c></row>'],
    ['row 0', '<row r="0"><c r="A0"><v>1</v></c></row>'],
    ['a reference that is none', '<row r="1"><c r="1A"><v>1</v></c></row>'],
    ['a type that nobody knows', '<row r="1"><c r="A1" t="zz"><v>1</v></c></row>'],
  ])('cells that cannot be: %s', (_, rows) => {
    expect(refusal(sheetOf(rows)).code).toBe('broken-package');
  });

  test.each([
    ['a shared text that is not there', '<c r="B1" t="s"><v>9</v></c>'],
    ['a shared text between two', '<c r="B1" t="s"><v>0.5</v></c>'],
    ['a shared text before the first', '<c r="B1" t="s"><v>-1</v></c>'],
    ['a number that is none', '<c r="B1"><v>12,5</v></c>'],
    ['NaN', '<c r="B1"><v>NaN</v></c>'],
    ['NaN of a formula', '<c r="B1"><f>A1</f><v>NaN</v></c>'],
  ])('a damaged cell is named and the rest is read: %s', (_, cell) => {
    const row = `<row r="1"><c r="A1"><v>1</v></c>${cell}<c r="C1" t="s"><v>0</v></c></row>`;
    const { sheets, gaps } = readWorkbook(sheetOf(row, { sharedStrings: '<si><t>hola</t></si>' }));
    expect(sheets[0]?.cells['B1']).toMatchObject({ v: null, e: '#VALUE!' });
    expect([sheets[0]?.cells['A1']?.v, sheets[0]?.cells['C1']?.v]).toEqual([1, 'hola']);
    expect(gaps).toEqual([{ code: 'damaged-cells', sheet: 'Hoja1', cells: ['B1'] }]);
  });

  test('a table that is not there', () => {
    const bytes = workbookOf({ A: '<sheetData/><tableParts count="1"><tablePart r:id="rId1"/></tableParts>' });
    expect(refusal(bytes).code).toBe('broken-package');
  });
});

describe('files made to hurt', () => {
  test('entities are never expanded: a billion laughs, a file of this machine', () => {
    const laughs = '<!DOCTYPE x [<!ENTITY a "ja"><!ENTITY b "&a;&a;&a;&a;">]>';
    const outside = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';
    for (const type of [laughs, outside]) {
      expect(refusal(zipOf({ ...GOOD, [SHEET]: `${type}<worksheet xmlns="${MAIN}"/>` })).code).toBe('broken-package');
      expect(refusal(zipOf({ ...GOOD, 'xl/workbook.xml': `${type}${String(GOOD['xl/workbook.xml'])}` })).code).toBe(
        'broken-package',
      );
    }
  });

  test('a part that inflates to far more than it is', () => {
    const zeros = new Uint8Array(2_000_000);
    const bytes = zipOf({ ...GOOD, [SHEET]: zeros });
    expect(refusal(bytes, { partBytes: 1_000_000 })).toEqual({
      code: 'over-limit',
      detail: { limit: 'partBytes', found: 2_000_000, allowed: 1_000_000, part: SHEET },
    });
    expect(refusal(bytes, { ratioFrom: 1_000_000 })).toMatchObject({
      code: 'over-limit',
      detail: { limit: 'ratio', part: SHEET },
    });
    expect(refusal(bytes, { totalBytes: 1_900_000 })).toMatchObject({
      code: 'over-limit',
      detail: { limit: 'totalBytes' },
    });
  });

  test('a part that inflates to more than its directory says is refused, not followed', () => {
    const bytes = zipOf({ ...GOOD, [SHEET]: new Uint8Array(500_000) });
    const directory = lastIndexOf(bytes, strToU8(SHEET)) - 46;
    new DataView(bytes.buffer).setUint32(directory + 24, 1000, true);
    expect(refusal(bytes)).toEqual({ code: 'broken-package', detail: { part: SHEET } });
  });

  test('too many parts, cells, levels; too long texts and formulas; too large a file', () => {
    expect(refusal(zipOf(GOOD), { parts: 3 })).toMatchObject({
      code: 'over-limit',
      detail: { limit: 'parts', allowed: 3 },
    });
    expect(refusal(zipOf(GOOD), { fileBytes: 100 })).toMatchObject({
      code: 'over-limit',
      detail: { limit: 'fileBytes' },
    });
    const cells = Array.from(
      { length: 20 },
      (_, at) => `<row r="${at + 1}"><c><v>1</v></c><c t="str"><f>A1</f><v>x</v></c></row>`,
    ).join('');
    expect(refusal(sheetOf(cells), { cells: 39 })).toMatchObject({
      code: 'over-limit',
      detail: { limit: 'cells', allowed: 39 },
    });
    expect(readWorkbook(sheetOf(cells), { cells: 40 }).sheets).toHaveLength(1);
    const deep = `${'<x>'.repeat(5000)}${'</x>'.repeat(5000)}`;
    expect(refusal(workbookOf({ A: deep }))).toMatchObject({ code: 'over-limit', detail: { limit: 'depth' } });
    expect(refusal(zipOf({ ...GOOD, 'xl/workbook.xml': `<workbook>${deep}</workbook>` }))).toMatchObject({
      code: 'over-limit',
      detail: { limit: 'depth' },
    });
    const long = 'x'.repeat(2000);
    expect(
      refusal(sheetOf(`<row><c t="inlineStr"><is><t>${long}</t></is></c></row>`), { textLength: 1999 }),
    ).toMatchObject({ detail: { limit: 'textLength' } });
    expect(refusal(sheetOf(`<row><c><f>${long}</f></c></row>`), { formulaLength: 1999 })).toMatchObject({
      detail: { limit: 'formulaLength' },
    });
  });

  test('a stray cell in the last row and column, a dimension of the whole sheet: memory follows the cells', () => {
    const bytes = workbookOf({
      A: `<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" hidden="1"/></cols><sheetData>${ONE_CELL}<row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>`,
    });
    const [sheet] = readWorkbook(bytes).sheets;
    if (!sheet) throw new Error('no sheet');
    expect(gridOf(sheet).length).toBe(2);
    expect(Object.keys(sheet.cells)).toEqual(['A1', 'XFD1048576']);
  });

  test('two hundred thousand merges and ten thousand conditional formats', () => {
    const merges = Array.from({ length: 200_000 }, (_, at) => `<mergeCell ref="A${at + 1}:B${at + 1}"/>`).join('');
    const formats =
      '<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression" priority="1"><formula>1</formula></cfRule></conditionalFormatting>'.repeat(
        10_000,
      );
    const bytes = zipSync(
      {
        ...Object.fromEntries(Object.entries(GOOD).map(([name, part]) => [name, strToU8(String(part))])),
        [SHEET]: strToU8(
          `<worksheet xmlns="${MAIN}"><sheetData>${ONE_CELL}</sheetData><mergeCells>${merges}</mergeCells>${formats}</worksheet>`,
        ),
      },
      { level: 1 },
    );
    expect(readWorkbook(bytes).sheets[0]?.merges).toHaveLength(200_000);
  }, 30_000);

  test('names of JavaScript’s own objects are only names', () => {
    const parts = workbookParts({ __proto__a: `<sheetData>${ONE_CELL}</sheetData>` });
    const renamed = String(parts['xl/workbook.xml']).replace('__proto__a', '__proto__');
    const [sheet] = readWorkbook(zipOf({ ...parts, 'xl/workbook.xml': renamed })).sheets;
    expect(sheet?.name).toBe('__proto__');
    expect(sheet?.cells['A1']).toEqual({ v: 1 });
    expect(({} as Record<string, unknown>)['A1']).toBeUndefined();
  });
});

function lastIndexOf(bytes: Uint8Array, wanted: Uint8Array): number {
  for (let at = bytes.length - wanted.length; at >= 0; at -= 1) {
    if (wanted.every((byte, offset) => bytes[at + offset] === byte)) return at;
  }
  throw new Error('not found');
}
