const OFFSET_BASIS = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;
const MASK = 0xffffffffffffffffn;

/**
 * The id of a finding: `f-` and the 64-bit FNV-1a hash of what makes the cause the same, in base 36.
 * Source: Fowler, Noll, Vo; draft-eastlake-fnv. No security is meant by it.
 */
export function findingId(...identity: readonly string[]): string {
  let hash = OFFSET_BASIS;
  for (const unit of identity.join('\n')) {
    hash = ((hash ^ BigInt(unit.codePointAt(0) ?? 0)) * PRIME) & MASK;
  }
  return `f-${hash.toString(36)}`;
}
