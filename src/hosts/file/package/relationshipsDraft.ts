import { xmlAttribute } from '../xml/escapes';
import { XmlPart } from '../xml/xmlPart';
import { PACKAGE_RELATIONSHIPS } from './namespaces';
import type { PackageDraft } from './packageDraft';
import { relationshipsPart, relativeTarget } from './partName';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPE_ROOT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A relationship to write: its kind is the last step of the type's address. */
export interface NewRelationship {
  readonly kind: string;
  readonly target: string;
}

interface RelationshipPlace {
  readonly part: string;
  readonly id: string;
  readonly prefix: string;
}

/** Writes all the relationships of a new part; the ids are `rId1`, `rId2`… in the order given. */
export function putRelationships(draft: PackageDraft, part: string, targets: readonly NewRelationship[]): void {
  const holder = relationshipsPart(part);
  if (targets.length === 0) {
    draft.remove(holder);
    return;
  }
  const items = targets
    .map((target, index) => relationshipXml(target, { part, id: `rId${index + 1}`, prefix: '' }))
    .join('');
  draft.put(holder, `${DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">${items}</Relationships>`);
}

/** Adds one relationship to a part that may have others, and returns its id. */
export function addRelationship(draft: PackageDraft, part: string, target: NewRelationship): string {
  const holder = relationshipsPart(part);
  if (!draft.has(holder)) {
    putRelationships(draft, part, [target]);
    return 'rId1';
  }
  const list = new XmlPart(draft.read(holder), holder, 1);
  const id = freeId(new Set(list.root.children.map(({ attributes }) => attributes['Id'])));
  list.append(list.root, relationshipXml(target, { part, id, prefix: list.root.prefix }));
  draft.put(holder, list.finish());
  return id;
}

/** Takes the relationships to a part out of another part's list. */
export function removeRelationship(draft: PackageDraft, part: string, id: string): void {
  const holder = relationshipsPart(part);
  const list = new XmlPart(draft.read(holder), holder, 1);
  for (const each of list.root.children) if (each.attributes['Id'] === id) list.remove(each);
  draft.put(holder, list.finish());
}

function freeId(taken: ReadonlySet<string | undefined>): string {
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number += 1;
  return `rId${number}`;
}

function relationshipXml({ kind, target }: NewRelationship, { part, id, prefix }: RelationshipPlace): string {
  const path = xmlAttribute(relativeTarget(part, target));
  return `<${prefix}Relationship Id="${id}" Type="${TYPE_ROOT}/${kind}" Target="${path}"/>`;
}
