import { HostFailure } from '../../../core/workbook/port';
import { decodeText } from './decodeText';
import { NameCache } from './nameCache';
import { checkEncoding } from './partText';

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;
const EQUALS = 0x3d;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const COLON = 0x3a;
const SPACE = 0x20;

/** Numbers kept of each attribute: where its local name and its value begin and end, and where its prefix begins. */
const SPANS = 5;
const MOST_ATTRIBUTES = 512;

/**
 * Walks the tags of a large part over its bytes, without making text or objects of what nobody asks for. A sheet of two
 * million cells has sixteen million tags and attributes: this is what reading one costs. It says at which byte a cell begins, as
 * replacing exactly that cell needs; the other parts are read through it as trees (`XmlPart`).
 *
 * It accepts the XML that spreadsheets are made of and refuses, as a broken package, what does not nest and every document
 * type declaration; the five predefined entities and character references are all that is expanded.
 */
export class TagScanner {
  /** Where the current tag begins (`<`) and the byte after it ends. */
  start = 0;
  end = 0;
  isClosing = false;
  /** Whether the tag opens and closes its element at once (`<c/>`). */
  isEmpty = false;
  /** Where the text before the current tag begins: the end of the tag before it. */
  textStart = 0;
  private nameStart = 0;
  private localStart = 0;
  private nameEnd = 0;
  private attributes = 0;
  private readonly spans = new Int32Array(MOST_ATTRIBUTES * SPANS);
  private readonly names = new NameCache();
  private readonly openNames: number[] = [];
  private depth = 0;

  constructor(
    readonly bytes: Uint8Array,
    readonly part: string,
    private readonly depthLimit: number,
  ) {
    checkEncoding(bytes, part);
  }

  /** Goes to the next tag; false at the end of the part. An empty tag counts as opening only. */
  next(): boolean {
    const { bytes } = this;
    this.textStart = this.end;
    let at = this.end;
    for (;;) {
      while (at < bytes.length && bytes[at] !== LT) at += 1;
      if (at >= bytes.length) return this.finish();
      const mark = bytes[at + 1];
      if (mark === BANG) at = this.afterDeclaration(at);
      else if (mark === QUESTION) at = this.afterSequence(at, '?>');
      else {
        this.readTag(at, mark === SLASH);
        return true;
      }
    }
  }

  /** How many elements are open, the current one included. */
  get level(): number {
    return this.isEmpty ? this.depth + 1 : this.depth;
  }

  /** The current tag's name without its prefix. */
  get name(): string {
    return this.names.get(this.bytes, this.localStart, this.nameEnd);
  }

  /** The current tag's prefix with its colon; empty when it has none. */
  get prefix(): string {
    return this.names.get(this.bytes, this.nameStart, this.localStart);
  }

  /** Goes to the end of the current element, over everything inside it. */
  skip(): void {
    if (this.isEmpty || this.isClosing) return;
    const around = this.depth - 1;
    while (this.depth > around && this.next());
  }

  /** The number of the attribute of this name, whatever its prefix; -1 when the tag does not have it. */
  attributeAt(name: string): number {
    for (let at = 0; at < this.attributes; at += 1) {
      const start = this.spans[at * SPANS] ?? 0;
      const length = (this.spans[at * SPANS + 1] ?? 0) - start;
      if (length === name.length && this.matches(start, name)) return at;
    }
    return -1;
  }

  /** The value of an attribute by its name, whatever its prefix; undefined when the tag does not have it. */
  attribute(name: string): string | undefined {
    const at = this.attributeAt(name);
    return at < 0 ? undefined : decodeText(this.bytes, this.valueStart(at), this.valueEnd(at));
  }

  /** Every attribute by its name as it is written, prefix included. */
  allAttributes(): Record<string, string> {
    const found = Object.create(null) as Record<string, string>;
    for (let at = 0; at < this.attributes; at += 1) {
      const name = this.writtenName(at);
      if (name in found) throw this.broken();
      found[name] = this.textOf(this.valueStart(at), this.valueEnd(at));
    }
    return found;
  }

  /** Where an attribute stands, by its name as it is written: from the blank before it, and its value between its quotes. */
  attributePlace(name: string): { start: number; valueStart: number; valueEnd: number } | undefined {
    for (let at = 0; at < this.attributes; at += 1) {
      if (this.writtenName(at) !== name) continue;
      let start = this.nameStartOf(at);
      while ((this.bytes[start - 1] ?? 0) <= SPACE) start -= 1;
      return { start, valueStart: this.valueStart(at), valueEnd: this.valueEnd(at) };
    }
    return undefined;
  }

  /** Where another attribute would be put. */
  get lastAttributeEnd(): number {
    return this.attributes === 0 ? this.nameEnd : this.valueEnd(this.attributes - 1) + 1;
  }

  /** Where the prefix of the current tag stands, its colon included. */
  prefixPlace(): { start: number; end: number } {
    return { start: this.nameStart, end: this.localStart };
  }

  /** An attribute's name with its prefix. */
  private writtenName(attribute: number): string {
    return this.names.get(this.bytes, this.nameStartOf(attribute), this.spans[attribute * SPANS + 1] ?? 0);
  }

  private nameStartOf(attribute: number): number {
    return this.spans[attribute * SPANS + 4] ?? 0;
  }

  valueStart(attribute: number): number {
    return this.spans[attribute * SPANS + 2] ?? 0;
  }

