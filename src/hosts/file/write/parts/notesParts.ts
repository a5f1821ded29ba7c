import { a1 } from '../../../../core/workbook/address';
import { MAIN } from '../../package/namespaces';
import type { Note } from '../../read/notes';
import { xmlText } from '../../xml/escapes';

/** The part that holds the notes' texts and whose they are. */
export function notesPart(notes: readonly Note[]): string {
  const authors = [...new Set(notes.map(({ author }) => author))];
  const items = notes.map(({ row, column, text, author }) => {
    const content = `<text><t xml:space="preserve">${xmlText(text)}</t></text>`;
    return `<comment ref="${a1(row, column)}" authorId="${authors.indexOf(author)}">${content}</comment>`;
  });
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<comments xmlns="${MAIN}"><authors>${authors.map((author) => `<author>${xmlText(author)}</author>`).join('')}</authors>` +
    `<commentList>${items.join('')}</commentList></comments>`
  );
}

/** The part that draws the notes' boxes: Excel shows no note without its shape, and wants it in VML. */
export function noteShapesPart(notes: readonly Note[]): string {
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
    notes.map(shapeXml).join('') +
    '</xml>'
  );
}

const FIRST_SHAPE = 1025;
const COLUMNS_WIDE = 3;
const ROWS_HIGH = 5;

function shapeXml({ row, column }: Note, index: number): string {
  const [top, left] = [row - 1, column];
  const anchor = [left, 15, Math.max(0, top - 1), 10, left + COLUMNS_WIDE, 15, top + ROWS_HIGH, 4].join(', ');
  return (
    `<v:shape id="_x0000_s${FIRST_SHAPE + index}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`
  );
}
