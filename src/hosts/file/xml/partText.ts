import { HostFailure } from '../../../core/workbook/port';

const HEAD = 200;

/** A part's XML as text; whoever wrote it in another encoding than UTF-8 is told so instead of being misread. */
export function partText(bytes: Uint8Array, part: string): string {
  checkEncoding(bytes, part);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new HostFailure('broken-package', { part }, { cause });
  }
}

/** Refuses UTF-16 and other encodings, by byte order mark, by zero bytes or by the XML declaration. */
export function checkEncoding(bytes: Uint8Array, part: string): void {
  const [first = 0, second = 0] = bytes;
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (isWide || (bytes.length > 1 && (first === 0) !== (second === 0))) throw unsupported('utf-16', part);
  const declared = /^\uFEFF?<\?xml[^>]*?encoding\s*=\s*["']([^"']*)["']/.exec(headText(bytes))?.[1]?.toLowerCase();
  if (declared !== undefined && !['utf-8', 'utf8', 'us-ascii', 'ascii'].includes(declared))
    throw unsupported(declared, part);
}

function headText(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, HEAD));
}

function unsupported(encoding: string, part: string): HostFailure {
  return new HostFailure('unsupported-format', { format: encoding, part });
}
