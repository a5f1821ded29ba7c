import { HostFailure } from '../../core/workbook/port';
import { documentKind } from './documentKind';
import { decodePlainText } from './plainText';

/**
 * The text of a narrative (documento): of a plain text its lines; of a .docx its headings, paragraphs, lists (a bullet
 * before each item) and tables (cells parted by tabs). Any other kind of file is refused with its name; so is one that is
 * called a .docx and is none.
 */
export async function readDocument(bytes: Uint8Array, name = ''): Promise<string> {
  const kind = documentKind(bytes);
  const isNone = kind === 'text' || kind === 'zip' || kind === 'binary';
  if (isNone && /\.docx$/i.test(name)) throw new HostFailure('not-a-document', { format: '.docx' });
  if (kind === 'text') return decodePlainText(bytes);
  if (kind !== 'docx') throw new HostFailure('unsupported-document', { format: kind });
  // Opening .docx takes a library that nobody needs who pastes text.
  const { readDocx } = await import('./docx/readDocx');
  return readDocx(bytes);
}
