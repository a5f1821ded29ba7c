import { HostFailure } from '../../../core/workbook/port';
import type { ReadLimits } from '../limits';
import { unescapeCharacters } from '../xml/escapes';
import { TagScanner } from '../xml/tagScanner';

/** The texts that a workbook's cells share, by number: rich text joined, phonetic readings left out. */
export function readSharedStrings(bytes: Uint8Array, part: string, limits: ReadLimits): string[] {
  const scanner = new TagScanner(bytes, part, limits.depth);
  const texts: string[] = [];
  while (scanner.next()) {
    if (scanner.isClosing || scanner.level === 1) continue;
    if (scanner.name === 'si') texts.push(readRichText(scanner, limits));
    else scanner.skip();
  }
  return texts;
}

/** The text of the current `si` or `is` element; the scanner then stands on its end. */
export function readRichText(scanner: TagScanner, limits: ReadLimits): string {
  if (scanner.isEmpty) return '';
  let text = '';
  const around = scanner.level - 1;
  while (scanner.next() && scanner.level > around) {
    if (scanner.isClosing || scanner.name === 'r') continue;
    if (scanner.name === 't') text += readText(scanner);
    else scanner.skip();
  }
  if (text.length > limits.textLength) throw overLimit(scanner, text.length, limits.textLength);
  return unescapeCharacters(text);
}

function readText(scanner: TagScanner): string {
  if (scanner.isEmpty) return '';
  scanner.next();
  if (!scanner.isClosing) throw scanner.broken();
  return scanner.text();
}

function overLimit(scanner: TagScanner, found: number, allowed: number): HostFailure {
  return new HostFailure('over-limit', { limit: 'textLength', found, allowed, part: scanner.part });
}
