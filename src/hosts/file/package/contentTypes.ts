import { elementTree, type ElementSpan } from '../xml/elements';
import { xmlAttribute } from '../xml/escapes';
import { splice, type Edit } from '../xml/splice';
import type { PackageDraft } from './packageDraft';
import { partKey } from './partName';

const PART = '[Content_Types].xml';

/** Gives every new part its content type and takes back those of parts that are gone; what is right already is not touched. */
export function updateContentTypes(draft: PackageDraft): void {
  const bytes = draft.read(PART);
  const root = elementTree(bytes, PART, 1);
  const overrides = root.children.filter(({ name }) => name === 'Override');
  const stale = overrides.filter((override) => isStale(override, draft));
  const edits: Edit[] = stale.map(({ start, end }) => ({ start, end, text: '' }));
  const kept = new Set(overrides.filter((override) => !stale.includes(override)).map(keyOf));
  const text = draft
    .contentTypes()
    .filter(({ part }) => !kept.has(partKey(part)))
    .map(({ part, type }) => `<${root.prefix}Override PartName="/${xmlAttribute(part)}" ContentType="${type}"/>`)
    .join('');
  if (text !== '') edits.push({ start: root.contentEnd, end: root.contentEnd, text });
  draft.put(PART, splice(bytes, edits));
}

/** An override of a part that this draft took out, or that now is something else. */
function isStale(override: ElementSpan, draft: PackageDraft): boolean {
  const part = keyOf(override);
  if (!draft.has(part)) return draft.source.has(part);
  const wanted = draft.contentTypes().find((each) => partKey(each.part) === part);
  return wanted !== undefined && wanted.type !== override.attributes['ContentType'];
}

function keyOf({ attributes }: ElementSpan): string {
  return partKey(attributes['PartName'] ?? '');
}
