import type { Random } from '../../../specimens/random';
import { columnAfter, type OfficeBook, type OfficeSheet } from './officeBook';

/** What an act is done on: a sheet of milestones, and one of its rows. */
export interface Place {
  readonly book: OfficeBook;
  readonly sheet: OfficeSheet;
  readonly row: number;
  readonly random: Random;
  /** Different in every act. */
  readonly number: number;
}

/** Puts a section of a worksheet before the first of the later ones that is there. */
function section(xml: string, later: readonly string[], item: string): string {
  const at = later.map((name) => xml.indexOf(`<${name}`)).filter((place) => place >= 0);
  const place = Math.min(...at, xml.indexOf('</worksheet>'));
  return `${xml.slice(0, place)}${item}${xml.slice(place)}`;
}

const AFTER_LINKS = [
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'drawing',
  'legacyDrawing',
  'tableParts',
  'extLst',
];
const AFTER_VALIDATIONS = ['hyperlinks', ...AFTER_LINKS];
const AFTER_FORMATS = ['dataValidations', ...AFTER_VALIDATIONS];
const AFTER_MERGES = ['conditionalFormatting', ...AFTER_FORMATS];
const AFTER_PROTECTED = ['mergeCells', ...AFTER_MERGES];

function lastRow({ book, sheet }: Place): number {
  return Math.max(...book.milestoneRows(sheet).values());
}

