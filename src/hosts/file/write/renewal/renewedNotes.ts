import type { SheetModel } from '../../../../core/workbook/sheetModel';
import type { PackageDraft } from '../../package/packageDraft';
import { readRelationships } from '../../package/relationships';
import { readNotes, type Note } from '../../read/notes';
import { xmlText } from '../../xml/escapes';
import { XmlPart } from '../../xml/xmlPart';
import { noteXml, shapesWithin } from '../parts/notesParts';
import { OWN_AUTHOR, ownNotes } from '../sheetNotes';
import { withoutNoteShapes } from './shiftedVml';

/** Comments, comment, text, run, its text. */
const DEPTH = 8;

/**
 * Cuadre's own notes on a sheet that has notes already; people's, and the conversations that stand behind some, stay as they are.
 * Says whether the sheet has a part for notes at all.
 */
export function renewNotes(draft: PackageDraft, sheetPart: string, model: SheetModel): boolean {
  const relationships = readRelationships(draft.source, sheetPart).filter(({ external }) => !external);
  const comments = relationships.find(({ kind, target }) => kind === 'comments' && draft.has(target))?.target;
  const shapes = relationships.find(({ kind, target }) => kind === 'vmlDrawing' && draft.has(target))?.target;
  if (comments === undefined || shapes === undefined) return false;
  const there = readNotes(draft.read(comments), comments);
  const before = there.filter(({ author }) => author === OWN_AUTHOR);
  const taken = new Set(there.filter(({ author }) => author !== OWN_AUTHOR).map(placeOf));
  const now = ownNotes(model).filter((note) => !taken.has(placeOf(note)));
  if (listOf(before) === listOf(now)) return true;
  putTexts(draft, comments, now);
  const vml = new TextDecoder().decode(draft.read(shapes));
  draft.put(shapes, shapesWithin(withoutNoteShapes(vml, new Set(before.map(placeOf))), now));
  return true;
}

function putTexts(draft: PackageDraft, part: string, notes: readonly Note[]): void {
  const file = new XmlPart(draft.read(part), part, DEPTH);
  const authors = file.items('authors').map((author) => file.text(author));
  const known = authors.indexOf(OWN_AUTHOR);
  const list = file.section('commentList');
  const people = file.section('authors');
  if (!list || !people) return;
  for (const comment of list.children) {
    if (authors[Number(comment.attributes['authorId'] ?? 0)] === OWN_AUTHOR) file.remove(comment);
  }
  const { prefix } = file.root;
  if (known < 0) file.append(people, `<${prefix}author>${xmlText(OWN_AUTHOR)}</${prefix}author>`);
  const id = known < 0 ? authors.length : known;
  file.append(list, notes.map((note) => noteXml(note, id, prefix)).join(''));
  draft.put(part, file.finish());
}

function listOf(notes: readonly Note[]): string {
  return notes
    .map((note) => `${placeOf(note)} ${note.text}`)
    .toSorted()
    .join('\n');
}

function placeOf({ row, column }: Note): string {
  return `${row} ${column}`;
}
