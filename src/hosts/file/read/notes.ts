import { parseA1 } from '../../../core/workbook/address';
import { readXml } from '../xml/readXml';

/** A note (comentario) on a cell. */
export interface Note {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly author: string;
}

/** The notes of a sheet from its part. */
export function readNotes(bytes: Uint8Array, part: string): Note[] {
  const authors: string[] = [];
  const notes: Note[] = [];
  let current: { reference: string; authorId: number } | undefined;
  let texts: string[] = [];
  readXml(bytes, part, {
    open({ name, attribute }) {
      if (name !== 'comment') return;
      current = { reference: attribute('ref') ?? '', authorId: Number(attribute('authorId') ?? 0) };
      texts = [];
    },
    close(name, text) {
      if (name === 'author') authors.push(text);
      if (name === 't') texts.push(text);
      const place = name === 'comment' && current ? parseA1(current.reference) : null;
      if (place && current) notes.push({ ...place, text: texts.join(''), author: authors[current.authorId] ?? '' });
    },
  });
  return notes;
}
