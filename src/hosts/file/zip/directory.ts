import { HostFailure } from '../../../core/workbook/port';
import type { ReadLimits } from '../limits';
import { centralDirectory, type CentralDirectory } from './endOfDirectory';

/** One part of a package as its zip directory lists it. */
export interface ZipEntry {
  /** The name as it is written in the directory. */
  readonly name: string;
  readonly rawName: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Time and date in the zip's own form, kept when the entry is copied. */
  readonly stamp: number;
  /** Where the compressed bytes begin. */
  readonly dataStart: number;
}

const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const CENTRAL_HEADER = 46;
const LOCAL_HEADER = 30;
const ZIP64 = 0xffffffff;
const ENCRYPTED_FLAG = 1;

/** The parts of a zip in the order of its directory; only the directory is trusted, local headers give the offset of the data. */
export function readDirectory(bytes: Uint8Array, limits: ReadLimits): ZipEntry[] {
  const directory = centralDirectory(bytes);
  if (directory.entries > limits.parts) throw overLimit('parts', { found: directory.entries }, limits);
  const entries = readEntries(bytes, directory);
  checkSizes(entries, limits);
  return entries;
}

function readEntries(bytes: Uint8Array, directory: CentralDirectory): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: ZipEntry[] = [];
  let at = directory.start;
  for (let count = 0; count < directory.entries; count += 1) {
    if (at + CENTRAL_HEADER > bytes.length || view.getUint32(at, true) !== CENTRAL_SIGNATURE) throw broken('directory');
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const [nameLength = 0, extraLength = 0, commentLength = 0] = lengths;
    const entry = readEntry(view, { at, nameLength, extraLength, shift: directory.shift });
    if (!entry.name.endsWith('/')) entries.push(entry);
    at += CENTRAL_HEADER + nameLength + extraLength + commentLength;
  }
  return entries;
}

interface HeaderPlace {
  readonly at: number;
  readonly nameLength: number;
  readonly extraLength: number;
  readonly shift: number;
}

function readEntry(view: DataView, place: HeaderPlace): ZipEntry {
  const { at, nameLength, extraLength } = place;
  if (at + CENTRAL_HEADER + nameLength + extraLength > view.byteLength) throw broken('directory');
  const rawName = bytesOf(view, at + CENTRAL_HEADER, nameLength);
  const name = new TextDecoder().decode(rawName);
  const flags = view.getUint16(at + 8, true);
  if (flags & ENCRYPTED_FLAG) throw new HostFailure('encrypted', { part: name });
  const sizes = readSizes(view, place);
  const local = sizes.localHeader + place.shift;
  return {
    name,
    rawName,
    flags,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    stamp: view.getUint32(at + 12, true),
    compressedSize: sizes.compressedSize,
    size: sizes.size,
    dataStart: dataStart(view, { local, name, compressedSize: sizes.compressedSize }),
  };
}

interface EntrySizes {
  readonly size: number;
  readonly compressedSize: number;
  readonly localHeader: number;
}

/** Sizes and offset, from the zip64 extra field where the short fields are full. */
function readSizes(view: DataView, { at, nameLength, extraLength }: HeaderPlace): EntrySizes {
  const wide = wideNumbers(view, at + CENTRAL_HEADER + nameLength, extraLength);
  const short = (offset: number): number => {
    const value = view.getUint32(at + offset, true);
    return value === ZIP64 ? (wide.shift() ?? value) : value;
  };
  const size = short(24);
  const compressedSize = short(20);
  return { size, compressedSize, localHeader: short(42) };
}

const ZIP64_EXTRA = 1;

function wideNumbers(view: DataView, start: number, length: number): number[] {
  let at = start;
  while (at + 4 <= start + length) {
    const size = view.getUint16(at + 2, true);
    const end = Math.min(at + 4 + size, start + length);
    if (view.getUint16(at, true) === ZIP64_EXTRA) return readWide(view, at + 4, end);
    at = end;
  }
  return [];
}

function readWide(view: DataView, start: number, end: number): number[] {
  const numbers: number[] = [];
  for (let at = start; at + 8 <= end; at += 8) numbers.push(Number(view.getBigUint64(at, true)));
  return numbers;
}

interface LocalPlace {
  readonly local: number;
  readonly name: string;
  readonly compressedSize: number;
}

function dataStart(view: DataView, { local, name, compressedSize }: LocalPlace): number {
  const headerFits = local >= 0 && local + LOCAL_HEADER <= view.byteLength;
  if (!headerFits || view.getUint32(local, true) !== LOCAL_SIGNATURE) throw broken(name);
  const start = local + LOCAL_HEADER + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + compressedSize > view.byteLength) throw broken(name);
  return start;
}

function checkSizes(entries: readonly ZipEntry[], limits: ReadLimits): void {
  let total = 0;
  for (const { name, size, compressedSize } of entries) {
    total += size;
    if (size > limits.partBytes) throw overLimit('partBytes', { found: size, part: name }, limits);
    const ratio = size / Math.max(1, compressedSize);
    if (size > limits.ratioFrom && ratio > limits.ratio)
      throw overLimit('ratio', { found: Math.round(ratio), part: name }, limits);
  }
  if (total > limits.totalBytes) throw overLimit('totalBytes', { found: total }, limits);
}

function bytesOf(view: DataView, start: number, length: number): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset + start, length);
}

function broken(part: string): HostFailure {
  return new HostFailure('broken-package', { part });
}

function overLimit(
  limit: keyof ReadLimits,
  excess: { readonly found: number; readonly part?: string },
  limits: ReadLimits,
): HostFailure {
  return new HostFailure('over-limit', { limit, ...excess, allowed: limits[limit] });
}
