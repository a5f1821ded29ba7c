import { describe, expect, test } from '@jest/globals';
import { readXlsx } from 'hucre';
import { HostFailure, readWorkbook, writeWorkbook, type WriteBatch } from '../../../src/hosts/file';
import type { CellContent } from '../../../src/core/workbook/cell';
import type { CellChange, CellInput } from '../../../src/core/workbook/changeSet';
import { MAIN, relationships, sheetOf, workbookOf, workbookParts, zipOf } from './packageOf';
import { differentParts, partNames, partOf } from './packageParts';
import { SAMPLE_SHEET, SECOND_SHEET } from './sampleSheet';

const SHEET = 'xl/worksheets/sheet1.xml';

function change(reference: string, before: CellContent, after: CellInput): CellChange {
  return { cell: `Hoja1!${reference}`, before, after };
}

/** The rows of the first sheet after the changes, as the file has them. */
function rowsAfter(bytes: Uint8Array, changes: readonly CellChange[]): string {
  const xml = partOf(writeWorkbook(bytes, { changes }), SHEET);
  return xml.slice(xml.indexOf('<sheetData'), xml.indexOf('</worksheet>'));
}

function refusal(bytes: Uint8Array, batch: WriteBatch): { code: string; detail: object } {
  try {
    writeWorkbook(bytes, batch);
  } catch (failure) {
    if (!(failure instanceof HostFailure)) throw failure;
    return { code: failure.code, detail: failure.detail };
  }
  throw new Error('it was written');
}

