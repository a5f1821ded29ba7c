import { a1 } from '../../../../core/workbook/address';
import { MAIN } from '../../package/namespaces';
import type { Note } from '../../read/notes';
import { xmlText } from '../../xml/escapes';

/** The part that holds the notes' texts and whose they are. */
export function notesPart(notes: readonly Note[]): string {
  const authors = [...new Set(notes.map(({ author }) => author))];
  const items = notes.map((note) => noteXml(note, authors.indexOf(note.author)));
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<comments xmlns="${MAIN}"><authors>${authors.map((author) => `<author>${xmlText(author)}</author>`).join('')}</authors>` +
    `<commentList>${items.join('')}</commentList></comments>`
  );
}

/** One note, by the number of its author. */
export function noteXml({ row, column, text }: Note, authorId: number, prefix = ''): string {
  const content = `<${prefix}t xml:space="preserve">${xmlText(text)}</${prefix}t>`;
  const tag = `${prefix}comment`;
  return `<${tag} ref="${a1(row, column)}" authorId="${authorId}"><${prefix}text>${content}</${prefix}text></${tag}>`;
}

/** The boxes of further notes, put into a part that draws some already. */
export function shapesWithin(vml: string, notes: readonly Note[]): string {
  if (notes.length === 0) return vml;
  const numbers = [...vml.matchAll(/_x0000_s(\d+)/g)].map(([, number]) => Number(number));
  const first = Math.max(FIRST_SHAPE - 1, ...numbers) + 1;
  const type = vml.includes('id="_x0000_t202"') ? '' : NOTE_SHAPE;
  const shapes = notes.map((note, index) => shapeXml(note, first + index)).join('');
  return vml.replace(/<\/xml>\s*$/, () => `${type}${shapes}</xml>`);
}

const NOTE_SHAPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** The part that draws the notes' boxes: Excel shows no note without its shape, and wants it in VML. */
export function noteShapesPart(notes: readonly Note[]): string {
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
    NOTE_SHAPE +
    notes.map((note, index) => shapeXml(note, FIRST_SHAPE + index)).join('') +
    '</xml>'
  );
}

const FIRST_SHAPE = 1025;
const COLUMNS_WIDE = 3;
const ROWS_HIGH = 5;

function shapeXml({ row, column }: Note, id: number): string {
  const [top, left] = [row - 1, column];
  const anchor = [left, 15, Math.max(0, top - 1), 10, left + COLUMNS_WIDE, 15, top + ROWS_HIGH, 4].join(', ');
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`
  );
}
