import { parseA1 } from '../../../core/workbook/address';
import { descendants, XmlPart } from '../xml/xmlPart';

/** A note (comentario) on a cell. */
export interface Note {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly author: string;
}

/** The notes of a sheet from its part. */
export function readNotes(bytes: Uint8Array, part: string): Note[] {
  const file = new XmlPart(bytes, part, DEPTH);
  const authors = file.items('authors').map((author) => file.text(author));
  return file.items('commentList').flatMap((comment): Note[] => {
    const place = parseA1(comment.attributes['ref'] ?? '');
    if (!place) return [];
    const text = descendants(comment, 't').map((run) => file.text(run));
    return [{ ...place, text: text.join(''), author: authors[Number(comment.attributes['authorId'] ?? 0)] ?? '' }];
  });
}

/** Comment, text, run, its text. */
const DEPTH = 8;
