/** The text of a plain file: UTF-8, UTF-16 with its mark, or the encoding of old Windows where it is no UTF-8. */
export function decodePlainText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // No UTF-8: what Notepad calls ANSI.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