describe('changes of cells', () => {
  const rows =
    '<row r="2" spans="1:3" ht="20"><c r="A2" s="3" t="s"><v>0</v></c><c r="C2" s="5" cm="1"><f>A2</f><v>7</v></c></row><row r="5" s="9" customFormat="1"/><row r="7"><c r="B7"><v>1</v></c></row>';
  const book = sheetOf(rows, { sharedStrings: '<si><t>hola</t></si>' });

  test('a cell keeps its style; the rest of its row is not touched', () => {
    expect(rowsAfter(book, [change('A2', { v: 'hola' }, { v: 12.5 })])).toBe(
      `<sheetData>${rows.replace('<c r="A2" s="3" t="s"><v>0</v></c>', '<c r="A2" s="3"><v>12.5</v></c>')}</sheetData>`,
    );
  });

  test.each<[string, CellInput, string]>([
    [
      'a text',
      { v: ' a <b> & "c"\n' },
      '<c r="B7" t="inlineStr"><is><t xml:space="preserve"> a &lt;b&gt; &amp; "c"\n</t></is></c>',
    ],
    ['a text like a formula', { v: '=1+1' }, '<c r="B7" t="inlineStr"><is><t>=1+1</t></is></c>'],
    [
      'controls and escapes',
      { v: 'a\rb\u0001_x000D_' },
      '<c r="B7" t="inlineStr"><is><t>a_x000D_b_x0001__x005F_x000D_</t></is></c>',
    ],
    ['an infinite number', { v: Infinity }, '<c r="B7" t="e"><v>#NUM!</v></c>'],
    ['a truth value', { v: true }, '<c r="B7" t="b"><v>1</v></c>'],
    ['an empty text, which is nothing', { v: '' }, '<c r="B7"/>'],
    ['nothing', { v: null }, '<c r="B7"/>'],
    [
      'a formula with its value',
      { v: 3, f: '=IFNA(A2,"IFNA(")&XLOOKUP(1,A:A,B:B)' },
      '<c r="B7"><f>_xlfn.IFNA(A2,"IFNA(")&amp;_xlfn.XLOOKUP(1,A:A,B:B)</f><v>3</v></c>',
    ],
    ['a formula that gives a text', { v: 'x', f: '="x"' }, '<c r="B7" t="str"><f>"x"</f><v>x</v></c>'],
    ['an error, put back', { v: null, e: '#REF!' }, '<c r="B7" t="e"><v>#REF!</v></c>'],
  ])('%s', (_, after, xml) => {
    expect(rowsAfter(book, [change('B7', { v: 1 }, after)])).toContain(`<row r="7">${xml}</row>`);
  });

  test('cells and rows that are not there are made where they belong, in their row’s style', () => {
    const changes = ['D2', 'B2', 'C5', 'A5', 'B1', 'B6', 'A9'].map((reference, at) =>
      change(reference, { v: null }, { v: at }),
    );
    expect(rowsAfter(book, changes)).toBe(
      '<sheetData><row r="1"><c r="B1"><v>4</v></c></row>' +
        '<row r="2" spans="1:3" ht="20"><c r="A2" s="3" t="s"><v>0</v></c><c r="B2"><v>1</v></c><c r="C2" s="5" cm="1"><f>A2</f><v>7</v></c><c r="D2"><v>0</v></c></row>' +
        '<row r="5" s="9" customFormat="1"><c r="A5" s="9"><v>3</v></c><c r="C5" s="9"><v>2</v></c></row>' +
        '<row r="6"><c r="B6"><v>5</v></c></row><row r="7"><c r="B7"><v>1</v></c></row><row r="9"><c r="A9"><v>6</v></c></row></sheetData>',
    );
  });

  test('an empty sheet, and one with a prefix', () => {
    const empty = workbookOf({ Hoja1: '<cols><col min="2" max="4" style="6"/></cols><sheetData/>' });
    expect(rowsAfter(empty, [change('C3', { v: null }, { v: 1 })])).toBe(
      '<sheetData><row r="3"><c r="C3" s="6"><v>1</v></c></row></sheetData>',
    );
    const prefixed = workbookOf({
      Hoja1: `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    });
    const written = writeWorkbook(prefixed, {
      changes: [change('A1', { v: 1 }, { v: 'a' }), change('A2', { v: null }, { v: 2 })],
    });
    expect(readWorkbook(written).sheets[0]?.cells).toEqual({ A1: { v: 'a' }, A2: { v: 2 } });
  });

  test('the next cell takes over a shared formula whose first cell is replaced', () => {
    const shared = sheetOf(
      '<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="4">A1*_xlfn.IFNA(2,1)</f><v>1</v></c></row><row r="2"><c r="B2"><f t="shared" si="4"/><v>2</v></c></row><row r="3"><c r="B3"><f t="shared" si="4"/><v>3</v></c></row>',
    );
    const written = writeWorkbook(shared, { changes: [change('B1', { v: 1, f: '=A1*IFNA(2,1)' }, { v: 9 })] });
    expect(readWorkbook(written).sheets[0]?.cells).toEqual({
      B1: { v: 9 },
      B2: { v: 2, f: '=A2*IFNA(2,1)' },
      B3: { v: 3, f: '=A3*IFNA(2,1)' },
    });
    expect(partOf(written, SHEET)).toContain('<f t="shared" ref="B2:B3" si="4">A2*_xlfn.IFNA(2,1)</f>');
  });

  test('whoever opens it calculates anew; replaced formulas leave the order of calculation, and those after them keep their sheet', () => {
    const parts = workbookParts(
      { Hoja1: '<sheetData><row r="1"><c r="A1"><f>1</f><v>1</v></c><c r="B1"><f>2</f><v>2</v></c></row></sheetData>' },
      { after: '<calcPr calcId="191029" fullCalcOnLoad="0"/>' },
    );
    const bytes = zipOf({
      ...parts,
      'xl/_rels/workbook.xml.rels': relationships(
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId2', 'calcChain', 'calcChain.xml'],
      ),
      'xl/calcChain.xml': `<calcChain xmlns="${MAIN}"><c r="Z1" i="2"/><c r="A1" i="1" l="1"/><c r="B1"/></calcChain>`,
    });
    const written = writeWorkbook(bytes, { changes: [change('A1', { v: 1, f: '=1' }, { v: 5 })] });
    expect(partOf(written, 'xl/calcChain.xml')).toBe(
      `<calcChain xmlns="${MAIN}"><c r="Z1" i="2"/><c r="B1" i="1"/></calcChain>`,
    );
    expect(partOf(written, 'xl/workbook.xml')).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/>');
  });

  test('a cell that holds something else by now: nothing is written', () => {
    const detail = { sheet: 'Hoja1', cell: 'B7' };
    expect(refusal(book, { changes: [change('B7', { v: 2 }, { v: 3 })] })).toEqual({
      code: 'changed-since-read',
      detail,
    });
    expect(refusal(book, { changes: [change('B7', { v: 1, f: '=1' }, { v: 3 })] })).toEqual({
      code: 'changed-since-read',
      detail,
    });
    expect(refusal(book, { changes: [change('C2', { v: 7 }, { v: 3 })] }).code).toBe('changed-since-read');
    expect(refusal(book, { changes: [{ ...change('B7', { v: 1 }, { v: 3 }), cell: 'Otra!B7' }] }).code).toBe(
      'changed-since-read',
    );
  });

  test('two changes of one cell follow each other', () => {
    const changes = [change('B7', { v: 1 }, { v: 2 }), change('B7', { v: 2 }, { v: 3 })];
    expect(rowsAfter(book, changes)).toContain('<row r="7"><c r="B7"><v>3</v></c></row>');
  });

  test('an array formula is only changed whole', () => {
    const array = sheetOf(
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>',
    );
    expect(refusal(array, { changes: [change('A2', { v: 2 }, { v: 3 })] })).toEqual({
      code: 'array-formula',
      detail: { sheet: 'Hoja1', cell: 'A2' },
    });
  });

  test('a protected sheet is not written, but for its unlocked cells', () => {
    const styles = `<styleSheet xmlns="${MAIN}"><cellXfs><xf/><xf applyProtection="1"><protection locked="0"/></xf></cellXfs></styleSheet>`;
    const sheet =
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>1</v></c></row></sheetData><sheetProtection sheet="1"/>';
    const bytes = workbookOf({ Hoja1: sheet }, { styles });
    expect(refusal(bytes, { changes: [change('A1', { v: 1 }, { v: 2 })] })).toEqual({
      code: 'protected-sheet',
      detail: { sheet: 'Hoja1' },
    });
    expect(rowsAfter(bytes, [change('B1', { v: 1 }, { v: 2 })])).toContain('<c r="B1" s="1"><v>2</v></c>');
  });

  test('a heading of a table is not changed behind the table’s back', () => {
    const bytes = writeWorkbook(book, { sheets: [SAMPLE_SHEET] });
    const heading: CellChange = { cell: 'Resumen por eje!A4', before: { v: 'Eje' }, after: { v: 'Línea' } };
    expect(refusal(bytes, { changes: [heading] }).code).toBe('unknown');
  });

  test('a text or formula longer than Excel holds is refused', () => {
    expect(refusal(book, { changes: [change('B7', { v: 1 }, { v: 'x'.repeat(32_768) })] }).code).toBe('over-limit');
    expect(refusal(book, { changes: [change('B7', { v: 1 }, { v: 1, f: `=${'1+'.repeat(5000)}1` })] }).code).toBe(
      'over-limit',
    );
  });
});

describe('sheets', () => {
  const plan = workbookOf(
    { Plan: '<sheetData><row r="1"><c r="A1" s="1"><v>1</v></c></row></sheetData>' },
    {
      styles: `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="10"/><name val="Arial"/></font></fonts><fills count="2"><fill/><fill/></fills><borders count="1"><border/></borders><cellXfs count="2"><xf/><xf numFmtId="9"/></cellXfs></styleSheet>`,
      after: '<definedNames><definedName name="Total">Plan!$A$1</definedName></definedNames>',
    },
  );
  const written = writeWorkbook(plan, { sheets: [SAMPLE_SHEET, SECOND_SHEET] });

  test('are read back cell by cell', () => {
    const { sheets, names } = readWorkbook(written);
    expect(sheets.map(({ name, mark }) => [name, mark])).toEqual([
      ['Plan', undefined],
      ['Resumen por eje', 'summary'],
      ['Revisión del plan', 'review'],
    ]);
    expect(sheets[1]?.cells).toEqual({
      A1: { v: 'Plan de acción: resumen por eje' },
      A2: { v: '=no es fórmula' },
      A4: { v: 'Eje' },
      B4: { v: 'Con\nasignación' },
      C4: { v: 'Por gestionar' },
      A5: { v: "GESTIÓN 'SOCIAL' [1]" },
      B5: { v: 13367667050, z: '#,##0' },
      C5: { v: 0.4362, f: '=IFNA(1-B5/SUM(B5:B6),0)', z: '0.0%' },
      A6: { v: true },
      B6: { v: 7, f: '=SUM(IF(B5:B5>0,7))', z: '#,##0' },
      C6: { v: '', f: '=IF(B6>0,"","x<y")' },
    });
    expect(sheets[1]).toMatchObject({ hiddenColumns: [3], tables: [{ name: 'ResumenEje', ref: 'A4:C6' }] });
    expect(names).toEqual([
      { name: 'Total', ref: 'Plan!$A$1' },
      { name: '_xlnm.Print_Area', ref: "'Resumen por eje'!$A$1:$C$20", sheet: 'Resumen por eje' },
      { name: '_xlnm.Print_Titles', ref: "'Resumen por eje'!$A:$B,'Resumen por eje'!$4:$4", sheet: 'Resumen por eje' },
      { name: 'FechaDeCorte', ref: "'Resumen por eje'!$B$2" },
    ]);
  });

  test('another reader sees styles, lists, looks, notes, table, freeze, print and chart', async () => {
    const [, sheet] = (await readXlsx(written, { readStyles: true })).sheets;
    if (!sheet) throw new Error('the sheet is not there');
    expect(sheet.cells?.get('3,0')?.style?.font).toMatchObject({ bold: true, name: 'Arial' });
    expect(sheet.cells?.get('3,1')?.comment?.text).toBe('Lo que ya tiene <plata> & respaldo');
    expect(sheet.dataValidations?.map(({ type, range }) => [type, range])).toEqual([
      ['list', 'A5:A200'],
      ['decimal', 'B5:B6'],
      ['list', 'C5'],
      ['date', 'D5'],
    ]);
    expect(sheet.conditionalRules).toHaveLength(1);
    expect(sheet.tables?.[0]).toMatchObject({ name: 'ResumenEje', range: 'A4:C6' });
    expect(sheet.freezePane).toMatchObject({ rows: 4, columns: 1 });
    expect(sheet.pageSetup?.orientation).toBe('landscape');
    expect(partOf(written, 'xl/charts/chart1.xml')).toContain('<c:grouping val="stacked"/>');
    expect(partOf(written, 'xl/drawings/drawing1.xml')).toContain('descr="Barras por eje"');
  });

  test('styles are only added: what is there keeps its number', () => {
    const styles = partOf(written, 'xl/styles.xml');
    expect(styles).toContain('<xf/><xf numFmtId="9"/><xf ');
    const count = Number(/<cellXfs count="(\d+)"/.exec(styles)?.[1]);
    const section = /<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(styles)?.[1] ?? '';
    expect(section.match(/<xf /g)?.length).toBe(count - 1);
  });

  test('a sheet of the same mark is replaced in its place, wherever people moved it and whatever they named it', () => {
    const moved = renameSheet(written, 'Resumen por eje', 'Mi resumen');
    const again = writeWorkbook(moved, {
      sheets: [
        {
          ...SAMPLE_SHEET,
          name: 'Mi resumen',
          cells: [{ row: 1, column: 1, value: 'nuevo' }],
          tables: [],
          charts: [],
          names: [],
        },
      ],
    });
    const { sheets } = readWorkbook(again);
    expect(sheets.map(({ name }) => name)).toEqual(['Plan', 'Mi resumen', 'Revisión del plan']);
    expect(sheets[1]?.cells).toEqual({ A1: { v: 'nuevo' } });
    const left = partNames(again).filter((name) => /table|comments|vml|chart\d|drawing\d/.test(name));
    expect(left.filter((name) => /table|chart\d/.test(name))).toEqual(['xl/charts/chart2.xml']);
  });

  test('notes of people go with their row when a sheet is written anew; ours are renewed', () => {
    const theirs = (xml: string): string =>
      xml
        .replace('</authors>', '<author>Ana</author></authors>')
        .replace(
          '</commentList>',
          '<comment ref="B5" authorId="1"><text><r><t>ojo: </t></r><r><t>falta &amp; revisar</t></r></text></comment></commentList>',
        );
    const typed = editPart(written, 'xl/comments1.xml', theirs);
    const cells = SAMPLE_SHEET.cells.map((cell) => (cell.row >= 5 ? { ...cell, row: cell.row + 1 } : cell));
    const added = { ...SAMPLE_SHEET, cells: [...cells, { row: 5, column: 1, value: 'nuevo' }], tables: [] };
    const again = writeWorkbook(typed, { sheets: [added] });
    const notes = partOf(again, 'xl/comments1.xml');
    expect(notes).toContain('<authors><author>Cuadre</author><author>Ana</author></authors>');
    expect(notes.match(/<comment ref="[^"]*" authorId="\d"/g)).toEqual([
      '<comment ref="B4" authorId="0"',
      '<comment ref="B6" authorId="1"',
    ]);
    expect(notes).toContain('<r><t>ojo: </t></r><r><t>falta &amp; revisar</t></r>');
    expect(Buffer.compare(writeWorkbook(again, { sheets: [added] }), again)).toBe(0);
  });

  test('names of parts, tables and sheets that people have are left alone', () => {
    const foreign = zipOf({
      ...workbookParts({ 'Revisión del plan': '<sheetData/>' }),
      'xl/charts/chart1.xml': 'x',
      'xl/tables/table1.xml': 'y',
      'xl/drawings/drawing1.xml': 'z',
    });
    const batch = { sheets: [SAMPLE_SHEET] };
    const { changed, removed } = differentParts(foreign, writeWorkbook(foreign, batch));
    expect(removed).toEqual([]);
    expect(changed.every((part) => /Content_Types|workbook\.xml/.test(part))).toBe(true);
    expect(refusal(foreign, { sheets: [SECOND_SHEET] }).code).toBe('unknown');
  });

  test('a workbook without a stylesheet gets one; one whose structure is locked gets no sheet', () => {
    const bare = workbookOf({ Plan: '<sheetData/>' });
    expect(readWorkbook(writeWorkbook(bare, { sheets: [SAMPLE_SHEET] })).sheets[1]?.cells['B5']).toEqual({
      v: 13367667050,
      z: '#,##0',
    });
    const locked = workbookOf({ Plan: '<sheetData/>' }, { before: '<workbookProtection lockStructure="1"/>' });
    expect(refusal(locked, { sheets: [SAMPLE_SHEET] }).code).toBe('protected-sheet');
  });

  test('a batch that fails leaves the bytes as they were', () => {
    const before = plan.slice();
    refusal(plan, {
      sheets: [{ ...SAMPLE_SHEET, validations: [{ range: 'A1', rule: { kind: 'list', values: ['x'.repeat(300)] } }] }],
    });
    expect(plan).toEqual(before);
  });
});

function renameSheet(bytes: Uint8Array, from: string, to: string): Uint8Array {
  return editPart(bytes, 'xl/workbook.xml', (xml) => xml.replaceAll(from, to));
}

function editPart(bytes: Uint8Array, part: string, edit: (xml: string) => string): Uint8Array {
  const parts = Object.fromEntries(partNames(bytes).map((name) => [name, partOf(bytes, name)]));
  return zipOf({ ...parts, [part]: edit(parts[part] ?? '') });
}
