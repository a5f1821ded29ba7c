import { HostFailure } from '../../../core/workbook/port';
import type { ReadLimits } from '../limits';
import { readDirectory, type ZipEntry } from '../zip/directory';
import { inflateEntry } from '../zip/inflateEntry';
import { partKey } from './partName';

/** A package of parts (paquete) over a zip's bytes. Parts are inflated when they are asked for, and not kept. */
export class ZipPackage {
  readonly entries: readonly ZipEntry[];
  private readonly byKey = new Map<string, ZipEntry>();

  constructor(
    readonly bytes: Uint8Array,
    readonly limits: ReadLimits,
  ) {
    this.entries = readDirectory(bytes, limits);
    for (const entry of this.entries) this.index(entry);
  }

  private index(entry: ZipEntry): void {
    const key = partKey(entry.name);
    // Two parts of one name: readers differ in which they take, so neither can be trusted.
    if (this.byKey.has(key)) throw new HostFailure('broken-package', { part: entry.name, duplicate: entry.name });
    this.byKey.set(key, entry);
  }

  entry(part: string): ZipEntry | undefined {
    return this.byKey.get(partKey(part));
  }

  has(part: string): boolean {
    return this.byKey.has(partKey(part));
  }

  /** The part's inflated bytes; a missing part is a broken package. */
  read(part: string): Uint8Array {
    const entry = this.entry(part);
    if (!entry) throw new HostFailure('broken-package', { part });
    return inflateEntry(this.bytes, entry);
  }
}
