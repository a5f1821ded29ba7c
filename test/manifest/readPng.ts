import { inflateSync } from 'node:zlib';

/** What the tests need to know of a picture. */
export interface Png {
  readonly width: number;
  readonly height: number;
  readonly hasAlpha: boolean;
  readonly clearPixels: number;
  readonly opaquePixels: number;
}

const SIGNATURE = '89504e470d0a1a0a';
const RGBA = 6;

/** Reads a PNG of eight bits a channel, as browsers write screenshots (PNG specification, sections 5, 9 and 11). */
export function readPng(bytes: Buffer): Png {
  if (bytes.subarray(0, 8).toString('hex') !== SIGNATURE) throw new Error('not a PNG');
  const header = bytes.subarray(16, 29);
  const [width, height, depth, colour] = [header.readUInt32BE(0), header.readUInt32BE(4), header[8], header[9]];
  const hasAlpha = colour === RGBA && depth === 8;
  const alphas = hasAlpha ? alphaChannel(inflateSync(Buffer.concat(dataOf(bytes))), width, height) : [];
  return {
    ...{ width, height, hasAlpha },
    clearPixels: alphas.filter((alpha) => alpha === 0).length,
    opaquePixels: alphas.filter((alpha) => alpha === 255).length,
  };
}

function dataOf(bytes: Buffer): Buffer[] {
  const chunks: Buffer[] = [];
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') chunks.push(bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return chunks;
}

function alphaChannel(filtered: Buffer, width: number, height: number): number[] {
  const stride = width * 4;
  const rows: number[][] = [];
  for (let y = 0; y < height; y += 1) {
    const line = filtered.subarray(y * (stride + 1), (y + 1) * (stride + 1));
    rows.push(unfiltered(line, rows[y - 1] ?? new Array<number>(stride).fill(0)));
  }
  return rows.flatMap((row) => row.filter((_, at) => at % 4 === 3));
}

/** Undoes the filter of one line, which predicts each byte from its left, upper and upper left neighbours. */
function unfiltered(line: Buffer, above: readonly number[]): number[] {
  const row: number[] = [];
  for (let at = 0; at < line.length - 1; at += 1) {
    const [left, up, corner] = [row[at - 4] ?? 0, above[at] ?? 0, at < 4 ? 0 : (above[at - 4] ?? 0)];
    row.push(((line[at + 1] ?? 0) + predicted(line[0] ?? 0, [left, up, corner])) & 255);
  }
  return row;
}

function predicted(filter: number, [left, up, corner]: readonly [number, number, number]): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  const estimate = left + up - corner;
  const [toLeft, toUp, toCorner] = [left, up, corner].map((each) => Math.abs(estimate - each)) as [
    number,
    number,
    number,
  ];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
