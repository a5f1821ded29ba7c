import { wordsOf } from '../i18n/words';
import { check } from './check';
import type { Console } from './console';
import { EXIT, type ExitCode } from './exitCode';
import { failureText } from './failureText';
import { fix } from './fix';
import { newPlan } from './newPlan';
import { languageAskedFor, parseArguments } from './parseArguments';
import { prepare } from './prepare';
import type { Request } from './request';
import { WrongUsage } from './wrongUsage';

/** Runs one command line (without node and script) and gives its exit code. */
export async function run(argv: readonly string[], version: string, console: Console): Promise<ExitCode> {
  const language = languageAskedFor(argv);
  const { usage } = wordsOf(language).cli;
  const refuse = (reason: string): ExitCode => {
    console.err(`cuadre: ${reason}. ${usage.seeHelp}`);
    return EXIT.usage;
  };
  const asked = parseArguments(argv, version);
  if (asked.command === 'usage') return refuse(asked.reason);
  try {
    return await perform(asked, console);
  } catch (failure) {
    if (failure instanceof WrongUsage) return refuse(usage[failure.reason]);
    console.err(failureText(failure, language, fileOf(asked)));
    return EXIT.failure;
  }
}

function perform(asked: Exclude<Request, { command: 'usage' }>, console: Console): Promise<ExitCode> {
  switch (asked.command) {
    case 'check':
      return check(asked.request, console);
    case 'prepare':
      return prepare(asked.request, console);
    case 'fix':
      return fix(asked.request, console);
    case 'new':
      return newPlan(asked.request, console);
    case 'show':
      console.out(asked.text);
      return Promise.resolve(EXIT.clean);
  }
}

/** Whom a failure without a file of its own is about. */
function fileOf(asked: Request): string | undefined {
  switch (asked.command) {
    case 'prepare':
    case 'fix':
      return asked.request.file;
    case 'check':
      return asked.request.mapping;
    case 'new':
      return asked.request.into ?? asked.request.out;
    default:
      return undefined;
  }
}
