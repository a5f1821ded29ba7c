import { unzipSync } from 'fflate';
import { columnName, columnNumber } from '../../../../src/core/workbook/address';
import { zipOf } from '../packageOf';

/** A sheet of the workbook that an office has before it. */
export interface OfficeSheet {
  readonly name: string;
  readonly part: string;
  readonly index: number;
  readonly mark: string | null;
}

/** A workbook in the hands of people and other programs: its parts as text, edited without any code of the product's. */
export class OfficeBook {
  readonly parts: Record<string, string>;

  constructor(bytes: Uint8Array) {
    const entries = Object.entries(unzipSync(bytes)).map(([name, part]) => [name, new TextDecoder().decode(part)]);
    this.parts = Object.fromEntries(entries) as Record<string, string>;
  }

  get bytes(): Uint8Array {
    return zipOf(this.parts);
  }

  part(name: string): string {
    const text = this.parts[name];
    if (text === undefined) throw new Error(`no part ${name}`);
    return text;
  }

  edit(name: string, change: (text: string) => string): void {
    this.parts[name] = change(this.part(name));
  }

  get sheets(): OfficeSheet[] {
    const workbook = this.part('xl/workbook.xml');
    const targets = new Map(this.relations('xl/workbook.xml').map(({ id, target }) => [id, target]));
    const marks = new Map(
      [...workbook.matchAll(/<definedName name="_cuadre" localSheetId="(\d+)"[^>]*>"([^"]*)"/g)].map((each) => [
        Number(each[1]),
        each[2] ?? '',
      ]),
    );
    return [...workbook.matchAll(/<sheet name="([^"]*)"[^>]*r:id="([^"]*)"/g)].map((each, index) => {
      const part = targets.get(each[2] ?? '') ?? '';
      return { name: each[1] ?? '', part, index, mark: marks.get(index) ?? null };
    });
  }

  sheet(mark: string): OfficeSheet {
    const found = this.sheets.find((each) => each.mark === mark);
    if (!found) throw new Error(`no sheet ${mark}`);
    return found;
  }

  get tracking(): OfficeSheet[] {
    return this.sheets.filter(({ mark }) => mark?.startsWith('milestones:'));
  }

  /** The relationships of a part, their targets as names of parts. */
  relations(part: string): { readonly id: string; readonly kind: string; readonly target: string }[] {
    const xml = this.parts[relationsOf(part)] ?? '';
    return [...xml.matchAll(/<Relationship [^>]*>/g)].map(([tag]) => {
      const value = (name: string): string => new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
      const target = value('Target');
      const isOutside = tag.includes('TargetMode="External"');
      return {
        id: value('Id'),
        kind: value('Type').split('/').at(-1) ?? '',
        target: isOutside ? target : partNamed(part, target),
      };
    });
  }

  relate(part: string, { kind, target, type = kind }: { kind: string; target: string; type?: string }): string {
    const holder = relationsOf(part);
    const id = `rIdU${this.relations(part).length + 1}`;
    const mode = /^https?:/.test(target) ? ' TargetMode="External"' : '';
    const address = type.startsWith('http')
      ? type
      : `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}`;
    const item = `<Relationship Id="${id}" Type="${address}" Target="${mode === '' ? `/${target}` : target}"${mode}/>`;
    this.parts[holder] ??=
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
    this.edit(holder, (xml) => xml.replace('</Relationships>', `${item}</Relationships>`));
    return id;
  }

  declare(part: string, type: string): void {
    this.edit('[Content_Types].xml', (xml) =>
      xml.replace('</Types>', `<Override PartName="/${part}" ContentType="${type}"/></Types>`),
    );
  }

  /** The rows of a tracking sheet by the ids of its milestones. */
  milestoneRows({ part }: OfficeSheet): ReadonlyMap<string, number> {
    const cells = this.part(part).matchAll(/<c r="[A-Z]+(\d+)"[^>]*><is><t>(H-\d+)<\/t>/g);
    return new Map([...cells].map((each) => [each[2] ?? '', Number(each[1])]));
  }

  /** The letters of the column under a heading of the tracking table. */
  column({ part }: OfficeSheet, header: string): string {
    const text = header.replace(/[%$.]/g, '\\$&');
    const found = new RegExp(`<c r="([A-Z]+)\\d+"[^>]*><is><t[^>]*>${text}</t>`).exec(this.part(part))?.[1];
    if (found === undefined) throw new Error(`no column ${header}`);
    return found;
  }

  cell(part: string, reference: string): string | undefined {
    return new RegExp(`<c r="${reference}"(?:[^>]*/>|[^>]*>.*?</c>)`, 's').exec(this.part(part))?.[0];
  }

  /** Puts XML (`<v>`, `<is>`) into a cell, in its style. */
  put(part: string, reference: string, content: { readonly xml: string; readonly type?: string }): void {
    const style = / s="\d+"/.exec(this.cell(part, reference) ?? '')?.[0] ?? '';
    const type = content.type === undefined ? '' : ` t="${content.type}"`;
    const cell = `<c r="${reference}"${style}${type}>${content.xml}</c>`;
    const before = this.cell(part, reference);
    if (before !== undefined) this.edit(part, (xml) => xml.replace(before, () => cell));
    else this.insertCell(part, reference, cell);
  }

  text(part: string, reference: string, text: string): void {
    this.put(part, reference, { type: 'inlineStr', xml: `<is><t>${text}</t></is>` });
  }

  rowTag(part: string, row: number, change: (tag: string) => string): void {
    this.edit(part, (xml) => xml.replace(new RegExp(`<row r="${row}"[^>]*>`), change));
  }

  private insertCell(part: string, reference: string, cell: string): void {
    const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(reference) ?? [];
    const row = Number(digits);
    const xml = this.part(part).replace('<sheetData/>', '<sheetData></sheetData>');
    const opened = xml.replace(new RegExp(`<row r="${row}"([^>]*)/>`), `<row r="${row}"$1></row>`);
    const found = new RegExp(`<row r="${row}"[^>]*>(.*?)</row>`, 's').exec(opened);
    if (!found) {
      const later = [...opened.matchAll(/<row r="(\d+)"/g)].find((each) => Number(each[1]) > row);
      const at = later?.index ?? opened.indexOf('</sheetData>');
      this.parts[part] = `${opened.slice(0, at)}<row r="${row}">${cell}</row>${opened.slice(at)}`;
      return;
    }
    const cells = [...(found[1] ?? '').matchAll(/<c r="([A-Z]+)\d+"(?:[^>]*\/>|[^>]*>.*?<\/c>)/gs)];
    const items = [
      ...cells.map((each) => ({ column: columnNumber(each[1] ?? ''), xml: each[0] })),
      { column: columnNumber(letters), xml: cell },
    ];
    const content = items.toSorted((a, b) => a.column - b.column).map((each) => each.xml);
    this.parts[part] = opened.replace(found[1] === '' ? found[0] : (found[1] ?? ''), () =>
      found[1] === '' ? found[0].replace('></row>', `>${content.join('')}</row>`) : content.join(''),
    );
  }
}

function relationsOf(part: string): string {
  return part.replace(/([^/]*)$/, '_rels/$1.rels');
}

function partNamed(source: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const folders = source.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') folders.pop();
    else folders.push(step);
  }
  return folders.join('/');
}

/** The column to the right of another by so many. */
export function columnAfter(letters: string, by: number): string {
  return columnName(columnNumber(letters) + by);
}
