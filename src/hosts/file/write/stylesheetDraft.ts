import { HostFailure } from '../../../core/workbook/port';
import { MAIN } from '../package/namespaces';
import { builtInFormat } from '../read/numberFormats';
import { childNamed, elementTree, type ElementSpan } from '../xml/elements';
import { xmlAttribute } from '../xml/escapes';
import { splice, type Edit } from '../xml/splice';

/** The stylesheet's sections in the order that the format demands. */
const SECTIONS = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs'] as const;
const AFTER_SECTIONS = ['tableStyles', 'colors', 'extLst'];
type Section = (typeof SECTIONS)[number];

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
  readonly span: ElementSpan | undefined;
  readonly ids: Map<string, number>;
  count: number;
  readonly added: string[];
}

/**
 * A stylesheet that only grows: what is there keeps its number. An item that is there already, letter by letter, is used
 * again, so that writing the same sheets a second time adds nothing.
 */
export class StylesheetDraft {
  private readonly root: ElementSpan;
  private readonly sections: ReadonlyMap<Section, SectionItems>;
  private readonly formats: Map<string, number>;

  constructor(
    private readonly bytes: Uint8Array,
    part: string,
  ) {
    this.root = elementTree(bytes, part, 3);
    this.sections = new Map(SECTIONS.map((name) => [name, this.readSection(name)]));
    this.formats = new Map(this.formatsOf());
  }

  /** The number of an item of a section, given as XML without prefix. */
  item(section: Section, xml: string): number {
    const items = this.sectionOf(section);
    const text = this.prefixed(xml);
    const known = items.ids.get(text);
    if (known !== undefined) return known;
    if (section === 'cellXfs' && items.count >= MOST_CELL_STYLES) {
      throw new HostFailure('over-limit', { limit: 'cellStyles', found: items.count + 1, allowed: MOST_CELL_STYLES });
    }
    items.ids.set(text, items.count);
    items.added.push(text);
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
    this.item('numFmts', `<numFmt numFmtId="${id}" formatCode="${xmlAttribute(code)}"/>`);
    return id;
  }

  /** The typeface and size of cells that have no style of their own, as attributes of the workbook's first font. */
  get defaultFont(): { readonly name: string; readonly size: string } {
    const font = childNamed(this.root, 'fonts')?.children[0];
    const value = (name: string): string | undefined => font && childNamed(font, name)?.attributes['val'];
    return { name: value('name') ?? 'Calibri', size: value('sz') ?? '11' };
  }

  /** The stylesheet with what was added; the very same bytes when nothing was. */
  finish(): Uint8Array {
    return splice(
      this.bytes,
      SECTIONS.flatMap((section) => this.sectionEdits(section)),
    );
  }

  private readSection(name: Section): SectionItems {
    const span = childNamed(this.root, name);
    const decoder = new TextDecoder();
    const texts = (span?.children ?? []).map(({ start, end }) => decoder.decode(this.bytes.subarray(start, end)));
    const ids = new Map<string, number>();
    texts.forEach((text, index) => {
      if (!ids.has(text)) ids.set(text, index);
    });
    return { span, ids, count: texts.length, added: [] };
  }

  private formatsOf(): [string, number][] {
    const formats = childNamed(this.root, 'numFmts')?.children ?? [];
    return formats.map(({ attributes }) => [attributes['formatCode'] ?? '', Number(attributes['numFmtId'])]);
  }

  private sectionOf(section: Section): SectionItems {
    const items = this.sections.get(section);
    if (!items) throw new HostFailure('unknown', { section });
    return items;
  }

  private sectionEdits(section: Section): Edit[] {
    const { span, added, count } = this.sectionOf(section);
    if (added.length === 0) return [];
    const name = `${this.root.prefix}${section}`;
    const content = added.join('');
    if (!span) return [this.insertion(section, `<${name} count="${count}">${content}</${name}>`)];
    if (span.isEmpty)
      return [{ start: span.start, end: span.end, text: `<${name} count="${count}">${content}</${name}>` }];
    return [...this.countEdit(span, count), { start: span.contentEnd, end: span.contentEnd, text: content }];
  }

  private countEdit(span: ElementSpan, count: number): Edit[] {
    const open = new TextDecoder().decode(this.bytes.subarray(span.start, span.contentStart));
    const text = open.replace(/(\scount\s*=\s*)(["'])\d*\2/, `$1$2${count}$2`);
    // Byte offsets hold because only ASCII was looked for; the tag is replaced whole.
    return text === open ? [] : [{ start: span.start, end: span.contentStart, text }];
  }

  /** Where a section belongs that the stylesheet does not have yet. */
  private insertion(section: Section, text: string): Edit {
    const later = [...SECTIONS.slice(SECTIONS.indexOf(section) + 1), ...AFTER_SECTIONS];
    const next = this.root.children.find(({ name }) => (later as readonly string[]).includes(name));
    const at = next?.start ?? this.root.contentEnd;
    return { start: at, end: at, text };
  }

  private prefixed(xml: string): string {
    return this.root.prefix === '' ? xml : xml.replace(/<(\/?)(?=\w)/g, `<$1${this.root.prefix}`);
  }
}
