import { xmlAttribute } from '../xml/escapes';
import { XmlPart, type XmlElement } from '../xml/xmlPart';
import type { PackageDraft } from './packageDraft';
import { partKey } from './partName';

const PART = '[Content_Types].xml';

/** Gives every new part its content type and takes back those of parts that are gone; what is right already is not touched. */
export function updateContentTypes(draft: PackageDraft): void {
  const types = new XmlPart(draft.read(PART), PART, 1);
  const overrides = types.root.children.filter(({ name }) => name === 'Override');
  const stale = overrides.filter((override) => isStale(override, draft));
  for (const each of stale) types.remove(each);
  const kept = new Set(overrides.filter((override) => !stale.includes(override)).map(keyOf));
  for (const { part, type } of draft.contentTypes()) {
    if (kept.has(partKey(part))) continue;
    types.append(types.root, `<${types.root.prefix}Override PartName="/${xmlAttribute(part)}" ContentType="${type}"/>`);
  }
  draft.put(PART, types.finish());
}

/** An override of a part that this draft took out, or that now is something else. */
function isStale(override: XmlElement, draft: PackageDraft): boolean {
  const part = keyOf(override);
  if (!draft.has(part)) return draft.source.has(part);
  const wanted = draft.contentTypes().find((each) => partKey(each.part) === part);
  return wanted !== undefined && wanted.type !== override.attributes['ContentType'];
}

function keyOf({ attributes }: XmlElement): string {
  return partKey(attributes['PartName'] ?? '');
}
