import type { WorkbookState } from '../../../core/workbook/state';
import { STATE_NAMESPACE, stateFromXml } from '../../workbookState';
import { readRelationships, type Relationship } from '../package/relationships';
import type { ZipPackage } from '../package/zipPackage';
import { partText } from '../xml/partText';

/** The custom XML part in which Cuadre keeps its state; `state` is null when the part is damaged. */
export interface StatePart {
  readonly part: string;
  readonly state: WorkbookState | null;
}

const LARGEST_LOOKED_INTO = 32 * 1024 * 1024;

/** Finds the state among the workbook's custom XML parts; undefined when Cuadre has not kept one. */
export function readStatePart(pack: ZipPackage, workbook: readonly Relationship[]): StatePart | undefined {
  for (const { kind, target, external } of workbook) {
    const size = pack.entry(target)?.size ?? Infinity;
    if (kind !== 'customXml' || external || size > LARGEST_LOOKED_INTO) continue;
    const found = statePart(pack, target);
    if (found) return found;
  }
  return undefined;
}

/** Somebody else's custom XML may be in any encoding and of any form: it is none of ours and stays as it is. */
function statePart(pack: ZipPackage, part: string): StatePart | undefined {
  const bytes = pack.read(part);
  const head = new TextDecoder().decode(bytes.subarray(0, 1024));
  if (!head.includes(STATE_NAMESPACE) && !declaresNamespace(pack, part)) return undefined;
  return { part, state: head.includes(STATE_NAMESPACE) ? stateFromXml(partText(bytes, part)) : null };
}

/** The properties beside the part name its namespace even when its content was spoilt. */
function declaresNamespace(pack: ZipPackage, part: string): boolean {
  const properties = readRelationships(pack, part).find(({ kind }) => kind === 'customXmlProps');
  if (!properties || !pack.has(properties.target)) return false;
  return new TextDecoder().decode(pack.read(properties.target)).includes(`"${STATE_NAMESPACE}"`);
}
