import { HostFailure } from '../core/workbook/port';
import type { CliWords } from '../i18n/es/cli';
import { hostMessage } from '../i18n/hostMessage';
import type { Language } from '../i18n/language';
import { wordsOf } from '../i18n/words';
import { plainText } from '../report/plainText';
import { EXIT, type ExitCode } from './exitCode';

/** A command line that cannot be followed; `reason` is its sentence. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';

  constructor(readonly reason: string) {
    super(reason);
  }
}

/** The file that stands for standard output. */
export const STANDARD_OUTPUT = '-';

/** What went wrong with one file on the disk: who is blamed, why, and in which direction. */
export class FileFailure extends Error {
  override readonly name = 'FileFailure';

  constructor(
    readonly file: string,
    readonly action: 'read' | 'write',
    cause: unknown,
  ) {
    super(file, { cause });
  }
}

/** A check that ended without a result: its thread ran out of memory or of time. */
export class CheckEnded extends Error {
  override readonly name = 'CheckEnded';

  constructor(
    readonly file: string,
    readonly reason: string,
  ) {
    super(`${file}: ${reason}`);
  }
}

/** Why a result is not written where it was asked for. */
export type RefusalReason = keyof CliWords['refusal'];

/** A result that is not written because it would harm a file, or be none that can be opened. */
export class OutputRefused extends Error {
  override readonly name = 'OutputRefused';

  constructor(
    readonly file: string,
    readonly reason: RefusalReason,
    readonly detail: { readonly count?: number; readonly extension?: string } = {},
  ) {
    super(`${file}: ${reason}`);
  }
}

/** A mapping file that is not one: `place` is the field at fault, or null when the file is no JSON. */
export class MappingProblem extends Error {
  override readonly name = 'MappingProblem';

  constructor(
    readonly file: string,
    readonly place: string | null,
    readonly wanted: string,
  ) {
    super(place ?? 'JSON');
  }
}

/** A workbook that came back and holds no review. */
export class NotAReview extends Error {
  override readonly name = 'NotAReview';

  constructor(readonly file: string) {
    super(file);
  }
}

/** A narrative that cannot be read as one. */
export class NarrativeProblem extends Error {
  override readonly name = 'NarrativeProblem';

  constructor(
    readonly file: string,
    readonly failure: HostFailure,
  ) {
    super(failure.code);
  }
}

/** One line for whatever went wrong: `cuadre: plan.xlsx: el archivo no existe`. */
export function failureText(failure: unknown, language: Language, file?: string): string {
  const { usage, failure: words } = wordsOf(language).cli;
  if (failure instanceof WrongUsage) return `cuadre: ${failure.reason}. ${usage.seeHelp}`;
  const blamed = isBlaming(failure) ? failure.file : file;
  const name = blamed === STANDARD_OUTPUT ? words.standardOutput : blamed;
  return `cuadre: ${name === undefined ? '' : `${plainText(name)}: `}${failureReason(failure, language)}`;
}

/** Why, in one sentence without the file. */
export function failureReason(failure: unknown, language: Language): string {
  return plainText(reasonOf(failure, language));
}

/** What kind of failure it is, for programs. */
export function failureCode(failure: unknown): string {
  if (failure instanceof HostFailure) return failure.code;
  if (failure instanceof NarrativeProblem) return failure.failure.code;
  const problem = failure instanceof FileFailure ? fileProblem(failure) : 'unknown';
  return problem.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** With what a command ends that failed so. */
export function failureExit(failure: unknown): ExitCode {
  return failure instanceof WrongUsage || failure instanceof OutputRefused ? EXIT.usage : EXIT.failure;
}

function isBlaming(
  failure: unknown,
): failure is FileFailure | OutputRefused | MappingProblem | NarrativeProblem | NotAReview {
  return [FileFailure, OutputRefused, MappingProblem, NarrativeProblem, NotAReview].some(
    (kind) => failure instanceof kind,
  );
}

function reasonOf(failure: unknown, language: Language): string {
  const { cli } = wordsOf(language);
  if (failure instanceof FileFailure) return fileReason(failure, cli);
  if (failure instanceof OutputRefused) return cli.refusal[failure.reason](failure.detail);
  if (failure instanceof HostFailure) return hostMessage(failure, language);
  if (failure instanceof NotAReview) return cli.failure.notAReview;
  if (failure instanceof NarrativeProblem) return hostMessage(failure.failure, language);
  if (failure instanceof MappingProblem) return mappingReason(failure, cli);
  if (failure instanceof CheckEnded) return cli.failure.checkEnded(failure.reason);
  const detail = failure instanceof Error ? `${failure.name}: ${failure.message}` : String(failure);
  return cli.failure.unexpected(detail);
}

type FileProblem = keyof typeof PROBLEMS;

/** System errors that have a sentence of their own, by what was being done. */
const PROBLEMS = {
  missing: { read: ['ENOENT', 'ENOTDIR'], write: [] },
  noFolder: { read: [], write: ['ENOENT', 'ENOTDIR'] },
  directory: { read: ['EISDIR'], write: ['EISDIR'] },
  noAccess: { read: ['EACCES', 'EPERM'], write: [] },
  noWriteAccess: { read: [], write: ['EACCES', 'EPERM', 'EROFS'] },
  noSpace: { read: [], write: ['ENOSPC', 'EDQUOT'] },
} satisfies Record<string, Record<FileFailure['action'], string[]>>;

function fileProblem({ action, cause }: FileFailure): FileProblem | 'readFailed' | 'writeFailed' {
  const code = systemCode(cause);
  const known = Object.entries(PROBLEMS).find(([, codes]) => (codes[action] as string[]).includes(code))?.[0];
  // The names of a record that was just listed.
  return (known as FileProblem | undefined) ?? (action === 'read' ? 'readFailed' : 'writeFailed');
}

function fileReason(failure: FileFailure, { failure: words }: CliWords): string {
  const sentence = words[fileProblem(failure)];
  return typeof sentence === 'string' ? sentence : sentence(systemCode(failure.cause));
}

function mappingReason({ place, wanted }: MappingProblem, { failure: words }: CliWords): string {
  if (place === null) return words.mappingNotJson;
  return wanted === 'never' ? words.mappingUnknown(place) : words.mappingWrong(place, wanted);
}

function systemCode(cause: unknown): string {
  return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : String(cause);
}
