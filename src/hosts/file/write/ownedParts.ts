import { partKey, relationshipsPart } from '../package/partName';
import { readRelationships } from '../package/relationships';
import type { ZipPackage } from '../package/zipPackage';

/**
 * The parts that hang on the given sheets and on nothing else: tables, drawings, charts, notes. They go when the sheets are
 * written anew; what another part also uses stays. Relationships may go in circles.
 */
export function ownedParts(pack: ZipPackage, sheets: readonly string[]): string[] {
  const replaced = new Set(sheets.map(partKey));
  const needed = reachable(pack, [''], replaced);
  const owned = [...reachable(pack, sheets, new Set())].filter((part) => !needed.has(part) && !replaced.has(part));
  return [...owned, ...[...owned, ...sheets].map((part) => partKey(relationshipsPart(part)))].filter((part) =>
    pack.has(part),
  );
}

function reachable(pack: ZipPackage, from: readonly string[], closed: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  const waiting = from.map(partKey);
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    if (found.has(part)) continue;
    found.add(part);
    if (closed.has(part)) continue;
    for (const { target, external } of readRelationships(pack, part)) if (!external) waiting.push(partKey(target));
  }
  return found;
}
