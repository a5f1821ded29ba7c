import { strToU8, zipSync } from 'fflate';
import { MARK_NAME, markReference } from '../../../core/workbook/mark';
import type { SheetMark } from '../../../core/workbook/sheetModel';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const WORKSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/**
 * A workbook of one blank sheet, the same bytes every time (ECMA-376 part 2, and part 1 section 18.2): a workbook without
 * sheets is not one. The sheet bears a mark, so that the first sheet that is written under it takes its place.
 */
export function emptyWorkbook(sheet: { readonly name: string; readonly mark: SheetMark }): Uint8Array {
  const files = Object.entries(partsOf(sheet)).map(([name, content]) => [name, strToU8(HEAD + content)] as const);
  return zipSync(Object.fromEntries(files), { mtime: '2000-01-01T00:00:00' });
}

function partsOf({ name, mark }: { name: string; mark: SheetMark }): Record<string, string> {
  const markName = `<definedName name="${MARK_NAME}" localSheetId="0" hidden="1">${escaped(markReference(mark))}</definedName>`;
  return {
    '[Content_Types].xml':
      `<Types xmlns="${PACKAGE}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${MAIN}"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${WORKSHEET}"/></Types>`,
    '_rels/.rels': relationship('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml':
      `<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews>` +
      `<sheets><sheet name="${escaped(name)}" sheetId="1" r:id="rId1"/></sheets>` +
      `<definedNames>${markName}</definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels': relationship('worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${SPREADSHEET}"><sheetData/></worksheet>`,
  };
}

function relationship(kind: string, target: string): string {
  return (
    `<Relationships xmlns="${PACKAGE}/relationships">` +
    `<Relationship Id="rId1" Type="${OFFICE}/${kind}" Target="${target}"/></Relationships>`
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
