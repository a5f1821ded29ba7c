const AMPERSAND = 0x26;
const LT = 0x3c;
const CARRIAGE_RETURN = 0x0d;
/** Above this length the decoder's own call is cheaper than adding letters one by one. */
const SHORT = 24;

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** The text of a span of a part: UTF-8 decoded, entities expanded, line ends made one, CDATA opened and comments left out. */
export function decodeText(bytes: Uint8Array, start: number, end: number): string {
  let isPlain = true;
  let isAscii = true;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === AMPERSAND || byte === LT || byte === CARRIAGE_RETURN) isPlain = false;
    else if (byte >= 0x80) isAscii = false;
  }
  const raw =
    isAscii && end - start <= SHORT ? asciiText(bytes, start, end) : decoder.decode(bytes.subarray(start, end));
  return isPlain ? raw : expand(raw);
}

function asciiText(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at += 1) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}

/** CDATA is taken as it is; everything outside it has its entities expanded. */
function expand(raw: string): string {
  return raw
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
    .replace(
      /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|&([^;&<\s]{1,12});/g,
      (whole, cdata, entity) => {
        if (cdata !== undefined) return String(cdata);
        return entity === undefined ? '' : entityText(String(entity), whole);
      },
    );
}

function entityText(entity: string, whole: string): string {
  if (!entity.startsWith('#')) return ENTITIES[entity] ?? whole;
  const code = /^#x/i.test(entity) ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}
