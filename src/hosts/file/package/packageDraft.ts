import { writeZip, type ZipSource } from '../zip/writeZip';
import { partKey } from './partName';
import type { ZipPackage } from './zipPackage';

/**
 * A package with some parts put, replaced or taken out. Nothing is written before `write`; what was not touched is copied as
 * the compressed bytes that it is.
 */
export class PackageDraft {
  private readonly changed = new Map<string, { readonly name: string; readonly content: Uint8Array }>();
  private readonly removed = new Set<string>();
  private readonly types = new Map<string, { readonly part: string; readonly type: string }>();

  constructor(readonly source: ZipPackage) {}

  has(part: string): boolean {
    const key = partKey(part);
    return this.changed.has(key) || (!this.removed.has(key) && this.source.has(part));
  }

  read(part: string): Uint8Array {
    return this.changed.get(partKey(part))?.content ?? this.source.read(part);
  }

  /** Puts a part, with its content type when it is new; one that already holds exactly this stays untouched. */
  put(part: string, content: Uint8Array | string, type?: string): void {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const key = partKey(part);
    this.removed.delete(key);
    if (type !== undefined) this.types.set(key, { part, type });
    const old = this.source.entry(part);
    if (old?.size === bytes.length && sameBytes(this.source.read(part), bytes)) this.changed.delete(key);
    else this.changed.set(key, { name: old?.name ?? part, content: bytes });
  }

  remove(part: string): void {
    const key = partKey(part);
    this.changed.delete(key);
    this.types.delete(key);
    if (this.source.has(part)) this.removed.add(key);
  }

  /** The content types of the parts that were put with one. */
  contentTypes(): { readonly part: string; readonly type: string }[] {
    return [...this.types.values()];
  }

  /** The names of the parts as they will be written. */
  parts(): string[] {
    return this.sources().map((each) => ('entry' in each ? each.entry.name : each.name));
  }

  /** Whether a part of the source is to be in the result exactly as it was. */
  isUntouched(part: string): boolean {
    const key = partKey(part);
    return this.source.has(part) && !this.changed.has(key) && !this.removed.has(key);
  }

  /**
   * A name that no part has, from a pattern with `#` for a number: `xl/worksheets/sheet#.xml`. Some programs look for a part
   * under its usual name alone, so what stands `first` is tried before.
   */
  freeName(pattern: string, first = pattern.replace('#', '1')): string {
    let name = first;
    for (let number = 1; this.has(name); number += 1) name = pattern.replace('#', String(number));
    return name;
  }

  write(): Uint8Array {
    return writeZip(this.sources());
  }

  /** Replaced parts keep their place, new ones follow in the order in which they were put. */
  private sources(): ZipSource[] {
    const kept = this.source.entries
      .filter(({ name }) => !this.removed.has(partKey(name)))
      .map((entry): ZipSource => this.changed.get(partKey(entry.name)) ?? { entry, from: this.source.bytes });
    const added = [...this.changed].filter(([key]) => !this.source.has(key)).map(([, part]) => part);
    return [...kept, ...added];
  }
}

/** Whether two stretches of bytes are equal. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
