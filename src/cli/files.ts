import { randomBytes } from 'node:crypto';
import { access, constants, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { FileFailure } from './failure';

/** The bytes of a file. */
export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (cause) {
    throw new FileFailure(file, 'read', cause);
  }
}

/** A text file in UTF-8. */
export async function readText(file: string): Promise<string> {
  return new TextDecoder().decode(await readBytes(file));
}

/**
 * Writes a file whole or not at all: into a temporary file of the same folder, then one rename. Whoever reads the file
 * meanwhile sees the old one or the new one.
 */
export async function writeWhole(file: string, content: Uint8Array | string): Promise<void> {
  const target = await resolved(file);
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeSynced(temporary, content, await modeOf(target));
    await rename(temporary, target);
    await syncFolder(path.dirname(target));
  } catch (cause) {
    await rm(temporary, { force: true });
    throw new FileFailure(file, 'write', cause);
  }
}

async function writeSynced(file: string, content: Uint8Array | string, mode: number | undefined): Promise<void> {
  const handle = await open(file, 'wx', mode);
  try {
    // What the user keeps from new files by habit (umask) is no reason to change a file that is there.
    if (mode !== undefined) await handle.chmod(mode);
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** So that the new name, too, outlives a power failure; where folders cannot be synced (Windows), the system sees to it. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** The permissions of the file that will be replaced, if there is one; one that may not be written may not be replaced. */
async function modeOf(file: string): Promise<number | undefined> {
  const there = await stat(file).catch(() => null);
  if (!there) return undefined;
  await access(file, constants.W_OK);
  return there.mode & PERMISSIONS;
}

const PERMISSIONS = 0o7777;

/** The file behind links; a file that is not there yet keeps the path that it was given. */
async function resolved(file: string): Promise<string> {
  return realpath(file).catch(() => path.resolve(file));
}
