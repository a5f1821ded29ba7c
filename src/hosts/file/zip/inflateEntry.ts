import { inflateSync } from 'fflate';
import { HostFailure } from '../../../core/workbook/port';
import { crc32 } from './crc32';
import type { ZipEntry } from './directory';

const STORED = 0;
const DEFLATED = 8;

/**
 * The inflated bytes of one entry, checked against the directory's size and checksum. The memory that it takes is what the
 * directory stated and the limits allowed: a part that inflates to more is refused, not followed.
 */
export function inflateEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const raw = bytes.subarray(entry.dataStart, entry.dataStart + entry.compressedSize);
  const content = entry.method === STORED ? raw : inflate(raw, entry);
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw broken(entry);
  return content;
}

function inflate(raw: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.method !== DEFLATED) throw broken(entry);
  try {
    return inflateSync(raw, { out: new Uint8Array(entry.size) });
  } catch (cause) {
    throw broken(entry, cause);
  }
}

function broken(entry: ZipEntry, cause?: unknown): HostFailure {
  return new HostFailure('broken-package', { part: entry.name }, { cause });
}
