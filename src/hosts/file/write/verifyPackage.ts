import { HostFailure } from '../../../core/workbook/port';
import type { PackageDraft } from '../package/packageDraft';
import { sameBytes } from '../package/packageDraft';
import { ZipPackage } from '../package/zipPackage';
import { readWorkbookParts } from '../read/workbookParts';
import type { ZipEntry } from '../zip/directory';

/**
 * The guard after writing: opens what was written as anybody would and compares every part that was not to change, byte for
 * byte as it lies compressed. On a difference the failure names the part, and the result is not handed out.
 */
export function verifyPackage(written: Uint8Array, draft: PackageDraft): void {
  const { source } = draft;
  const result = new ZipPackage(written, source.limits);
  for (const entry of source.entries.filter(({ name }) => draft.isUntouched(name))) {
    const copy = result.entry(entry.name);
    if (!copy || !sameEntry({ entry, of: source }, { entry: copy, of: result })) throw lost(entry.name);
  }
  for (const part of draft.parts()) if (!result.has(part)) throw lost(part);
  readWorkbookParts(result);
}

interface Held {
  readonly entry: ZipEntry;
  readonly of: ZipPackage;
}

function sameEntry(a: Held, b: Held): boolean {
  const isSame = a.entry.crc === b.entry.crc && a.entry.size === b.entry.size && a.entry.method === b.entry.method;
  return isSame && sameBytes(rawBytes(a), rawBytes(b));
}

function rawBytes({ entry: { dataStart, compressedSize }, of }: Held): Uint8Array {
  return of.bytes.subarray(dataStart, dataStart + compressedSize);
}

function lost(part: string): HostFailure {
  return new HostFailure('part-not-preserved', { part });
}
