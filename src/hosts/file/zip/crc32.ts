const POLYNOMIAL = 0xedb88320;
const SLICES = 8;

/** Eight tables, so that eight bytes are folded at once (slicing-by-8, M. Kounavis and F. Berry, 2005). */
const TABLES = makeTables();

function makeTables(): Uint32Array {
  const tables = new Uint32Array(SLICES * 256);
  for (let byte = 0; byte < 256; byte += 1) {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? POLYNOMIAL : 0);
    tables[byte] = value;
  }
  for (let at = 256; at < tables.length; at += 1) {
    const before = tables[at - 256] ?? 0;
    tables[at] = (before >>> 8) ^ (tables[before & 255] ?? 0);
  }
  return tables;
}

/** The checksum that a zip directory keeps of a part's inflated bytes. */
export function crc32(bytes: Uint8Array): number {
  const tail = bytes.length - (bytes.length % SLICES);
  let crc = foldEights(bytes, tail);
  for (let at = tail; at < bytes.length; at += 1) crc = (crc >>> 8) ^ table(0, crc ^ (bytes[at] ?? 0));
  return ~crc >>> 0;
}

function foldEights(bytes: Uint8Array, end: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let crc = -1;
  for (let at = 0; at < end; at += SLICES) {
    const low = crc ^ view.getInt32(at, true);
    const high = view.getInt32(at + 4, true);
    crc =
      table(7, low) ^
      table(6, low >>> 8) ^
      table(5, low >>> 16) ^
      table(4, low >>> 24) ^
      table(3, high) ^
      table(2, high >>> 8) ^
      table(1, high >>> 16) ^
      table(0, high >>> 24);
  }
  return crc;
}

function table(slice: number, byte: number): number {
  return TABLES[(slice << 8) | (byte & 255)] ?? 0;
}
