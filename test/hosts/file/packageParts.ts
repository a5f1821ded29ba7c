import { unzipSync, zipSync } from 'fflate';

/** The parts of two packages that differ, by name; read with another unzipper than the one that is tested. */
export function differentParts(
  before: Uint8Array,
  after: Uint8Array,
): { readonly changed: string[]; readonly removed: string[]; readonly added: string[] } {
  const old = unzipSync(before);
  const now = unzipSync(after);
  const kept = Object.keys(old).filter((name) => name in now);
  return {
    changed: kept.filter((name) => Buffer.compare(old[name] ?? EMPTY, now[name] ?? EMPTY) !== 0),
    removed: Object.keys(old).filter((name) => !(name in now) && !name.endsWith('/')),
    added: Object.keys(now).filter((name) => !(name in old)),
  };
}

const EMPTY = new Uint8Array(0);

/** The text of a part. */
export function partOf(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes)[name];
  if (!part) throw new Error(`no part ${name}`);
  return new TextDecoder().decode(part);
}

/** The names of the parts. */
export function partNames(bytes: Uint8Array): string[] {
  return Object.keys(unzipSync(bytes));
}

/** The package without a part. */
export function withoutPart(bytes: Uint8Array, name: string): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(unzipSync(bytes)).filter(([part]) => part !== name)));
}
