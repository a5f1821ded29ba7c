import mammoth from 'mammoth';
import { HostFailure } from '../../../core/workbook/port';
import { DEFAULT_LIMITS } from '../../file/limits';
import { readDirectory } from '../../file/zip/directory';
import { inflateEntry } from '../../file/zip/inflateEntry';
import { writeZip, type ZipSource } from '../../file/zip/writeZip';
import { htmlLines } from './htmlLines';

const MEBIBYTE = 1024 * 1024;

/** A narrative is text: what its pictures weigh is not looked at, and the rest is far below these. */
const LIMITS = { ...DEFAULT_LIMITS, partBytes: 64 * MEBIBYTE, totalBytes: 128 * MEBIBYTE, ratioFrom: 8 * MEBIBYTE };

/** The text of a .docx, by mammoth, which is given only the parts that hold words, inflated within the limits. */
export async function readDocx(bytes: Uint8Array): Promise<string> {
  const checked = wordsOnly(bytes);
  const input = checked.buffer.slice(checked.byteOffset, checked.byteOffset + checked.byteLength);
  try {
    // Node's build takes `buffer`, the browsers' `arrayBuffer`; both take these bytes.
    const { value } = await mammoth.convertToHtml(
      { buffer: input, arrayBuffer: input } as { arrayBuffer: ArrayBuffer },
      {
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
        externalFileAccess: false,
      },
    );
    return htmlLines(value);
  } catch (cause) {
    throw new HostFailure('not-a-document', { format: '.docx' }, { cause });
  }
}

function wordsOnly(bytes: Uint8Array): Uint8Array {
  try {
    const entries = readDirectory(bytes, LIMITS).filter(
      ({ name }) => !/^word\/(?:media|embeddings|fonts)\//.test(name),
    );
    if (!entries.some(({ name }) => name.startsWith('word/document'))) throw new HostFailure('not-a-document');
    return writeZip(entries.map((entry): ZipSource => ({ name: entry.name, content: inflateEntry(bytes, entry) })));
  } catch (cause) {
    if (cause instanceof HostFailure && cause.code === 'over-limit') throw overLimit(cause);
    throw new HostFailure('not-a-document', { format: '.docx' }, { cause });
  }
}

function overLimit({ detail }: HostFailure): HostFailure {
  return new HostFailure('over-limit', { ...detail, document: 1 });
}
