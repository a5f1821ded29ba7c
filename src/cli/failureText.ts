import { HostFailure } from '../core/workbook/port';
import { hostMessage } from '../i18n/hostMessage';
import type { Language } from '../i18n/language';
import { wordsOf } from '../i18n/words';
import type { CliWords } from '../i18n/es/cli';
import { plainText } from '../report/plainText';
import { FileFailure } from './fileFailure';
import { TypingWouldBeLost } from './keepTyping';
import { MappingProblem } from './readMapping';

/** One line for whatever went wrong: `cuadre: plan.xlsx: el archivo no existe`. */
export function failureText(failure: unknown, language: Language, file?: string): string {
  const blamed = failure instanceof FileFailure || failure instanceof TypingWouldBeLost ? failure.file : file;
  const place = blamed === undefined ? 'cuadre' : `cuadre: ${plainText(blamed)}`;
  return `${place}: ${plainText(reasonOf(failure, language))}`;
}

function reasonOf(failure: unknown, language: Language): string {
  const { cli } = wordsOf(language);
  if (failure instanceof FileFailure) return fileReason(failure, cli);
  if (failure instanceof TypingWouldBeLost) return cli.failure.typingLost(failure.milestones);
  if (failure instanceof HostFailure) return hostMessage(failure, language);
  if (failure instanceof MappingProblem) return mappingReason(failure, cli);
  const detail = failure instanceof Error ? `${failure.name}: ${failure.message}` : String(failure);
  return cli.failure.unexpected(detail);
}

function fileReason({ action, cause }: FileFailure, cli: CliWords): string {
  const code = codeOf(cause);
  const reading = action === 'read';
  switch (code) {
    case 'ENOENT':
      return reading ? cli.failure.missing : cli.failure.noFolder;
    case 'EISDIR':
      return cli.failure.directory;
    case 'EACCES':
    case 'EPERM':
      return reading ? cli.failure.noAccess : cli.failure.noWriteAccess;
    case 'ENOSPC':
      return cli.failure.noSpace;
    default:
      return reading ? cli.failure.readFailed(code) : cli.failure.writeFailed(code);
  }
}

function mappingReason({ place, wanted }: MappingProblem, cli: CliWords): string {
  if (place === null) return cli.failure.mappingNotJson;
  return wanted === 'never' ? cli.failure.mappingUnknown(place) : cli.failure.mappingWrong(place, wanted);
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
}