/** What people do to a tracking sheet. */
export const SHEET_ACTS: Readonly<Record<string, (place: Place) => void>> = {
  typing: ({ book, sheet, row, number, random }) => {
    book.text(
      sheet.part,
      `${book.column(sheet, 'Estado')}${row}`,
      random.pick(['Cumplido', 'En gestión', 'Suspendido']),
    );
    book.put(sheet.part, `${book.column(sheet, 'T1 prog.')}${row}`, { xml: `<v>0.${number + 10}</v>` });
    book.text(sheet.part, `${book.column(sheet, 'Observaciones')}${row}`, `Observación ${number}`);
  },
  owner: ({ book, sheet, row, number }) =>
    book.text(sheet.part, `${book.column(sheet, 'Responsable')}${row}`, `Oficina ${number}`),
  richText: ({ book, sheet, row, number }) =>
    book.put(sheet.part, `${book.column(sheet, 'Soporte')}${row}`, {
      type: 'inlineStr',
      xml: `<is><r><rPr><b/></rPr><t>Acta ${number}</t></r><r><t xml:space="preserve"> firmada</t></r></is>`,
    }),
  formula: ({ book, sheet, row, number }) =>
    book.put(sheet.part, `${book.column(sheet, 'Comprometido $')}${row}`, { xml: `<f>PLAN!H2*${number}</f><v>1</v>` }),
  link: ({ book, sheet, row, number }) => {
    const id = book.relate(sheet.part, { kind: 'hyperlink', target: `https://alcaldia.example/acta-${number}` });
    const item = `<hyperlink ref="${book.column(sheet, 'Soporte')}${row}" r:id="${id}"/>`;
    book.edit(sheet.part, (xml) =>
      xml.includes('</hyperlinks>')
        ? xml
            .replace(new RegExp(`<hyperlink ref="${book.column(sheet, 'Soporte')}${row}"[^>]*/>`), '')
            .replace('</hyperlinks>', `${item}</hyperlinks>`)
        : section(xml, AFTER_LINKS, `<hyperlinks>${item}</hyperlinks>`),
    );
  },
  rowLook: ({ book, sheet, row }) =>
    book.rowTag(
      sheet.part,
      row,
      (tag) =>
        `<row r="${row}" ht="44" customHeight="1" outlineLevel="1"${tag.includes('hidden') ? ' hidden="1"' : ''}>`,
    ),
  hidden: ({ book, sheet, row }) =>
    book.rowTag(sheet.part, row, (tag) => (tag.includes('hidden') ? tag : tag.replace('<row ', '<row hidden="1" '))),
  below: (place) => {
    const { book, sheet, number } = place;
    const row = lastRow(place) + 3;
    if (book.cell(sheet.part, `A${row}`)?.includes('<t>')) return;
    book.text(sheet.part, `A${row}`, `Nota al pie ${number}`);
    const item = `<mergeCell ref="A${row}:D${row}"/>`;
    book.edit(sheet.part, (xml) =>
      xml.includes('</mergeCells>')
        ? xml.replace('</mergeCells>', `${item}</mergeCells>`)
        : section(xml, AFTER_MERGES, `<mergeCells count="1">${item}</mergeCells>`),
    );
  },
  beside: ({ book, sheet, row, number }) => book.text(sheet.part, `${beyond(book, sheet)}${row}`, `Al lado ${number}`),
  besideHeading: ({ book, sheet, number }) => {
    const header = Math.min(...book.milestoneRows(sheet).values()) - 1;
    book.text(sheet.part, `${beyond(book, sheet)}${header}`, `Encabezado ${number}`);
  },
  allowedRange: ({ book, sheet, number }) => {
    const [first, last] = ends(book, sheet);
    const state = book.column(sheet, 'Estado');
    const item = `<protectedRange sqref="${state}${first}:${state}${last}" name="Rango${number}"/>`;
    book.edit(sheet.part, (xml) =>
      xml.includes('</protectedRanges>')
        ? xml.replace('</protectedRanges>', `${item}</protectedRanges>`)
        : section(xml, AFTER_PROTECTED, `<protectedRanges>${item}</protectedRanges>`),
    );
  },
  dataBar: ({ book, sheet, number }) => {
    const [first, last] = ends(book, sheet);
    const progress = book.column(sheet, 'Avance');
    const rule = `<cfRule type="dataBar" priority="${90 + number}"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF63${1000 + number}"/></dataBar></cfRule>`;
    book.edit(sheet.part, (xml) =>
      section(
        xml,
        AFTER_FORMATS,
        `<conditionalFormatting sqref="${progress}${first}:${progress}${last}">${rule}</conditionalFormatting>`,
      ),
    );
  },
  list: ({ book, sheet, number }) => {
    const [first, last] = ends(book, sheet);
    const notes = book.column(sheet, 'Observaciones');
    const rule = `<dataValidation type="list" allowBlank="1" sqref="${notes}${first}:${notes}${last}"><formula1>"Sí,No,${number}"</formula1></dataValidation>`;
    book.edit(sheet.part, (xml) => xml.replace('</dataValidations>', `${rule}</dataValidations>`));
  },
  sparkline: ({ book, sheet, row, number }) => {
    const quarters = ['T1 prog.', 'T4 prog.'].map((header) => book.column(sheet, header));
    const ext =
      '<ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">' +
      '<x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup><x14:sparklines><x14:sparkline>' +
      `<xm:f>'${sheet.name}'!${quarters[0] ?? ''}${row}:${quarters[1] ?? ''}${row}</xm:f><xm:sqref>${columnAfter(beyond(book, sheet), 2)}${row}</xm:sqref>` +
      `</x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups><!-- ${number} --></ext>`;
    book.edit(sheet.part, (xml) =>
      xml.includes('</extLst>') ? xml : section(xml, ['nothing'], `<extLst>${ext}</extLst>`),
    );
  },
  picture: ({ book, sheet, row, number }) => {
    if (book.relations(sheet.part).some(({ kind }) => kind === 'drawing')) return;
    const drawing = `xl/drawings/office${number}.xml`;
    book.parts[`xl/media/image${number}.png`] = 'no image';
    book.parts[drawing] =
      '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
      `<xdr:oneCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row - 1}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="9" cy="9"/>` +
      `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="Foto ${number}"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rIdU1"/></xdr:blipFill><xdr:spPr/></xdr:pic><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>`;
    book.relate(drawing, { kind: 'image', target: `xl/media/image${number}.png` });
    book.declare(drawing, 'application/vnd.openxmlformats-officedocument.drawing+xml');
    const id = book.relate(sheet.part, { kind: 'drawing', target: drawing });
    book.edit(sheet.part, (xml) => section(xml, ['legacyDrawing', 'tableParts', 'extLst'], `<drawing r:id="${id}"/>`));
  },
  conversation: ({ book, sheet, row, number }) => {
    if (book.relations(sheet.part).some(({ kind }) => kind === 'comments')) return;
    const [texts, threads, shapes] = [
      `xl/comments${number + 50}.xml`,
      `xl/threadedComments/thread${number}.xml`,
      `xl/drawings/shapes${number}.vml`,
    ];
    const cell = `${book.column(sheet, 'Observaciones')}${row}`;
    book.parts[texts] =
      '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>tc={1}</author></authors>' +
      `<commentList><comment ref="${cell}" authorId="0"><text><t>Hilo ${number}</t></text></comment></commentList></comments>`;
    book.parts[threads] =
      '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">' +
      `<threadedComment ref="${cell}" id="{1}"><text>Hilo ${number}</text></threadedComment></ThreadedComments>`;
    book.parts[shapes] =
      '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025" type="#_x0000_t202">' +
      `<x:ClientData ObjectType="Note"><x:Anchor>2, 0, ${row - 1}, 0, 4, 0, ${row + 2}, 0</x:Anchor><x:Row>${row - 1}</x:Row><x:Column>27</x:Column></x:ClientData></v:shape></xml>`;
    book.declare(texts, 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml');
    book.relate(sheet.part, { kind: 'comments', target: texts });
    book.relate(sheet.part, {
      ...{ kind: 'threadedComment', target: threads },
      type: 'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment',
    });
    const id = book.relate(sheet.part, { kind: 'vmlDrawing', target: shapes });
    book.edit(sheet.part, (xml) => section(xml, ['tableParts', 'extLst'], `<legacyDrawing r:id="${id}"/>`));
  },
  paper: ({ book, sheet }) =>
    book.edit(sheet.part, (xml) => xml.replace(/<pageSetup (?!paperSize)/, '<pageSetup paperSize="5" ')),
  frozen: ({ book, sheet }) => book.edit(sheet.part, (xml) => xml.replace(/<pane xSplit="\d+"/, '<pane xSplit="4"')),
  name: ({ book, sheet, row, number }) => {
    const item = `<definedName name="Estado${number}">'${sheet.name}'!$${book.column(sheet, 'Estado')}$${row}</definedName>`;
    book.edit('xl/workbook.xml', (xml) => xml.replace('</definedNames>', `${item}</definedNames>`));
  },
  report: ({ book, sheet, row, number }) => {
    const report = book.sheets.find(({ name }) => name === 'Informe');
    if (!report) return;
    const [first, last] = ends(book, sheet);
    const [state, progress] = [book.column(sheet, 'Estado'), book.column(sheet, 'Avance')];
    book.put(report.part, `A${number}`, { xml: `<f>'${sheet.name}'!${state}${row}</f><v>0</v>` });
    book.put(report.part, `B${number}`, {
      xml: `<f>SUM('${sheet.name}'!${progress}${first}:${progress}${last})</f><v>0</v>`,
    });
  },
};

function beyond(book: OfficeBook, { part }: OfficeSheet): string {
  const table = book.relations(part).find(({ kind }) => kind === 'table')?.target ?? '';
  const last = /:([A-Z]+)\d+"/.exec(book.part(table))?.[1] ?? 'A';
  return columnAfter(last, 1);
}

function ends(book: OfficeBook, sheet: OfficeSheet): [number, number] {
  const rows = [...book.milestoneRows(sheet).values()];
  return [Math.min(...rows), Math.max(...rows)];
}

/** What other programs do to the workbook around these sheets. */
export const BOOK_ACTS: Readonly<Record<string, (book: OfficeBook, random: Random) => void>> = {
  /** A sheet put before all others; what belongs to a sheet by its place moves along, as in Excel. */
  coverInserted: (book) => insertCover(book, (index) => index + 1),
  renamed: (book, random) => {
    const sheet = random.pick(book.tracking);
    const now = `${sheet.name.slice(0, 20)} ${random.integer(10, 99)}`;
    for (const [part, text] of Object.entries(book.parts)) {
      if (/\.(xml|vml)$/.test(part)) book.parts[part] = text.replaceAll(`'${sheet.name}'!`, `'${now}'!`);
    }
    book.edit('xl/workbook.xml', (xml) => xml.replace(`name="${sheet.name}"`, `name="${now}"`));
  },
};

function insertCover(book: OfficeBook, moved: (index: number) => number): void {
  const number = book.sheets.length + 40;
  const part = `xl/worksheets/cover${number}.xml`;
  book.parts[part] =
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>';
  book.declare(part, 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml');
  const id = book.relate('xl/workbook.xml', { kind: 'worksheet', target: part });
  book.edit('xl/workbook.xml', (xml) =>
    xml
      .replace('<sheets>', `<sheets><sheet name="Portada ${number}" sheetId="${number}" r:id="${id}"/>`)
      .replace(/localSheetId="(\d+)"/g, (_, index: string) => `localSheetId="${moved(Number(index))}"`),
  );
}
