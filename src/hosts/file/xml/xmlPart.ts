import { decodeText } from './decodeText';
import { xmlAttribute, xmlText } from './escapes';
import { splice, type Edit } from './splice';
import { TagScanner } from './tagScanner';

/** An element of a part and where it lies in its bytes. */
export interface XmlElement {
  readonly name: string;
  readonly prefix: string;
  readonly start: number;
  /** The byte after its opening tag, the byte before its closing tag, the byte after all of it. */
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly end: number;
  readonly isEmpty: boolean;
  /** By their names as they are written, prefix included. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The namespace behind each prefix that may be used here. */
  readonly namespaces: Namespaces;
}

type Namespaces = Readonly<Record<string, string>>;

/** How far a tree goes below the root, and an element that is not gone into however large it is. */
export interface TreeExtent {
  readonly levels: number;
  readonly closed: string;
}

/** How deep the elements of a part may lie. */
const DEPTH = 200;
const XMLNS = 'xmlns:'.length;
const KNOWN: Namespaces = { xml: 'http://www.w3.org/XML/1998/namespace', xmlns: 'http://www.w3.org/2000/xmlns/' };

/**
 * A part of the package as a tree of its elements, as deep as asked for, and the edits that are to be made to it. An edit
 * touches nothing beside it: every other byte stays. Nothing is expanded or fetched.
 */
export class XmlPart {
  readonly root: XmlElement;
  private readonly edits: Edit[] = [];
  private readonly appended = new Map<XmlElement, string[]>();

  constructor(
    private readonly bytes: Uint8Array,
    part: string,
    extent: number | TreeExtent = 2,
  ) {
    const scanner = new TagScanner(bytes, part, DEPTH);
    if (!scanner.next() || scanner.isClosing) throw scanner.broken();
    this.root = readElement(scanner, typeof extent === 'number' ? { levels: extent, closed: '' } : extent, KNOWN);
    if (scanner.next()) throw scanner.broken();
  }

  /** The section of the part with that name. */
  section(name: string): XmlElement | undefined {
    return childNamed(this.root, name);
  }

  /** What a section of the part lists; nothing when the part has no such section. */
  items(section: string): readonly XmlElement[] {
    return this.section(section)?.children ?? [];
  }

  /** The text inside an element that has no others. */
  text({ contentStart, contentEnd }: XmlElement): string {
    return decodeText(this.bytes, contentStart, contentEnd);
  }

  /** An element as it is written. */
  source({ start, end }: XmlElement): string {
    return new TextDecoder().decode(this.bytes.subarray(start, end));
  }

  /**
   * An element as a part writes it that has this element's namespace as its own. What stands in other namespaces brings their
   * declarations along; attributes of other namespaces (marks of revisions) are left out.
   */
  plainSource({ start, end, prefix, namespaces, attributes }: XmlElement): string {
    const bytes = this.bytes.subarray(start, end);
    const foreign = new Set<string>();
    eachTag(bytes, (tag) => foreign.add(tag.prefix));
    const kept = [...foreign]
      .filter((each) => each !== '' && each !== prefix)
      .map((each) => `xmlns:${each.slice(0, -1)}`);
    const edits: Edit[] = [];
    eachTag(bytes, (tag) => {
      if (tag.prefix === prefix) edits.push({ ...tag.prefixPlace(), text: '' });
      for (const name of Object.keys(tag.allAttributes())) {
        const isLeftOut = name.includes(':') && !name.startsWith('xml:') && !kept.includes(name);
        const place = isLeftOut ? tag.attributePlace(name) : undefined;
        if (place) edits.push({ start: place.start, end: place.valueEnd + 1, text: '' });
      }
      if (tag.start > 0) return;
      const declared = kept.filter((name) => !(name in attributes) && namespaces[name.slice(XMLNS)] !== undefined);
      const text = declared.map((name) => ` ${name}="${xmlAttribute(namespaces[name.slice(XMLNS)] ?? '')}"`).join('');
      edits.push({ start: tag.lastAttributeEnd, end: tag.lastAttributeEnd, text });
    });
    return new TextDecoder().decode(splice(bytes, edits));
  }

  /** Gives an element an attribute, or another value of it. */
  set(element: XmlElement, name: string, value: string): void {
    const scanner = new TagScanner(this.bytes, '', DEPTH);
    scanner.end = element.start;
    scanner.next();
    const place = scanner.attributePlace(name);
    const quoted = `"${xmlAttribute(value)}"`;
    if (place) this.edits.push({ start: place.valueStart - 1, end: place.valueEnd + 1, text: quoted });
    else this.insert(scanner.lastAttributeEnd, ` ${name}=${quoted}`);
  }

