import { readXml } from '../xml/readXml';
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
  const relationships: Relationship[] = [];
  readXml(pack.read(holder), holder, {
    open({ name, attribute }) {
      if (name !== 'Relationship') return;
      const type = attribute('Type') ?? '';
      const target = attribute('Target') ?? '';
      const external = attribute('TargetMode') === 'External';
      relationships.push({
        id: attribute('Id') ?? '',
        kind: type.slice(type.lastIndexOf('/') + 1),
        type,
        target: external ? target : resolveTarget(part, target),
        external,
      });
    },
  });
  return relationships;
}
