import { deflateSync } from 'fflate';
import { HostFailure } from '../../../core/workbook/port';
import { crc32 } from './crc32';
import type { ZipEntry } from './directory';

/** One part to write: an entry of another zip as it lies there, compressed, or new content. */
export type ZipSource =
  { readonly entry: ZipEntry; readonly from: Uint8Array } | { readonly name: string; readonly content: Uint8Array };

interface Packed {
  readonly rawName: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly stamp: number;
  readonly data: Uint8Array;
}

const UTF8_NAME = 0x0800;
const DEFLATED = 8;
const VERSION = 20;
const LOCAL_HEADER = 30;
const CENTRAL_HEADER = 46;
const END_HEADER = 22;
/** 1 January 1980, 0:00: new parts carry no time, so that writing the same twice gives the same bytes. */
const NO_TIME = 0x00210000;
const LARGEST = 0xffffffff;
const MOST_ENTRIES = 0xfffe;

/** Writes a zip in the given order. Copied entries keep their compressed bytes, name, checksum and time. */
export function writeZip(sources: readonly ZipSource[]): Uint8Array {
  const entries = sources.map(pack);
  const length = entries.reduce((sum, { rawName, data }) => sum + LOCAL_HEADER + rawName.length + data.length, 0);
  const directoryLength = entries.reduce((sum, { rawName }) => sum + CENTRAL_HEADER + rawName.length, 0);
  const total = length + directoryLength + END_HEADER;
  if (total > LARGEST || entries.length > MOST_ENTRIES) {
    throw new HostFailure('over-limit', { limit: 'fileBytes', found: total, allowed: LARGEST });
  }
  const bytes = new Uint8Array(total);
  const offsets = writeEntries(bytes, entries);
  writeDirectory(bytes, { entries, offsets, start: length });
  return bytes;
}

function pack(source: ZipSource): Packed {
  if ('entry' in source) {
    const { rawName, flags, method, crc, size, stamp, dataStart, compressedSize } = source.entry;
    const data = source.from.subarray(dataStart, dataStart + compressedSize);
    return { rawName, flags: flags & UTF8_NAME, method, crc, size, stamp, data };
  }
  const rawName = new TextEncoder().encode(source.name);
  const flags = rawName.length === source.name.length ? 0 : UTF8_NAME;
  const { content } = source;
  const data = deflateSync(content, { level: 6 });
  return { rawName, flags, method: DEFLATED, crc: crc32(content), size: content.length, stamp: NO_TIME, data };
}

function writeEntries(bytes: Uint8Array, entries: readonly Packed[]): number[] {
  const view = new DataView(bytes.buffer);
  let at = 0;
  return entries.map((entry) => {
    const offset = at;
    view.setUint32(at, 0x04034b50, true);
    writeCommon(view, at + 4, entry);
    bytes.set(entry.rawName, at + LOCAL_HEADER);
    bytes.set(entry.data, at + LOCAL_HEADER + entry.rawName.length);
    at += LOCAL_HEADER + entry.rawName.length + entry.data.length;
    return offset;
  });
}

/** The fields that local and central headers share, from the version that is needed to the length of the extra field. */
function writeCommon(view: DataView, at: number, entry: Packed): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, entry.flags, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.stamp, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.data.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.rawName.length, true);
}

interface Directory {
  readonly entries: readonly Packed[];
  readonly offsets: readonly number[];
  readonly start: number;
}

function writeDirectory(bytes: Uint8Array, { entries, offsets, start }: Directory): void {
  const view = new DataView(bytes.buffer);
  let at = start;
  entries.forEach((entry, index) => {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, VERSION, true);
    writeCommon(view, at + 6, entry);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    bytes.set(entry.rawName, at + CENTRAL_HEADER);
    at += CENTRAL_HEADER + entry.rawName.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - start, true);
  view.setUint32(at + 16, start, true);
}
