import { describe, expect, test } from '@jest/globals';
import { readWorkbook } from '../../../src/hosts/file';
import { gridOf, type SheetSnapshot, type Snapshot } from '../../../src/core/workbook/snapshot';
import { stateToXml } from '../../../src/hosts/workbookState';
import { MAIN, RELATIONSHIPS, relationships, sheetOf, workbookOf, workbookParts, zipOf } from './packageOf';

function first({ sheets }: Snapshot): SheetSnapshot {
  const [sheet] = sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

/** The cells of a sheet made of these rows, as plain objects. */
function cellsOf(rows: string, options: Parameters<typeof sheetOf>[1] = {}): Record<string, unknown> {
  return { ...first(readWorkbook(sheetOf(rows, options))).cells };
}

describe('cells', () => {
  test('numbers of every spelling are exact', () => {
    const texts = [
      '0',
      '-0',
      '7',
      '-12.5',
      '23709806841',
      '0.1',
      '1.0000000000000001',
      '2.5E-3',
      '1e+21',
      '+4',
      '.5',
      '5.',
    ];
    const rows = texts.map((text, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>${text}</v></c></row>`).join('');
    const values = Object.values(first(readWorkbook(sheetOf(rows))).cells).map(({ v }) => v);
    expect(values).toEqual([0, 0, 7, -12.5, 23709806841, 0.1, 1, 0.0025, 1e21, 4, 0.5, 5]);
  });

  test('texts: shared, inline, rich, with readings left out and escapes undone', () => {
    const sharedStrings =
      '<si><t>Salud &amp; vida</t></si>' +
      '<si><r><rPr><b/></rPr><t xml:space="preserve">Eje </t></r><r><t>uno</t></r><rPh sb="0" eb="1"><t>no</t></rPh><phoneticPr fontId="1"/></si>' +
      '<si><t>a_x000D_b_x005F_x</t></si><si/><si><t/></si><si><t><![CDATA[<5 & más>]]></t></si>';
    const rows =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c><c r="E1" t="s"><v>5</v></c></row>' +
      '<row r="2"><c r="A2" t="inlineStr"><is><t>Línea&#10;dos</t></is></c><c r="B2" t="inlineStr"><is><r><t>x</t></r><r><t>y</t></r></is></c><c r="C2" t="str"><f>A1</f><v>texto</v></c></row>';
    expect(cellsOf(rows, { sharedStrings })).toEqual({
      A1: { v: 'Salud & vida' },
      B1: { v: 'Eje uno' },
      C1: { v: 'a\rb_x' },
      D1: { v: '' },
      E1: { v: '<5 & más>' },
      A2: { v: 'Línea\ndos' },
      B2: { v: 'xy' },
      C2: { v: 'texto', f: '=A1' },
    });
  });

  test('truth values, errors, dates spelt out, empty results', () => {
    const rows =
      '<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="e"><v>#REF!</v></c><c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c>' +
      '<c r="E1" t="d"><v>2009-01-01</v></c><c r="F1" t="d"><v>2009-01-01T12:00:00Z</v></c><c r="G1" t="str"><f>""</f><v></v></c><c r="H1"><f>X1</f></c></row>';
    expect(cellsOf(rows)).toEqual({
      A1: { v: true },
      B1: { v: false },
      C1: { v: null, e: '#REF!' },
      D1: { v: null, e: '#DIV/0!', f: '=1/0' },
      E1: { v: 39814 },
      F1: { v: 39814.5 },
      G1: { v: '', f: '=""' },
      H1: { v: null, f: '=X1' },
    });
  });

  test('cells and rows without references follow each other; rows out of order are put in order', () => {
    expect(
      cellsOf(
        '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>',
      ),
    ).toEqual({
      A1: { v: 1 },
      B1: { v: 2 },
      C5: { v: 3 },
      D5: { v: 4 },
      A6: { v: 5 },
    });
    const grid = gridOf(
      first(
        readWorkbook(
          sheetOf(
            '<row r="9"><c r="A9"><v>9</v></c></row><row r="2"><c r="B2"><v>2</v></c><c r="A2"><v>1</v></c></row>',
          ),
        ),
      ),
    );
    expect([...Array(grid.length).keys()].map((at) => grid.value(at))).toEqual([1, 2, 9]);
  });

  test('cells that hold nothing but a look are left out', () => {
    expect(
      cellsOf(
        '<row r="1" spans="1:9"><c r="A1" s="1"/><c r="B1"><v>1</v></c></row><row r="800"><c r="A800" s="1"/></row>',
      ),
    ).toEqual({ B1: { v: 1 } });
  });

  test('number formats: built in as English codes, own ones, General left out', () => {
    const styles =
      `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="170" formatCode="&quot;$&quot;\\ #,##0"/></numFmts>` +
      '<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="170"/><xf numFmtId="14"/><xf numFmtId="49"/></cellXfs></styleSheet>';
    const rows =
      '<row r="1"><c r="A1" s="0"><v>1</v></c><c r="B1" s="1"><v>1</v></c><c r="C1" s="2"><v>1</v></c><c r="D1" s="3"><v>1</v></c><c r="E1" s="4"><v>1</v></c><c r="F1" s="99"><v>1</v></c></row>';
    expect(cellsOf(rows, { styles })).toEqual({
      A1: { v: 1 },
      B1: { v: 1, z: '0.00%' },
      C1: { v: 1, z: '"$"\\ #,##0' },
      D1: { v: 1, z: 'm/d/yyyy' },
      E1: { v: 1, z: '@' },
      F1: { v: 1 },
    });
  });

  test('elements may carry a prefix, and other namespaces stand between', () => {
    const xml =
      `<?xml version="1.0" encoding="UTF-8"?><x:worksheet xmlns:x="${MAIN}" xmlns:y="urn:y"><!-- c --><x:sheetData><x:row r="1" y:dyDescent="0.25">` +
      '<x:c r="A1" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c><x:c r="B1"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData><x:extLst><x:ext><y:c r="Z9"><y:v>1</y:v></y:c></x:ext></x:extLst></x:worksheet>';
    expect({ ...first(readWorkbook(workbookOf({ H: xml }))).cells }).toEqual({
      A1: { v: 'a' },
      B1: { v: 2, f: '=1+1' },
    });
  });
});

describe('formulas', () => {
  test('shared formulas are given to each cell that shares them', () => {
    const rows =
      `<row r="2"><c r="C2"><f t="shared" ref="C2:C4" si="0">A2*$B$1+'Eje 1'!A2&amp;"A2"+SUM(A:A,$2:2)+LOG10(B2)</f><v>1</v></c></row>` +
      '<row r="3"><c r="C3"><f t="shared" si="0"/><v>2</v></c></row><row r="4"><c r="D4"><f t="shared" si="0"/><v>3</v></c></row>';
    expect(cellsOf(rows)).toEqual({
      C2: { v: 1, f: `=A2*$B$1+'Eje 1'!A2&"A2"+SUM(A:A,$2:2)+LOG10(B2)` },
      C3: { v: 2, f: `=A3*$B$1+'Eje 1'!A3&"A2"+SUM(A:A,$2:3)+LOG10(B3)` },
      D4: { v: 3, f: `=B4*$B$1+'Eje 1'!B4&"A2"+SUM(B:B,$2:4)+LOG10(C4)` },
    });
  });

  test('array formulas stand in their first cell, newer functions without their prefix', () => {
    const rows =
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>4</v></c><c r="C1" t="str"><f>_xlfn.IFNA(_xlfn._xlws.FILTER(B1,1),_xlfn.UNKNOWN(1))</f><v>x</v></c></row>' +
      '<row r="2"><c r="A2"><v>6</v></c></row>';
    expect(cellsOf(rows)).toEqual({
      A1: { v: 4, f: '=B1:B2*2' },
      C1: { v: 'x', f: '=IFNA(FILTER(B1,1),_xlfn.UNKNOWN(1))' },
      A2: { v: 6 },
    });
  });
});

describe('sheets', () => {
  const sheetXml =
    '<sheetPr/><dimension ref="A1:XFD1048576"/><cols><col min="2" max="3" hidden="1"/><col min="4" max="4" width="0"/><col min="20" max="16384" hidden="true"/></cols>' +
    '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="E1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>1</v></c></row><row r="3" ht="0" customHeight="1"/><row r="4"><c r="A4"><v>1</v></c></row><row r="900" hidden="1"/></sheetData>' +
    '<sheetProtection sheet="1" objects="1"/><autoFilter ref="$A$1:$E$4"/><mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="$C$1:$C$3"/></mergeCells>' +
    '<tableParts count="1"><tablePart r:id="rId7"/></tableParts>';
  const table = `<table xmlns="${MAIN}" id="1" name="Tabla1" displayName="Plan" ref="A1:E4"/>`;

  test('merges, hidden rows and columns, filter, protection, tables, visibility', () => {
    const bytes = workbookOf(
      { Plan: sheetXml, Listas: '<sheetData/>', Muy: '<sheetData/>' },
      {
        states: ['', 'state="hidden"', 'state="veryHidden"'],
        parts: {
          'xl/worksheets/_rels/sheet1.xml.rels': relationships(['rId7', 'table', '/xl/Tables/table1.xml']),
          'xl/tables/Table1.xml': table,
        },
      },
    );
    const { sheets } = readWorkbook(bytes);
    expect(sheets[0]).toMatchObject({
      name: 'Plan',
      visibility: 'visible',
      merges: ['A1:B2', 'C1:C3'],
      hiddenRows: [2, 3],
      hiddenColumns: [2, 3, 4],
      filter: 'A1:E4',
      protected: true,
      tables: [{ name: 'Plan', ref: 'A1:E4' }],
    });
    expect(sheets.map(({ visibility }) => visibility)).toEqual(['visible', 'hidden', 'veryHidden']);
  });

  test('names, also of one sheet, hidden and of strange spelling; the 1904 system', () => {
    const after =
      '<definedNames><definedName name="Total">Hoja1!$A$1</definedName><definedName name="__proto__" localSheetId="0" hidden="1">"x"</definedName></definedNames>';
    const snapshot = readWorkbook(
      workbookOf(
        { __proto__x: '<sheetData/>', constructor: '<sheetData/>' },
        { after, before: '<workbookPr date1904="1"/>' },
      ),
    );
    expect(snapshot.date1904).toBe(true);
    expect(snapshot.names).toEqual([
      { name: 'Total', ref: 'Hoja1!$A$1' },
      { name: '__proto__', ref: '"x"', sheet: '__proto__x', hidden: true },
    ]);
    expect(snapshot.sheets.map(({ name }) => name)).toEqual(['__proto__x', 'constructor']);
  });

  test('a chartsheet keeps its place and is said to have no cells', () => {
    const parts = workbookParts({ Plan: '<sheetData/>', Gráfica: `<chartsheet xmlns="${MAIN}"/>` });
    const bytes = zipOf({
      ...parts,
      'xl/_rels/workbook.xml.rels': relationships(
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId2', 'chartsheet', 'worksheets/sheet2.xml'],
      ),
    });
    const { sheets, gaps } = readWorkbook(bytes);
    expect(sheets.map(({ name }) => name)).toEqual(['Plan', 'Gráfica']);
    expect(gaps).toEqual([{ code: 'sheet-without-cells', sheet: 'Gráfica' }]);
  });

  test('a digital signature is said, for saving makes it invalid', () => {
    const signature = 'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin';
    const parts = workbookParts({ Plan: '<sheetData/>' });
    const signed = String(parts['_rels/.rels']).replace(
      '</Relationships>',
      `<Relationship Id="rId2" Type="${signature}" Target="_xmlsignatures/origin.sigs"/></Relationships>`,
    );
    expect(readWorkbook(zipOf({ ...parts, '_rels/.rels': signed })).gaps).toEqual([{ code: 'signed' }]);
  });

  test('a snapshot is plain data', () => {
    const snapshot = readWorkbook(workbookOf({ Plan: '<sheetData><row><c><v>1</v></c></row></sheetData>' }));
    expect(JSON.parse(JSON.stringify(snapshot))).toEqual({
      sheets: [
        {
          name: 'Plan',
          visibility: 'visible',
          cells: { A1: { v: 1 } },
          merges: [],
          hiddenRows: [],
          hiddenColumns: [],
          tables: [],
          protected: false,
        },
      ],
      names: [],
      date1904: false,
    });
  });
});

describe('packages of other programs', () => {
  const cell = '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>';

  test('absolute targets, backslashes, other cases of letters, no content types needed', () => {
    const bytes = zipOf({
      '_rels/.rels': relationships(['R1', 'officeDocument', '/XL/Workbook.xml']),
      'xl\\workbook.xml': `<workbook xmlns="${MAIN}" xmlns:rel="${RELATIONSHIPS}"><sheets><sheet name="A" sheetId="3" rel:id="x1"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': relationships(
        ['x1', 'worksheet', '/xl/Worksheets/Sheet%31.xml'],
        ['x2', 'sharedStrings', './sharedstrings.xml'],
      ),
      'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}">${cell}</worksheet>`,
      'xl/SharedStrings.xml': `<sst xmlns="${MAIN}"><si><t>hola</t></si></sst>`,
    });
    expect({ ...first(readWorkbook(bytes)).cells }).toEqual({ A1: { v: 'hola' } });
  });

  test('no styles, no shared strings, styles named and missing', () => {
    const parts = workbookParts({ A: '<sheetData><row r="1"><c r="A1" s="4"><v>1</v></c></row></sheetData>' });
    const dangling = relationships(['rId1', 'worksheet', 'worksheets/sheet1.xml'], ['rId2', 'styles', 'styles.xml']);
    expect({ ...first(readWorkbook(zipOf({ ...parts, 'xl/_rels/workbook.xml.rels': dangling }))).cells }).toEqual({
      A1: { v: 1 },
    });
  });
});

