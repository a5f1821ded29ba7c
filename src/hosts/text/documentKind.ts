/** What a file that should be a narrative is, by how it begins; the names of formats are those that people know. */
export type DocumentKind = 'docx' | 'text' | 'PDF' | '.odt' | '.doc' | '.rtf' | '.xlsx' | 'zip' | 'binary';

const HEAD = 4096;
const TAIL = 65_536;

/** Tells what kind of file it is, whatever it is called. */
export function documentKind(bytes: Uint8Array): DocumentKind {
  const head = latin(bytes.subarray(0, HEAD));
  if (head.startsWith('%PDF') || /^\s*%PDF-/.test(head)) return 'PDF';
  if (head.startsWith('{\\rtf')) return '.rtf';
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) return '.doc';
  if (head.startsWith('PK')) return zipKind(head + latin(bytes.subarray(Math.max(0, bytes.length - TAIL))));
  return isBinary(bytes) ? 'binary' : 'text';
}

/** Names of parts stand in a zip as they are. */
function zipKind(names: string): DocumentKind {
  if (names.includes('word/document')) return 'docx';
  if (names.includes('application/vnd.oasis.opendocument.text') || names.includes('content.xml')) return '.odt';
  return names.includes('xl/workbook') ? '.xlsx' : 'zip';
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

/** Characters that no text has; in UTF-16, which says so at its beginning, zeros are part of the letters. */
function isBinary(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return false;
  return bytes.subarray(0, HEAD).some((byte) => byte < 9 || (byte > 13 && byte < 27));
}
