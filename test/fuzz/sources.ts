import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A file that mutants are made of. */
export interface FuzzSource {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const FOLDERS = ['assets', '../shared/corpus', '../shared/real', '../shared/cases/files'];
const WORKBOOK = /[.]xls[xm]$/;

/** The workbooks of the project, and those of others that lie beside it where they are there, up to a size. */
export function fuzzSources(mostBytes: number): FuzzSource[] {
  const files = FOLDERS.filter((folder) => existsSync(folder)).flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => WORKBOOK.test(name))
      .map((name) => path.join(folder, name)),
  );
  return files
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(name)) }))
    .filter(({ bytes }) => bytes.length <= mostBytes);
}

/** The depth to which the n-th mutant is tried: writing costs most, reading refuses most. */
export function depthOf(number: number): 'read' | 'checked' | 'written' {
  return number % 4 === 0 ? 'written' : number % 4 === 1 ? 'checked' : 'read';
}