  valueEnd(attribute: number): number {
    return this.spans[attribute * SPANS + 3] ?? 0;
  }

  /** The text between the tag before and the current one. */
  text(): string {
    return this.textOf(this.textStart, this.start);
  }

  /** The text of a span that was seen before. */
  textOf(start: number, end: number): string {
    return decodeText(this.bytes, start, end);
  }

  /** The error of a part that is not what it should be. */
  broken(): HostFailure {
    return new HostFailure('broken-package', { part: this.part, byte: this.start });
  }

  private finish(): boolean {
    this.start = this.bytes.length;
    if (this.depth > 0 || this.end === 0) throw this.broken();
    return false;
  }

  private readTag(start: number, isClosing: boolean): void {
    this.start = start;
    this.isClosing = isClosing;
    this.attributes = 0;
    const afterName = this.readName(isClosing ? start + 2 : start + 1);
    this.end = this.readAttributes(afterName);
    this.isEmpty = this.bytes[this.end - 2] === SLASH;
    if (isClosing) this.leave();
    else if (!this.isEmpty) this.enter();
  }

  private readName(from: number): number {
    const { bytes } = this;
    let at = from;
    this.nameStart = from;
    this.localStart = from;
    for (let byte = bytes[at] ?? 0; byte > SPACE && byte !== GT && byte !== SLASH; byte = bytes[at] ?? 0) {
      if (byte === LT || byte === EQUALS) throw this.broken();
      at += 1;
      if (byte === COLON) this.localStart = at;
    }
    this.nameEnd = at;
    if (this.localStart === at) throw this.broken();
    return at;
  }

  /** Remembers where the attributes lie and returns the byte after the tag. */
  private readAttributes(from: number): number {
    const { bytes } = this;
    let at = from;
    for (;;) {
      while ((bytes[at] ?? GT) <= SPACE) at += 1;
      if (at >= bytes.length) throw this.broken();
      if (bytes[at] === GT) return at + 1;
      if (bytes[at] === SLASH) {
        if (bytes[at + 1] !== GT || this.isClosing) throw this.broken();
        return at + 2;
      }
      at = this.readAttribute(at);
    }
  }

  private readAttribute(from: number): number {
    const { bytes, spans } = this;
    let at = from;
    let local = from;
    for (let byte = bytes[at] ?? GT; byte > SPACE && byte !== EQUALS; byte = bytes[at] ?? GT) {
      if (byte === GT || byte === LT || byte === SLASH) throw this.broken();
      at += 1;
      if (byte === COLON) local = at;
    }
    const nameEnd = at;
    const quoteAt = this.skipEquals(at);
    const valueEnd = bytes.indexOf(bytes[quoteAt] ?? 0, quoteAt + 1);
    if (valueEnd < 0 || this.attributes >= MOST_ATTRIBUTES || this.isClosing) throw this.broken();
    const slot = this.attributes * SPANS;
    spans[slot] = local;
    spans[slot + 1] = nameEnd;
    spans[slot + 2] = quoteAt + 1;
    spans[slot + 3] = valueEnd;
    spans[slot + 4] = from;
    this.attributes += 1;
    return valueEnd + 1;
  }

  /** Where the value's opening quote stands. */
  private skipEquals(from: number): number {
    const { bytes } = this;
    let at = from;
    while ((bytes[at] ?? EQUALS) <= SPACE) at += 1;
    if (bytes[at] !== EQUALS) throw this.broken();
    at += 1;
    while ((bytes[at] ?? QUOTE) <= SPACE) at += 1;
    if (bytes[at] !== QUOTE && bytes[at] !== APOSTROPHE) throw this.broken();
    return at;
  }

  private enter(): void {
    if (this.depth >= this.depthLimit) {
      throw new HostFailure('over-limit', { limit: 'depth', allowed: this.depthLimit, part: this.part });
    }
    this.openNames[this.depth * 2] = this.nameStart;
    this.openNames[this.depth * 2 + 1] = this.nameEnd;
    this.depth += 1;
  }

  private leave(): void {
    this.depth -= 1;
    const start = this.openNames[this.depth * 2];
    const end = this.openNames[this.depth * 2 + 1];
    if (this.depth < 0 || start === undefined || end === undefined) throw this.broken();
    if (end - start !== this.nameEnd - this.nameStart) throw this.broken();
    for (let at = start, here = this.nameStart; at < end; at += 1, here += 1) {
      if (this.bytes[at] !== this.bytes[here]) throw this.broken();
    }
  }

  /** The byte after a comment or a CDATA section; the text around them stays one text. */
  private afterDeclaration(at: number): number {
    this.start = at;
    if (this.matches(at + 2, '--')) return this.afterSequence(at + 4, '-->');
    if (this.matches(at + 2, '[CDATA[') && this.depth > 0) return this.afterSequence(at + 9, ']]>');
    throw this.broken();
  }

  private afterSequence(from: number, sequence: string): number {
    const first = sequence.charCodeAt(0);
    for (let at = this.bytes.indexOf(first, from); at >= 0; at = this.bytes.indexOf(first, at + 1)) {
      if (this.matches(at, sequence)) return at + sequence.length;
    }
    throw this.broken();
  }

  private matches(start: number, text: string): boolean {
    for (let offset = 0; offset < text.length; offset += 1) {
      if (this.bytes[start + offset] !== text.charCodeAt(offset)) return false;
    }
    return true;
  }
}
