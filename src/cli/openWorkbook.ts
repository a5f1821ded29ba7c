import { readFile, realpath } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { FileWorkbook } from '../hosts/file/index';
import { readBytes } from './files';

/** The workbook of a file, with the engine that calculates formulas at hand. */
export async function openWorkbook(file: string): Promise<FileWorkbook> {
  return new FileWorkbook(await readBytes(file), { engine: readEngine });
}

/** The engine as it was installed with this program, which may have been started through a link. */
async function readEngine(): Promise<Uint8Array> {
  const program = createRequire(await realpath(process.argv[1] ?? '.'));
  return new Uint8Array(await readFile(program.resolve('@ironcalc/wasm/wasm_bg.wasm')));
}
