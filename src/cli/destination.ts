import { isSameFile } from './files';
import type { CopyRequest } from './request';
import { WrongUsage } from './wrongUsage';

/** Where a result is written. Writing over the file that was read must be asked for. */
export async function destinationOf({ file, out, inPlace }: CopyRequest): Promise<string> {
  if (out === undefined) {
    if (!inPlace) throw new WrongUsage('needsOut');
    return file;
  }
  if (!inPlace && (await isSameFile(file, out))) throw new WrongUsage('sameFile');
  return out;
}
