import { HostFailure } from '../../../core/workbook/port';
import { MAIN } from '../package/namespaces';
import { builtInCode, builtInFormat } from '../read/numberFormats';
import { node, nodeXml, type XmlNode } from '../xml/xmlNode';
import { childNamed, XmlPart, type XmlElement } from '../xml/xmlPart';
import { lookKey } from './lookKey';

/** The stylesheet's sections in the order that the format demands. */
const SECTIONS = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs'] as const;
const AFTER_SECTIONS = ['tableStyles', 'colors', 'extLst'];
type Section = (typeof SECTIONS)[number];

/** How deep a look goes: fill, pattern, gradient, stop, colour. */
const LOOK_DEPTH = 8;
/** Prefixes that items of a stylesheet bear in files of Excel's, so that one can be read by itself. */
const FOREIGN = ['mc', 'x14ac', 'x16r2', 'xr', 'x14', 'x15']
  .map((prefix) => `xmlns:${prefix}="urn:${prefix}"`)
  .join(' ');

const FIRST_OWN_FORMAT = 164;
/** Excel opens no workbook with more cell styles. */
const MOST_CELL_STYLES = 65_000;

/** The least that a workbook without a stylesheet needs before styles can be added to it. */
export const EMPTY_STYLESHEET =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

interface SectionItems {
  readonly element: XmlElement | undefined;
  readonly ids: Map<string, number>;
  count: number;
  readonly added: string[];
  /** The items as they are written, those that are there and those that were added. */
  readonly texts: string[];
}

/**
 * A stylesheet that only grows: what is there keeps its number. An item that is there already, letter by letter, is used
 * again, so that writing the same sheets a second time adds nothing.
 */
export class StylesheetDraft {
  private readonly sheet: XmlPart;
  private readonly sections: ReadonlyMap<Section, SectionItems>;
  private readonly formats: Map<string, number>;
  private readonly looks = new Map<string, string>();

  constructor(bytes: Uint8Array, part: string) {
    this.sheet = new XmlPart(bytes, part, 3);
    this.sections = new Map(SECTIONS.map((name) => [name, this.readSection(name)]));
    this.formats = new Map(this.formatsOf());
  }

  /** The number of an item of a section. */
  item(section: Section, item: XmlNode): number {
    const items = this.sectionOf(section);
    const text = nodeXml(item, this.sheet.root.prefix);
    const known = items.ids.get(text);
    if (known !== undefined) return known;
    if (section === 'cellXfs' && items.count >= MOST_CELL_STYLES) {
      throw new HostFailure('over-limit', { limit: 'cellStyles', found: items.count + 1, allowed: MOST_CELL_STYLES });
    }
    items.ids.set(text, items.count);
    items.added.push(text);
    items.texts.push(text);
    items.count += 1;
    return items.count - 1;
  }

  /** The number of a number format. */
  format(code: string): number {
    if (code.toLowerCase() === 'general') return 0;
    const known = builtInFormat(code) ?? this.formats.get(code);
    if (known !== undefined) return known;
    const id = Math.max(FIRST_OWN_FORMAT - 1, ...this.formats.values()) + 1;
    this.formats.set(code, id);
    this.item('numFmts', node('numFmt', { numFmtId: id, formatCode: code }));
    return id;
  }

  /** How a cell style looks, in a form that is the same for whatever looks the same, whoever wrote it. */
  cellLook(number: number): string {
    return this.remembered(`xf ${number}`, () => {
      const xf = this.parsed('cellXfs', number);
      const of = (section: Section, id: string): string =>
        lookKey(this.parsed(section, Number(xf?.attributes[id] ?? 0)));
      const format = Number(xf?.attributes['numFmtId'] ?? 0);
      const code = builtInCode(format) ?? [...this.formats].find(([, id]) => id === format)?.[0] ?? '';
      const aligned = lookKey(xf?.children.find(({ name }) => name === 'alignment'));
      return [code, of('fonts', 'fontId'), of('fills', 'fillId'), of('borders', 'borderId'), aligned].join('|');
    });
  }

  /** The same for the look of a conditional format. */
  conditionalLook(number: number): string {
    return this.remembered(`dxf ${number}`, () => lookKey(this.parsed('dxfs', number)));
  }

  private remembered(key: string, make: () => string): string {
    const known = this.looks.get(key) ?? make();
    this.looks.set(key, known);
    return known;
  }

  private parsed(section: Section, number: number): XmlElement | undefined {
    const text = this.sectionOf(section).texts[number];
    if (text === undefined) return undefined;
    const { prefix } = this.sheet.root;
    const scope = prefix === '' ? '' : ` xmlns:${prefix.slice(0, -1)}="${MAIN}"`;
    const wrapped = new TextEncoder().encode(`<look${scope} ${FOREIGN}>${text}</look>`);
    return new XmlPart(wrapped, '', LOOK_DEPTH).root.children[0];
  }

  /** The typeface and size of cells that have no style of their own, as attributes of the workbook's first font. */
  get defaultFont(): { readonly name: string; readonly size: string } {
    const [font] = this.sheet.items('fonts');
    const value = (name: string): string | undefined => font && childNamed(font, name)?.attributes['val'];
    return { name: value('name') ?? 'Calibri', size: value('sz') ?? '11' };
  }

  /** The stylesheet with what was added; the very same bytes when nothing was. */
  finish(): Uint8Array {
    for (const section of SECTIONS) this.putSection(section);
    return this.sheet.finish();
  }

  private readSection(name: Section): SectionItems {
    const element = this.sheet.section(name);
    const texts = (element?.children ?? []).map((item) => this.sheet.source(item));
    const ids = new Map<string, number>();
    texts.forEach((text, index) => {
      if (!ids.has(text)) ids.set(text, index);
    });
    return { element, ids, count: texts.length, added: [], texts };
  }

  private formatsOf(): [string, number][] {
    return this.sheet
      .items('numFmts')
      .map(({ attributes }) => [attributes['formatCode'] ?? '', Number(attributes['numFmtId'])]);
  }

  private sectionOf(section: Section): SectionItems {
    const items = this.sections.get(section);
    if (!items) throw new HostFailure('unknown', { section });
    return items;
  }

  private putSection(section: Section): void {
    const { element, added, count } = this.sectionOf(section);
    if (added.length === 0) return;
    const content = added.join('');
    if (element) {
      this.sheet.set(element, 'count', String(count));
      this.sheet.append(element, content);
      return;
    }
    const name = `${this.sheet.root.prefix}${section}`;
    const later: readonly string[] = [...SECTIONS.slice(SECTIONS.indexOf(section) + 1), ...AFTER_SECTIONS];
    const next = this.sheet.root.children.find((each) => later.includes(each.name));
    this.sheet.insertBefore(next, `<${name} count="${count}">${content}</${name}>`);
  }
}
