import { readFile, realpath } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Review } from '../app/review';
import { lostTyping } from '../core/milestones/lostTyping';
import { readPlan } from '../core/reading/readPlan';
import { readTracking } from '../core/sheets/tracking/readTracking';
import { hasSameCells, type Snapshot } from '../core/workbook/snapshot';
import { FileWorkbook, readWorkbook, workbookExtension } from '../hosts/file/index';
import { SHEET_VOCABULARIES } from '../i18n/sheetWords';
import { wordsOf } from '../i18n/words';
import { plainText } from '../report/plainText';
import type { Voice } from '../report/voice';
import type { Console } from './console';
import { OutputRefused, WrongUsage } from './failure';
import { readBytes, writeWhole } from './files';
import { checkOutput, isSameFile } from './output';
import type { CopyRequest } from './request';

/** The extensions of workbooks, which no other result may have. */
export const WORKBOOK_EXTENSIONS: readonly string[] = ['.xlsx', '.xlsm', '.xltx', '.xltm', '.xls', '.xlsb', '.ods'];

/** The workbook of a file, with the engine that calculates formulas at hand. */
export async function openWorkbook(file: string): Promise<FileWorkbook> {
  return new FileWorkbook(await readBytes(file), { engine: readEngine });
}

/** The engine as it was installed with this program, which may have been started through a link. */
async function readEngine(): Promise<Uint8Array> {
  const program = createRequire(await realpath(process.argv[1] ?? '.'));
  return new Uint8Array(await readFile(program.resolve('@ironcalc/wasm/wasm_bg.wasm')));
}

/** Where a workbook is written. */
export interface WorkbookOutput {
  readonly file: string;
  /** Writes it whole, or refuses before anything is harmed. */
  save(bytes: Uint8Array): Promise<void>;
}

/** Opens the workbook of a request that ends in a copy, once it is sure that the copy may go where it is to go. */
export async function openCopy(
  request: CopyRequest,
  otherInputs: readonly (string | undefined)[] = [],
): Promise<{ readonly port: FileWorkbook; readonly output: WorkbookOutput }> {
  const { file, out = file, inPlace, force, mapping, language } = request;
  if (request.out === undefined && !inPlace) throw new WrongUsage(wordsOf(language).cli.usage.needsOut);
  const isInPlace = inPlace && (await isSameFile(file, out));
  const inputs = [isInPlace ? undefined : file, mapping, ...otherInputs];
  await checkOutput({ out, inputs });
  const port = await openWorkbook(file);
  const source = port.bytes;
  if (isInPlace) return { port, output: { file, save: (bytes) => writeWhole(file, bytes) } };
  checkExtension(out, source);
  return { port, output: { file: out, save: (bytes) => replace({ out, bytes, force, source, isTemplate: false }) } };
}

/** Where an empty plan goes, or the copy to which one is added. */
export async function templateOutput(out: string, into: string | undefined, force: boolean): Promise<WorkbookOutput> {
  await checkOutput({ out, inputs: [into] });
  const save = (bytes: Uint8Array): Promise<void> => {
    checkExtension(out, bytes);
    return replace({ out, bytes, force, source: null, isTemplate: into === undefined });
  };
  return { file: out, save };
}

/** A workbook under another extension is one that Excel refuses to open. */
function checkExtension(out: string, bytes: Uint8Array): void {
  const extension = workbookExtension(bytes);
  if (extension === null || path.extname(out).toLowerCase() === `.${extension}`) return;
  throw new OutputRefused(out, 'extension', { extension });
}

interface Replacement {
  readonly out: string;
  readonly bytes: Uint8Array;
  readonly force: boolean;
  /** The workbook that it was made of. */
  readonly source: Uint8Array | null;
  readonly isTemplate: boolean;
}

async function replace(replacement: Replacement): Promise<void> {
  const { out, bytes } = replacement;
  if ((await checkOutput({ out, inputs: [] })) === 'taken') refuseLoss(replacement, await readBytes(out));
  await writeWhole(out, bytes);
}

/** What is there may go when it was made here, of the same plan, and holds nothing typed that the result does not. */
function refuseLoss({ out, bytes, force, source, isTemplate }: Replacement, there: Uint8Array): void {
  if (Buffer.compare(there, bytes) === 0) return;
  const old = snapshotOf(there);
  const result = readWorkbook(bytes);
  const isOurs = old !== null && isMadeOf(old, [result, ...(source ? [readWorkbook(source)] : [])]);
  const count = old && !force ? typingLost(old, result) : 0;
  if (count > 0) throw new OutputRefused(out, 'typing', { count });
  if (isTemplate && old && !isOurs && readPlan(old).activities.length > 0) throw new OutputRefused(out, 'plan');
  if (!isOurs && !force) throw new OutputRefused(out, 'exists');
}

function snapshotOf(bytes: Uint8Array): Snapshot | null {
  try {
    return readWorkbook(bytes);
  } catch {
    // What is no workbook holds no plan and no typing; it is somebody's file all the same.
    return null;
  }
}

/** Whether a workbook has sheets of Cuadre's, and besides them only such as one of the others has, cell by cell. */
function isMadeOf({ sheets }: Snapshot, others: readonly Snapshot[]): boolean {
  const users = sheets.filter(({ mark }) => mark === undefined);
  const known = others.flatMap((other) => other.sheets);
  return (
    users.length < sheets.length &&
    users.every((sheet) => known.some((each) => each.name === sheet.name && hasSameCells(each, sheet)))
  );
}

/** How many milestones have something typed that the result does not have. */
function typingLost(old: Snapshot, result: Snapshot): number {
  const kept = readTracking(old, SHEET_VOCABULARIES);
  return kept ? lostTyping(kept, readTracking(result, SHEET_VOCABULARIES)).length : 0;
}

/** Whether the workbook holds no plan: then nothing is written, and one line says what was looked for. */
export function refuseWithoutPlan(
  { plan, findings }: Review,
  voice: Voice,
  { file, console }: { readonly file: string; readonly console: Console },
): boolean {
  if (plan.tables.length > 0) return false;
  const reason = findings.find(({ rule }) => rule === 'plan-not-found');
  const sentence = reason ? voice.message(reason) : voice.words.inventory.nothing;
  console.err(`cuadre: ${plainText(file)}: ${plainText(sentence)}`);
  return true;
}
