import { describe, expect, test } from '@jest/globals';
import { readWorkbook, writeWorkbook } from '../../../src/hosts/file';
import type { ModelCell, SheetModel } from '../../../src/core/workbook/sheetModel';
import { workbookOf, zipOf } from './packageOf';
import { partNames, partOf } from './packageParts';

const SHEET = 'xl/worksheets/sheet2.xml';
const TABLE = 'xl/tables/table1.xml';
const STYLES = 'xl/styles.xml';
const HEADERS = ['Id', 'Hito', 'Estado', 'Avance', 'Columna de la oficina'];

/** A tracking sheet with these rows, by id. */
function tracking(ids: readonly string[]): SheetModel {
  const last = 1 + ids.length;
  const cell = (row: number, column: number, value: string): ModelCell => ({ row, column, value, style: 'text' });
  return {
    mark: 'milestones:social',
    name: 'Hitos Social',
    cells: [
      ...HEADERS.map((header, at) => cell(1, at + 1, header)),
      ...ids.flatMap((id, at) => [cell(at + 2, 1, id), cell(at + 2, 2, `Hito ${id}`), cell(at + 2, 3, 'Cumplido')]),
    ],
    styles: { text: { wrap: true } },
    columnWidths: { 1: 7, 2: 40, 3: 12, 4: 9, 5: 20 },
    hiddenColumns: [8],
    tables: [{ name: 'HitosCuadre1', ref: `A1:E${last}`, style: 'TableStyleLight1' }],
    validations: [{ range: `C2:C${last}`, rule: { kind: 'list', values: ['Cumplido'] } }],
    conditionalFormats: [{ range: `D2:D${last}`, formula: '$D2=1', style: { fill: 'E2EFDA' } }],
    charts: [],
    names: [],
    showGridlines: false,
  };
}

function editPart(bytes: Uint8Array, part: string, edits: readonly (readonly [RegExp | string, string])[]): Uint8Array {
  const parts = Object.fromEntries(partNames(bytes).map((name) => [name, partOf(bytes, name)]));
  const edited = edits.reduce((text, [from, to]) => {
    const next = text.replace(from, to);
    if (next === text) throw new Error(`nothing to edit: ${String(from)}`);
    return next;
  }, parts[part] ?? '');
  return zipOf({ ...parts, [part]: edited });
}

const first = writeWorkbook(workbookOf({ Plan: '<sheetData/>' }), { sheets: [tracking(['H-01', 'H-02', 'H-03'])] });

/** What an office did to the sheet in Excel: `H-02` is filtered out and coloured. */
function worked(): Uint8Array {
  const styled = editPart(first, STYLES, [
    ['</cellXfs>', '<xf numFmtId="0" fontId="0" fillId="1" borderId="0" xfId="0" applyFill="1"/></cellXfs>'],
  ]);
  const number = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(partOf(styled, STYLES))?.[1]?.match(/<xf /g)?.length ?? 0;
  const filtered = editPart(styled, TABLE, [
    [
      /<autoFilter ref="A1:E4"\/>/,
      '<autoFilter ref="A1:E4" xr:uid="{1}"><filterColumn colId="1"><filters><filter val="Hito H-01"/></filters></filterColumn></autoFilter><sortState ref="A2:E4"><sortCondition ref="B2:B4"/></sortState>',
    ],
    [/<table /, '<table xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" '],
  ]);
  return editPart(filtered, SHEET, [
    [/<col min="2" max="2" width="[^"]*"/, '<col min="2" max="2" width="63.5"'],
    [/<col min="4" max="4" /, '<col min="4" max="4" hidden="1" '],
    [/<row r="3"/, '<row r="3" hidden="1"'],
    [/<c r="B3"( s="\d+")?/, `<c r="B3" s="${number - 1}"`],
    [/ workbookViewId="0"/, ' zoomScale="85" workbookViewId="0"'],
    [
      '<dataValidations count="1">',
      '<conditionalFormatting sqref="E2:E4"><cfRule type="duplicateValues" dxfId="0" priority="2"/></conditionalFormatting><dataValidations count="2"><dataValidation type="list" allowBlank="1" sqref="E2:E4"><formula1>"Sí,No"</formula1></dataValidation>',
    ],
  ]);
}

describe('the look that people gave to a sheet which is written anew', () => {
  const again = writeWorkbook(worked(), { sheets: [tracking(['H-00', 'H-03', 'H-01', 'H-02'])] });
  const sheet = partOf(again, SHEET);

  test('filters stay, with what they hide, and their order', () => {
    const table = partOf(again, TABLE);
    expect(table).toContain(
      '<autoFilter ref="A1:E5" xr:uid="{1}"><filterColumn colId="1"><filters><filter val="Hito H-01"/></filters></filterColumn></autoFilter><sortState ref="A2:E5"><sortCondition ref="B2:B5"/></sortState>',
    );
    expect(readWorkbook(again).sheets[1]?.hiddenRows).toEqual([5]);
    expect(sheet).toMatch(/<row r="5" hidden="1"><c r="A5"[^>]*><is><t[^>]*>H-02/);
  });

  test('widths, hidden columns and the zoom stay', () => {
    expect(sheet).toContain('<col min="2" max="2" width="63.5" customWidth="1"/>');
    expect(sheet).toMatch(/<col min="4" max="4" [^>]*hidden="1"/);
    expect(sheet).toMatch(/<col min="5" max="5" [^>]*customWidth="1"\/>/);
    expect(sheet).toContain('zoomScale="85"');
  });

  test('a colour goes with its row; cells that nobody coloured have the look of the model', () => {
    const styleOf = (reference: string): string | undefined =>
      new RegExp(`<c r="${reference}" s="(\\d+)"`).exec(sheet)?.[1];
    const coloured = /<c r="B3" s="(\d+)"/.exec(partOf(worked(), SHEET))?.[1];
    expect(coloured).toBeDefined();
    expect(styleOf('B5')).toBe(coloured);
    for (const reference of ['B2', 'B3', 'B4', 'A5', 'C5']) expect(styleOf(reference)).not.toBe(coloured);
  });

  test("people's rules stay and reach the new rows; Cuadre's are there once", () => {
    expect(sheet).toContain(
      '<conditionalFormatting sqref="E2:E5"><cfRule type="duplicateValues" dxfId="0" priority="2"/></conditionalFormatting>',
    );
    expect(sheet.match(/<cfRule/g)).toHaveLength(2);
    expect(sheet).toContain('<dataValidations count="2">');
    expect(sheet).toContain('<dataValidation type="list" allowBlank="1" sqref="E2:E5"><formula1>"Sí,No"</formula1>');
    expect(sheet.match(/sqref="C2:C5"/g)).toHaveLength(1);
  });

  test('once more without changes gives the same bytes', () => {
    const model = tracking(['H-00', 'H-03', 'H-01', 'H-02']);
    expect(Buffer.compare(writeWorkbook(again, { sheets: [model] }), again)).toBe(0);
  });
});
