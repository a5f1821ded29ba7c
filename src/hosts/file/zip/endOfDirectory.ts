import { HostFailure } from '../../../core/workbook/port';

/** Where a zip's central directory lies. */
export interface CentralDirectory {
  readonly start: number;
  readonly entries: number;
  /** Bytes that somebody put before the zip: offsets inside it count from there. */
  readonly shift: number;
}

const END_SIGNATURE = 0x06054b50;
const END_HEADER = 22;
const LONGEST_COMMENT = 0xffff;
const WIDE_LOCATOR_SIGNATURE = 0x07064b50;
const WIDE_LOCATOR = 20;
const WIDE_END_SIGNATURE = 0x06064b50;
const WIDE_END_HEADER = 56;

/** Finds the directory from the end of the file; a file that was cut short has none. */
export function centralDirectory(bytes: Uint8Array): CentralDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) throw new HostFailure('broken-package', { part: 'directory' });
  const wide = wideDirectory(view, end);
  if (wide) return wide;
  const size = view.getUint32(end + 12, true);
  const stated = view.getUint32(end + 16, true);
  return checked({ start: end - size, entries: view.getUint16(end + 10, true), shift: end - size - stated });
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_HEADER - LONGEST_COMMENT);
  for (let at = view.byteLength - END_HEADER; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return -1;
}

/** The zip64 directory, which streaming writers add even to small files. */
function wideDirectory(view: DataView, end: number): CentralDirectory | null {
  const locator = end - WIDE_LOCATOR;
  if (locator < 0 || view.getUint32(locator, true) !== WIDE_LOCATOR_SIGNATURE) return null;
  const record = Number(view.getBigUint64(locator + 8, true));
  const fits = record + WIDE_END_HEADER <= locator;
  if (!fits || view.getUint32(record, true) !== WIDE_END_SIGNATURE) return null;
  const entries = Number(view.getBigUint64(record + 32, true));
  return checked({ start: Number(view.getBigUint64(record + 48, true)), entries, shift: 0 });
}

function checked(directory: CentralDirectory): CentralDirectory {
  if (directory.start < 0 || directory.shift < 0) throw new HostFailure('broken-package', { part: 'directory' });
  return directory;
}
