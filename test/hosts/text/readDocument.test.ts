import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { HostFailure } from '../../../src/core/workbook/port';
import { readDocument } from '../../../src/hosts/text/index';
import { zipOf } from '../file/packageOf';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (text: string, style = ''): string => `<w:p>${style}${run(text)}</w:p>`;
const heading = (text: string): string => paragraph(text, '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>');
const item = (text: string): string =>
  paragraph(text, '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>');
const row = (...cells: readonly string[]): string =>
  `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`;

function docx(body: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  return zipOf({
    '[Content_Types].xml':
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>' +
      '<Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/numbering" Target="numbering.xml"/></Relationships>`,
    'word/numbering.xml': `<w:numbering xmlns:w="${W}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    'word/document.xml': `<w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`,
    ...more,
  });
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function refusal(content: Uint8Array): Promise<string> {
  try {
    await readDocument(content);
  } catch (failure) {
    if (failure instanceof HostFailure) return [failure.code, failure.detail['format'] ?? ''].join(' ').trim();
    throw failure;
  }
  return 'read';
}

describe('a document in Word', () => {
  test('keeps headings, paragraphs, lists and tables as lines', async () => {
    const body =
      heading('PLAN DE ACCIÓN') +
      paragraph('El plan vale $ 3 &amp; más.') +
      `<w:tbl>${row('EJE', 'VALOR')}${row('SOCIAL', '$ 1.000')}</w:tbl>` +
      heading('SALUD') +
      item('Dotar el hospital') +
      item('Ampliar la cobertura');
    expect((await readDocument(docx(body))).split('\n')).toEqual([
      ...['PLAN DE ACCIÓN', '', 'El plan vale $ 3 & más.', '', 'EJE\tVALOR', 'SOCIAL\t$ 1.000', '', 'SALUD', ''],
      ...['· Dotar el hospital', '· Ampliar la cobertura'],
    ]);
  });

  test('leaves pictures and fonts out, however broken they are', async () => {
    expect(await readDocument(docx(paragraph('Hola'), { 'word/media/image1.png': 'no picture' }))).toBe('Hola');
  });

  test('is refused when it is none', async () => {
    expect(await refusal(docx(paragraph('x')).subarray(0, -60))).toBe('not-a-document .docx');
    expect(await refusal(docx('<w:p><w:broken'))).toBe('not-a-document .docx');
  });

  test('is refused when only its name says so; a text of another name is a text', async () => {
    await expect(readDocument(bytes('hola'), 'plan.docx')).rejects.toMatchObject({ code: 'not-a-document' });
    expect(await readDocument(bytes('hola'), 'plan.txt')).toBe('hola');
  });

  test('is refused when it inflates beyond the limit', async () => {
    const huge = docx(paragraph('x'), { 'word/styles.xml': ' '.repeat(65 * 1024 * 1024) });
    expect(await refusal(huge)).toBe('over-limit');
  });
});

describe('other files', () => {
  test.each<[string, Uint8Array, string]>([
    ['a PDF', bytes('%PDF-1.7 …'), 'unsupported-document PDF'],
    [
      'an .odt',
      zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }),
      'unsupported-document .odt',
    ],
    ['an old .doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'unsupported-document .doc'],
    ['a .rtf', bytes('{\\rtf1 hola}'), 'unsupported-document .rtf'],
    ['another zip', zipOf({ 'a.txt': 'a' }), 'unsupported-document zip'],
    ['a workbook', new Uint8Array(readFileSync('assets/plan-2009.xlsx')), 'unsupported-document .xlsx'],
    ['a picture', new Uint8Array([0x89, 0x50, 0, 1, 2, 3]), 'unsupported-document binary'],
  ])('%s is refused by its name', async (_, content, expected) => {
    expect(await refusal(content)).toBe(expected);
  });

  test.each<[string, Uint8Array]>([
    ['UTF-8', bytes('Gestión: 43,6 %')],
    ['UTF-8 with its mark', new Uint8Array([0xef, 0xbb, 0xbf, ...bytes('Gestión: 43,6 %')])],
    ['old Windows', new Uint8Array(Buffer.from('Gestión: 43,6 %', 'latin1'))],
    ['UTF-16', new Uint8Array(Buffer.from('\ufeffGestión: 43,6 %', 'utf16le'))],
  ])('a text in %s is read', async (_, content) => {
    expect(await readDocument(content)).toBe('Gestión: 43,6 %');
  });
});
