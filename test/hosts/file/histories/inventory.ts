import type { OfficeBook, OfficeSheet } from './officeBook';

/**
 * All that people have in a workbook, as lines that say to which milestone each thing belongs rather than in which row it stands: what
 * is there before a run must be there after it.
 */
export function inventory(book: OfficeBook): string[] {
  return [...book.tracking.flatMap((sheet) => sheetLines(book, sheet)), ...outsideLines(book)].toSorted();
}

function sheetLines(book: OfficeBook, sheet: OfficeSheet): string[] {
  const xml = book.part(sheet.part);
  const at = placer(book, sheet);
  const all = (pattern: RegExp): RegExpMatchArray[] => [...xml.matchAll(pattern)];
  const linked = new Map(book.relations(sheet.part).map(({ id, target }) => [id, target]));
  return [
    ...all(
      /<c r="([A-Z]+)(\d+)"(?: s="\d+")?(?: t="inlineStr")?>(<is>(?:(?!<\/c>).)*?(?:Observación|Oficina|Acta|Al lado|Encabezado|Nota al pie|Cumplido|En gestión|Suspendido)(?:(?!<\/c>).)*?<\/is>)<\/c>/g,
    )
      .filter(([, , , content]) => !content?.includes('✔') && !content?.includes('○'))
      .map(
        ([, letters = '', row = '', content = '']) =>
          `cell ${content.startsWith('<is><t>Nota') ? 'below' : at(letters, row)} ${content}`,
      ),
    ...all(/<c r="([A-Z]+)(\d+)"[^>]*><f>(PLAN!H2\*\d+)<\/f>/g).map(
      ([, letters = '', row = '', formula]) => `formula ${at(letters, row)} ${formula ?? ''}`,
    ),
    ...all(/<c r="([A-Z]+)(\d+)"[^>]*><v>(0\.\d\d+)<\/v>/g).map(
      ([, letters = '', row = '', value]) => `number ${at(letters, row)} ${value ?? ''}`,
    ),
    ...all(/<hyperlink ref="([A-Z]+)(\d+)" r:id="([^"]*)"/g).map(
      ([, letters = '', row = '', id = '']) => `link ${at(letters, row)} ${linked.get(id) ?? ''}`,
    ),
    ...all(/<row r="(\d+)"[^>]*outlineLevel="1"/g).map(
      ([tag, row = '']) =>
        `outline ${at('A', row)} ${Number(/ht="(\d+)/.exec(tag)?.[1] ?? 0) >= 44 ? 'as high' : 'lower'}`,
    ),
    ...all(/<row [^>]*hidden="1"[^>]*>/g).map(([tag]) => `hidden ${at('A', /r="(\d+)"/.exec(tag)?.[1] ?? '')}`),
    ...all(/<mergeCell ref="A(\d+):D\d+"/g).map(([, row = '']) => `merge ${textAt(book, sheet, `A${row}`)}`),
    ...all(/<protectedRange sqref="([A-Z]+)(\d+):[A-Z]+(\d+)" name="([^"]*)"/g).map(
      ([, letters = '', first = '', , name]) => `allowed ${at(letters, first)} ${name ?? ''}`,
    ),
    ...all(/<conditionalFormatting sqref="([A-Z]+)(\d+):[^"]*"><cfRule type="dataBar".*?<color ([^>]*)\/>/g).map(
      ([, letters = '', first = '', colour]) => `bar ${at(letters, first)} ${colour ?? ''}`,
    ),
    ...all(/<dataValidation type="list" allowBlank="1" sqref="([A-Z]+)(\d+):[^"]*"><formula1>("Sí[^<]*)</g).map(
      ([, letters = '', first = '', list]) => `list ${at(letters, first)} ${list ?? ''}`,
    ),
    ...all(/<xm:f>[^<]*!([A-Z]+)(\d+):[^<]*<\/xm:f><xm:sqref>[A-Z]+(\d+)</g).map(
      ([, letters = '', row = '', own = '']) => `sparkline ${at(letters, row)} ${at('A', own)}`,
    ),
    ...all(/<pageSetup [^>]*(paperSize="5")/g).map(([, paper]) => `paper ${sheet.mark ?? ''} ${paper ?? ''}`),
    ...all(/<pane (xSplit="4")/g).map(([, frozen]) => `frozen ${sheet.mark ?? ''} ${frozen ?? ''}`),
    ...attachedLines(book, sheet),
  ];
}

