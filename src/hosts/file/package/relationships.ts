import { XmlPart } from '../xml/xmlPart';
import { relationshipsPart, resolveTarget } from './partName';
import type { ZipPackage } from './zipPackage';

/** A pointer from one part to another, or to something outside the package. */
export interface Relationship {
  readonly id: string;
  /** The last step of the type's address (`worksheet`, `sharedStrings`), the same in both forms of Open XML. */
  readonly kind: string;
  readonly type: string;
  /** The name of the part; of an external one, the address as it is written. */
  readonly target: string;
  readonly external: boolean;
}

/** The relationships of a part (of the package itself when the name is empty); none when it has no such part. */
export function readRelationships(pack: ZipPackage, part: string): Relationship[] {
  const holder = relationshipsPart(part);
  if (!pack.has(holder)) return [];
  const listed = new XmlPart(pack.read(holder), holder, 1).root.children.filter(({ name }) => name === 'Relationship');
  return listed.map(({ attributes }) => {
    const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = attributes;
    const external = mode === 'External';
    const kind = type.slice(type.lastIndexOf('/') + 1);
    return { id, kind, type, target: external ? target : resolveTarget(part, target), external };
  });
}
