import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Random } from '../specimens/random';

/** A damaged copy of a file: the same seed damages in the same way. */
export function mutant(bytes: Uint8Array, random: Random): Uint8Array {
  const spoil = random.pick([flipped, truncated, emptied, ...Array.from({ length: 12 }, () => withSpoiltParts)]);
  return spoil(bytes, random);
}

/** Bytes changed anywhere: in headers, in the directory, in what is compressed. */
function flipped(bytes: Uint8Array, random: Random): Uint8Array {
  const spoilt = Uint8Array.from(bytes);
  for (let count = random.integer(1, 24); count > 0; count -= 1) {
    spoilt[random.integer(0, spoilt.length - 1)] = random.integer(0, 255);
  }
  return spoilt;
}

function truncated(bytes: Uint8Array, random: Random): Uint8Array {
  return bytes.slice(0, random.integer(0, bytes.length - 1));
}

function emptied(bytes: Uint8Array, random: Random): Uint8Array {
  const spoilt = Uint8Array.from(bytes);
  const from = random.integer(0, bytes.length - 1);
  return spoilt.fill(0, from, from + random.integer(1, 4_000));
}

/** A whole zip whose parts are not what they should be. */
function withSpoiltParts(bytes: Uint8Array, random: Random): Uint8Array {
  const parts: Parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [name, Uint8Array.from(part)]);
  const changes = Array.from({ length: random.integer(1, 3) }, () => random.pick(PART_CHANGES));
  const spoilt = changes.reduce((list, change) => change(list, random), parts);
  return zipSync(Object.fromEntries(spoilt), { level: 1 });
}

type Parts = [name: string, part: Uint8Array<ArrayBuffer>][];

const PART_CHANGES: readonly ((parts: Parts, random: Random) => Parts)[] = [
  (parts, random) => random.shuffle(parts),
  (parts, random) => parts.toSpliced(random.integer(0, parts.length - 1), 1),
  (parts, random) => changed(parts, random, () => new Uint8Array(0)),
  // One part in the place of another.
  (parts, random) => changed(parts, random, () => random.pick(parts)[1]),
  (parts, random) => changed(parts, random, (part) => flipped(part.length > 0 ? part : new Uint8Array(1), random)),
  (parts, random) => changed(parts, random, (part) => truncated(part.length > 0 ? part : new Uint8Array(1), random)),
  ...Array.from({ length: 8 }, () => (parts: Parts, random: Random) => {
    return changed(parts, random, (part) => strToU8(spoiltText(strFromU8(part), random)));
  }),
];

/** Sheets, the workbook and its lists are spoilt more often than pictures. */
function changed(parts: Parts, random: Random, change: (part: Uint8Array<ArrayBuffer>) => Uint8Array): Parts {
  const places = [...parts.keys()];
  const likely = places.filter((at) =>
    /worksheets\/sheet|workbook|shared|styles|table|rels|Types/.test(parts[at]?.[0] ?? ''),
  );
  const at = random.pick(likely.length > 0 && random.chance(0.8) ? likely : places);
  return parts.map(([name, part], index) => [name, index === at ? Uint8Array.from(change(part)) : part]);
}

/** Numbers that are too large, references to nowhere, tags that are missing, twice there or in the wrong place. */
function spoiltText(xml: string, random: Random): string {
  const tags = [...xml.matchAll(/<[^>]*>/g)];
  if (tags.length < 3) return xml;
  const [tag, other] = [random.pick(tags), random.pick(tags)];
  const at = tag.index;
  const end = at + tag[0].length;
  return random.pick<() => string>([
    () => xml.slice(0, at) + xml.slice(end),
    () => xml.slice(0, end) + tag[0] + xml.slice(end),
    () => xml.slice(0, at) + other[0] + xml.slice(end),
    () => xml.replace(/"\d+"/g, (number) => (random.chance(0.02) ? `"${random.pick(NUMBERS)}"` : number)),
    () =>
      xml.replace(/"[A-Z]+\d+(?::[A-Z]+\d+)?"/g, (place) => (random.chance(0.05) ? `"${random.pick(PLACES)}"` : place)),
    () => xml.replace(/>([^<]+)</g, (text) => (random.chance(0.02) ? `>${random.pick(TEXTS)}<` : text)),
    () => xml.replace(/ ([A-Za-z:]+)="/g, (name) => (random.chance(0.01) ? ' x="' : name)),
  ])();
}

const NUMBERS = ['-1', '0', '99999999999', '1e309', 'NaN', '', '2147483648', '18446744073709551616', 'á'];
const PLACES = ['A0', 'XFE1', 'A1048577', 'A1:XFD1048576', '#REF!', 'ZZZZ9', 'A1:', ':', 'A1 B2 C3', ''];
const TEXTS = [
  '&lt;x',
  '=1+1',
  '#REF!',
  '1e999',
  '-',
  '\u0001',
  'A'.repeat(40_000),
  '__proto__',
  '&#xD800;',
  '((((((((',
];
