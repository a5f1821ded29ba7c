import { a1 } from '../../../../core/workbook/address';
import type { ModelCell } from '../../../../core/workbook/sheetModel';
import { MAIN } from '../../package/namespaces';
import { escapeCharacters, xmlText } from '../../xml/escapes';

/** A cell with a note. */
export type NotedCell = ModelCell & { readonly note: string };

/** The cells of a sheet that have a note, in reading order. */
export function notedCells(cells: readonly ModelCell[]): NotedCell[] {
  return cells
    .filter((cell): cell is NotedCell => cell.note !== undefined && cell.note !== '')
    .sort((a, b) => a.row - b.row || a.column - b.column);
}

/** The part that holds the notes' texts. */
export function notesPart(cells: readonly NotedCell[]): string {
  const notes = cells.map(({ row, column, note }) => {
    const text = `<text><t xml:space="preserve">${xmlText(escapeCharacters(note))}</t></text>`;
    return `<comment ref="${a1(row, column)}" authorId="0">${text}</comment>`;
  });
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<comments xmlns="${MAIN}"><authors><author>Cuadre</author></authors><commentList>${notes.join('')}</commentList></comments>`
  );
}

/** The part that draws the notes' boxes: Excel shows no note without its shape, and wants it in VML. */
export function noteShapesPart(cells: readonly NotedCell[]): string {
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
    cells.map(shapeXml).join('') +
    '</xml>'
  );
}

const FIRST_SHAPE = 1025;
const COLUMNS_WIDE = 3;
const ROWS_HIGH = 5;

function shapeXml({ row, column }: NotedCell, index: number): string {
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