  /** Puts XML at the end of an element's content. */
  append(element: XmlElement, xml: string): void {
    this.appended.set(element, [...(this.appended.get(element) ?? []), xml]);
  }

  /** Puts XML before an element; at the end of the part's content when there is none. */
  insertBefore(element: XmlElement | undefined, xml: string): void {
    if (element) this.insert(element.start, xml);
    else this.append(this.root, xml);
  }

  /** Puts XML after an element. */
  insertAfter(element: XmlElement, xml: string): void {
    this.insert(element.end, xml);
  }

  remove(element: XmlElement): void {
    this.replace(element, '');
  }

  replace({ start, end }: XmlElement, xml: string): void {
    this.edits.push({ start, end, text: xml });
  }

  /** Gives an element that has no others inside it another text. */
  replaceText({ contentStart, contentEnd }: XmlElement, text: string): void {
    this.edits.push({ start: contentStart, end: contentEnd, text: xmlText(text) });
  }

  /** The part with the edits made; the very same bytes when there are none. */
  finish(): Uint8Array {
    const appended = [...this.appended].map(([element, xml]) => appendEdit(element, xml.join('')));
    return splice(this.bytes, [...this.edits, ...appended]);
  }

  private insert(at: number, text: string): void {
    this.edits.push({ start: at, end: at, text });
  }
}

/** The first child of that name. */
export function childNamed(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name);
}

/** Every element of that name below an element. */
export function descendants(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...descendants(child, name)]);
}

/** The namespace of an element; empty when it has none. */
export function namespaceOf({ prefix, namespaces }: XmlElement): string {
  return namespaces[prefix.slice(0, -1)] ?? '';
}

/** An attribute of a namespace, under whatever prefix. */
export function attributeIn(
  { attributes, namespaces }: XmlElement,
  namespace: string,
  name: string,
): string | undefined {
  return Object.entries(attributes).find(([written]) => {
    const [prefix = '', local] = written.split(':');
    return local === name && namespaces[prefix] === namespace;
  })?.[1];
}

/** A piece of XML of one element whose attributes of a name, on it and below it, have other values. */
export function withAttribute(xml: string, name: string, value: (before: string) => string): string {
  const part = new XmlPart(new TextEncoder().encode(xml), '', DEPTH);
  const change = (element: XmlElement): void => {
    const before = element.attributes[name];
    if (before !== undefined) part.set(element, name, value(before));
    element.children.forEach(change);
  };
  change(part.root);
  return new TextDecoder().decode(part.finish());
}

function eachTag(bytes: Uint8Array, visit: (tag: TagScanner) => void): void {
  const scanner = new TagScanner(bytes, '', DEPTH);
  while (scanner.next()) visit(scanner);
}

function readElement(scanner: TagScanner, { levels, closed }: TreeExtent, around: Namespaces): XmlElement {
  const { name, prefix, start, isEmpty, end: contentStart } = scanner;
  const attributes = scanner.allAttributes();
  const namespaces = scopeOf(attributes, around);
  if (prefix !== '' && namespaces[prefix.slice(0, -1)] === undefined) throw scanner.broken();
  const children: XmlElement[] = [];
  if (levels === 0 || name === closed) scanner.skip();
  else if (!isEmpty) {
    const below = { levels: levels - 1, closed };
    while (scanner.next() && !scanner.isClosing) children.push(readElement(scanner, below, namespaces));
  }
  const contentEnd = isEmpty ? contentStart : scanner.start;
  const places = { start, contentStart, contentEnd, end: scanner.end };
  return { name, prefix, ...places, isEmpty, attributes, children, namespaces };
}

function scopeOf(attributes: Readonly<Record<string, string>>, around: Namespaces): Namespaces {
  const own = Object.entries(attributes).filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'));
  if (own.length === 0) return around;
  return { ...around, ...Object.fromEntries(own.map(([name, value]) => [name.slice(XMLNS), value])) };
}

/** An empty element is opened for what is put into it. */
function appendEdit({ isEmpty, contentStart, contentEnd, prefix, name }: XmlElement, xml: string): Edit {
  if (!isEmpty) return { start: contentEnd, end: contentEnd, text: xml };
  return { start: contentStart - 2, end: contentStart, text: `>${xml}</${prefix}${name}>` };
}
