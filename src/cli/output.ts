import { lstat, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { OutputRefused, STANDARD_OUTPUT } from './failure';

/** A place that a command is to write to, and every file that it reads. */
export interface OutputPlace {
  readonly out: string;
  readonly inputs: readonly (string | undefined)[];
}

/** Whether a file is there that a result would replace. */
export type Occupied = 'free' | 'taken';

/**
 * Refuses a place that no result may have, before any work is done: standard output where it is no text, a file that is also
 * read (by any road: a link, another spelling), a folder, a device, a pipe, a link to nothing.
 */
export async function checkOutput({ out, inputs }: OutputPlace): Promise<Occupied> {
  if (out === STANDARD_OUTPUT) throw new OutputRefused(out, 'standardOutput');
  for (const input of inputs) {
    if (input !== undefined && (await isSameFile(input, out))) throw new OutputRefused(out, 'input');
  }
  const link = await orNull(lstat(path.resolve(out)));
  if (!link) return 'free';
  const file = await orNull(stat(out));
  if (!file) throw new OutputRefused(out, 'danglingLink');
  if (file.isDirectory()) throw new OutputRefused(out, 'directory');
  if (!file.isFile()) throw new OutputRefused(out, 'notAFile');
  return 'taken';
}

/** Whether two paths are one file: by what the disk says where both are there, by where they would stand otherwise. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map((file) => orNull(stat(file, { bigint: true }))));
  if (a && b) return a.dev === b.dev && a.ino === b.ino;
  return (await placeOf(one)) === (await placeOf(other));
}

async function placeOf(file: string): Promise<string> {
  const absolute = path.resolve(file);
  const folder = await orNull(realpath(path.dirname(absolute)));
  return (await orNull(realpath(absolute))) ?? path.join(folder ?? path.dirname(absolute), path.basename(absolute));
}

/** What cannot be looked at is not there; writing will say why. */
function orNull<T>(look: Promise<T>): Promise<T | null> {
  return look.catch(() => null);
}