function attachedLines(book: OfficeBook, sheet: OfficeSheet): string[] {
  const at = placer(book, sheet);
  return book.relations(sheet.part).flatMap(({ kind, target }) => {
    const xml = kind === 'hyperlink' ? '' : (book.parts[target] ?? '');
    if (kind === 'drawing') {
      return [...xml.matchAll(/<xdr:row>(\d+)<.*?name="(Foto[^"]*)".*?r:embed="([^"]*)"/g)].map(
        ([, row = '', name = '', id]) => {
          const image = book.relations(target).find((each) => each.id === id)?.target ?? '';
          return `picture ${at('A', String(Number(row) + 1))} ${name} ${book.parts[image] ?? 'lost'}`;
        },
      );
    }
    if (kind === 'comments') {
      return [...xml.matchAll(/<comment ref="([A-Z]+)(\d+)".*?<t>(Hilo[^<]*)</g)].map(
        ([, letters = '', row = '', text]) => `comment ${at(letters, row)} ${text ?? ''}`,
      );
    }
    if (kind === 'threadedComment') {
      return [...xml.matchAll(/<threadedComment ref="([A-Z]+)(\d+)".*?<text>([^<]*)</g)].map(
        ([, letters = '', row = '', text]) => `thread ${at(letters, row)} ${text ?? ''}`,
      );
    }
    if (kind === 'vmlDrawing') {
      return [...xml.matchAll(/<x:Row>(\d+)</g)].map(([, row = '']) => `shape ${at('A', String(Number(row) + 1))}`);
    }
    return [];
  });
}

/** What other sheets and names say of milestones. */
function outsideLines(book: OfficeBook): string[] {
  const names = [...book.part('xl/workbook.xml').matchAll(/<definedName name="(Estado\d+)">([^<]*)</g)].map(
    ([, name, target = '']) => `name ${name ?? ''} ${meaning(book, target)}`,
  );
  const report = book.sheets.find(({ name }) => name === 'Informe');
  const formulas = report ? [...book.part(report.part).matchAll(/<c r="([AB]\d+)"[^>]*><f>([^<]*)</g)] : [];
  return [...names, ...formulas.map(([, cell, formula = '']) => `report ${cell ?? ''} ${meaning(book, formula)}`)];
}

/** A reference with the milestone and the heading in place of row and column. */
function meaning(book: OfficeBook, formula: string): string {
  return formula.replace(
    /'([^']*)'!\$?([A-Z]+)\$?(\d+)(?::\$?[A-Z]+\$?(\d+))?/g,
    (_, name: string, ...found: string[]) => {
      const [letters = '', first = '', last] = found;
      const sheet = book.sheets.find((each) => each.name === name);
      if (!sheet) return 'no sheet';
      const rows = [...book.milestoneRows(sheet).values()];
      const isAll = typeof last === 'string' && /^\d+$/.test(last);
      const end = isAll ? (Number(last) === Math.max(...rows) ? ' to the last' : ' to another') : '';
      return `${placer(book, sheet)(letters, first)}${end}`;
    },
  );
}

function placer(book: OfficeBook, sheet: OfficeSheet): (letters: string, row: string) => string {
  const ids = new Map([...book.milestoneRows(sheet)].map(([id, row]) => [row, id]));
  const header = Math.min(...ids.keys()) - 1;
  return (letters, row) => {
    const place = Number(row) === header ? 'heading' : (ids.get(Number(row)) ?? `row ${row}`);
    return `${place}/${textAt(book, sheet, `${letters}${header}`) || letters}`;
  };
}

function textAt(book: OfficeBook, { part }: OfficeSheet, reference: string): string {
  return [...(book.cell(part, reference) ?? '').matchAll(/<t[^>]*>([^<]*)</g)].map(([, text]) => text ?? '').join('');
}
