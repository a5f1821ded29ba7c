import { check } from './check';
import type { Console } from './console';
import { collect } from './collect';
import { EXIT, type ExitCode } from './exitCode';
import { failureExit, failureText, WrongUsage } from './failure';
import { fix } from './fix';
import { newPlan } from './newPlan';
import { languageAskedFor, parseArguments } from './parseArguments';
import { prepare } from './prepare';
import { split } from './split';
import type { Request } from './request';

/** Runs one command line (without node and script) and gives its exit code. */
export async function run(argv: readonly string[], version: string, console: Console): Promise<ExitCode> {
  const language = languageAskedFor(argv);
  const asked = parseArguments(argv, version);
  try {
    const code = await perform(asked, version, console);
    await console.flush();
    return code;
  } catch (failure) {
    console.err(failureText(failure, language, fileOf(asked)));
    return failureExit(failure);
  }
}

function perform(asked: Request, version: string, console: Console): Promise<ExitCode> {
  switch (asked.command) {
    case 'check':
      return check(asked.request, version, console);
    case 'prepare':
      return prepare(asked.request, console);
    case 'fix':
      return fix(asked.request, console);
    case 'new':
      return newPlan(asked.request, console);
    case 'split':
      return split(asked.request, console);
    case 'collect':
      return collect(asked.request, console);
    case 'show':
      console.out(asked.text);
      return Promise.resolve(EXIT.clean);
    case 'usage':
      throw new WrongUsage(asked.reason);
  }
}

/** Whom a failure without a file of its own is about. */
function fileOf(asked: Request): string | undefined {
  switch (asked.command) {
    case 'prepare':
    case 'fix':
    case 'split':
    case 'collect':
      return asked.request.file;
    case 'new':
      return asked.request.into ?? asked.request.out;
    default:
      return undefined;
  }
}
