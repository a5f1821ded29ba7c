/** What a file is by its first bytes, before anything of it is trusted. */
export type FileKind = 'zip' | 'encrypted' | 'xls' | 'other';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Bytes that are searched for a zip behind something that was put before it (a self-extractor, a mail header). */
const SEARCHED = 64 * 1024;

/** A zip, a compound file with an encrypted workbook, an .xls, or none of them. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, COMPOUND)) return compoundKind(bytes);
  if (startsWith(bytes, ZIP) || startsWith(bytes, EMPTY_ZIP)) return 'zip';
  return indexOf(bytes.subarray(0, SEARCHED), Uint8Array.from(ZIP)) > 0 ? 'zip' : 'other';
}

/** The names of a compound file's streams are UTF-16 in its directory: enough to tell its three kinds. */
function compoundKind(bytes: Uint8Array): FileKind {
  if (indexOf(bytes, utf16('EncryptedPackage')) >= 0) return 'encrypted';
  const isWorkbook = indexOf(bytes, utf16('Workbook')) >= 0 || indexOf(bytes, utf16('Book')) >= 0;
  return isWorkbook ? 'xls' : 'other';
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

function utf16(text: string): Uint8Array {
  return Uint8Array.from({ length: text.length * 2 }, (_, at) => (at % 2 === 0 ? text.charCodeAt(at / 2) : 0));
}

function indexOf(bytes: Uint8Array, wanted: Uint8Array): number {
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, offset) => bytes[at + offset] === byte)) return at;
  }
  return -1;
}
