import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Review } from '../app/review';
import { validate } from '../app/validate';
import { readAnswers } from '../core/sheets/review/readAnswers';
import { OFFICE_MARK, officeSheet } from '../core/sheets/review/officeSheet';
import { splitReview, type ReviewPart } from '../core/sheets/review/splitReview';
import { readWorkbook, sheetWorkbook } from '../hosts/file/index';
import { OFFICE_VOCABULARIES, officeVocabularyOf } from '../i18n/officeVocabulary';
import { wordsOf } from '../i18n/words';
import { HTML_GENERATOR } from '../report/html/htmlReport';
import { reviewPage } from '../report/html/reviewPage';
import { plainText } from '../report/plainText';
import type { Voice } from '../report/voice';
import { voiceOf } from '../report/voiceOf';
import type { Console } from './console';
import { EXIT, type ExitCode } from './exitCode';
import { FileFailure, OutputRefused } from './failure';
import { readBytes, readText, writeWhole } from './files';
import { checkOutput } from './output';
import type { SplitRequest } from './request';
import { reviewOptions } from './reviewOptions';
import { openWorkbook, refuseWithoutPlan } from './workbookFile';

/** `cuadre split`: the review by office, sheet or axis, each a workbook that is filled in and comes back. */
export async function split(request: SplitRequest, console: Console): Promise<ExitCode> {
  const { file, language, by } = request;
  const voice = voiceOf(language);
  const review = await validate(await openWorkbook(file), await reviewOptions(request.mapping));
  if (refuseWithoutPlan(review, voice, { file, console })) return EXIT.findings;
  const words = wordsOf(language).cli.done;
  const parts = splitReview(review.plan, review.findings, by);
  if (parts.length === 0) {
    console.out(`${words.nothingToSend}\n`);
    return EXIT.clean;
  }
  const files = filesOf(parts, { request, review, voice, today: console.today });
  for (const each of files) await refuse(each, request);
  await makeFolder(request.out);
  for (const { out, content } of files) await writeWhole(out, content);
  const lines = files.flatMap(({ out, part }) => (part ? [words.part(plainText(out), part.findings.length)] : []));
  console.out(`${[words.parts(parts.length), ...lines].join('\n')}\n`);
  return EXIT.clean;
}

interface PartFile {
  readonly out: string;
  readonly content: Uint8Array | string;
  /** Of the workbook of a part; its page is not told of. */
  readonly part: ReviewPart | null;
}

interface Making {
  readonly request: SplitRequest;
  readonly review: Review;
  readonly voice: Voice;
  readonly today: string;
}

function filesOf(parts: readonly ReviewPart[], making: Making): PartFile[] {
  const { request } = making;
  const names = new Set<string>();
  const files: PartFile[] = [];
  for (const part of parts) {
    const name = freeName(part.name ?? officeVocabularyOf(request.language).office.nobody, names);
    const out = (extension: string): string => path.join(request.out, `${name}.${extension}`);
    files.push({ out: out('xlsx'), content: workbookOf(part, making), part });
    if (request.html) files.push({ out: out('html'), content: pageOf(part, making), part: null });
  }
  return files;
}

function workbookOf(part: ReviewPart, { request: { language }, review, voice }: Making): Uint8Array {
  const vocabulary = officeVocabularyOf(language);
  const sheet = officeSheet(part, {
    ...{ vocabulary, fiscalYear: review.plan.fiscalYear },
    voice: { message: voice.message, ruleTitle: voice.ruleName },
  });
  return sheetWorkbook(sheet);
}

function pageOf(part: ReviewPart, { request: { file, language }, review, today }: Making): string {
  const title = [path.basename(file), ...(part.name === null ? [] : [part.name])].join(' · ');
  return reviewPage({ ...review, findings: part.findings, accepted: [] }, { title, language, today });
}

/** Letters of an office's name that a file is called by. */
const LONGEST_NAME = 80;

/** A name that every system allows for a file, and no other part has. */
function freeName(wanted: string, taken: Set<string>): string {
  const plain = wanted
    .replace(/[<>:"/\\|?*\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_NAME)
    .replace(/[. ]+$/, '');
  const base = plain === '' || plain.startsWith('.') ? `_${plain}` : plain;
  let name = base;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${base} (${number})`;
  taken.add(name.toLowerCase());
  return name;
}

/** A file that is there goes only when it is such a part that nobody has answered on, or when that is asked for. */
async function refuse({ out }: PartFile, { file, mapping, force }: SplitRequest): Promise<void> {
  if ((await checkOutput({ out, inputs: [file, mapping] })) === 'free' || force) return;
  const isOurs = out.endsWith('.html') ? (await readText(out)).includes(HTML_GENERATOR) : isPart(await readBytes(out));
  if (!isOurs) throw new OutputRefused(out, 'exists');
}

function isPart(bytes: Uint8Array): boolean {
  try {
    const { sheets } = readWorkbook(bytes);
    return sheets.length > 0 && sheets.every(({ mark }) => mark === OFFICE_MARK) && !hasAnswers(bytes);
  } catch {
    // What is no workbook is somebody's file.
    return false;
  }
}

function hasAnswers(bytes: Uint8Array): boolean {
  const answers = readAnswers(readWorkbook(bytes), OFFICE_VOCABULARIES) ?? [];
  return answers.some(({ state, value, reason }) => state !== 'open' || value !== null || reason !== '');
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (cause) {
    throw new FileFailure(folder, 'write', cause);
  }
}