describe('what Cuadre keeps in a workbook', () => {
  const state = { acceptances: [], settings: { author: 'Ana <&> "Díaz"' }, ownRules: [], previousFindings: ['f-1'] };
  const withState = (xml: string): Uint8Array =>
    workbookOf(
      { Plan: '<sheetData/>' },
      {
        parts: {
          'xl/_rels/workbook.xml.rels': relationships(
            ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
            ['rId8', 'customXml', '../customXml/item1.xml'],
            ['rId9', 'customXml', '../customXml/item2.xml'],
          ),
          'customXml/item1.xml': '<somebody xmlns="urn:else"/>',
          'customXml/item2.xml': xml,
        },
      },
    );

  test('the state is read from its custom XML part', () => {
    expect(readWorkbook(withState(stateToXml(state))).state).toEqual(state);
  });

  test.each([
    ['cut off', stateToXml(state).slice(0, -30)],
    ['of another shape', stateToXml(state).replace('"ownRules":[]', '"ownRules":7')],
    ['no JSON', '<state xmlns="urn:cuadre:1">hola</state>'],
  ])('a damaged state (%s) is a gap, not an error', (_, xml) => {
    const snapshot = readWorkbook(withState(xml));
    expect(snapshot.state).toBeUndefined();
    expect(snapshot.gaps).toEqual([{ code: 'damaged-state' }]);
  });

  test('a hidden name of its own marks a sheet, and is no name of the workbook', () => {
    const after =
      '<definedNames><definedName name="_cuadre" localSheetId="1" hidden="1">"milestones:a ""b"""</definedName></definedNames>';
    const { sheets, names } = readWorkbook(workbookOf({ Plan: '<sheetData/>', Hitos: '<sheetData/>' }, { after }));
    expect(sheets.map(({ mark }) => mark)).toEqual([undefined, 'milestones:a "b"']);
    expect(names).toEqual([]);
  });
});
