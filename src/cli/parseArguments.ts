import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { LANGUAGES, languageOf, type Language } from '../i18n/language';
import type { CliWords } from '../i18n/es/cli';
import { wordsOf } from '../i18n/words';
import { SPLITS, type SplitBy } from '../core/sheets/review/splitReview';
import { THRESHOLDS, type Threshold } from './exitCode';
import type { Request } from './request';

/** Options as commander hands them over, before they become requests. */
interface Options {
  readonly json?: true;
  readonly html?: string | true;
  readonly by?: SplitBy;
  readonly sarif?: string;
  readonly rules?: string;
  readonly mapping?: string;
  readonly document?: string;
  readonly lang: Language;
  readonly failOn: Threshold;
  readonly jobs?: number;
  readonly output?: string;
  readonly findings?: true;
  readonly milestones?: string;
  readonly inPlace?: true;
  readonly all?: true;
  readonly dryRun?: true;
  readonly into?: string;
  readonly axes?: string;
  readonly year?: number;
  readonly force?: true;
}

/** Reads a command line (without node and script) in the language that it asks for itself. */
export function parseArguments(argv: readonly string[], version: string): Request {
  const language = languageAskedFor(argv);
  const words = wordsOf(language).cli;
  let request: Request = { command: 'usage', reason: words.usage.noCommand };
  let shown = '';
  const program = programOf(words, version, (made) => (request = made));
  for (const each of [program, ...program.commands]) {
    each.configureOutput({ writeOut: (text) => (shown += text), writeErr: () => undefined });
  }
  try {
    program.parse(argv, { from: 'user' });
    return request;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0
      ? { command: 'show', text: shown }
      : { command: 'usage', reason: usageReason(error, words) };
  }
}

/** The language of `--lang`, before anything else is understood: errors are said in it. */
export function languageAskedFor(argv: readonly string[]): Language {
  const at = argv.indexOf('--lang');
  const given = at >= 0 ? argv[at + 1] : argv.find((each) => each.startsWith('--lang='))?.slice('--lang='.length);
  return languageOf(given ?? 'es');
}

type Receive = (request: Request) => void;

function programOf(words: CliWords, version: string, receive: Receive): Command {
  const program = new Command('cuadre').description(words.about).version(version, '-v, --version', words.help.version);
  program.exitOverride().helpCommand(false).showSuggestionAfterError(false);
  translateHelp(program, words);
  addCheck(subcommand(program, 'check', words), words, receive);
  addPrepare(subcommand(program, 'prepare', words), words, receive);
  addFix(subcommand(program, 'fix', words), words, receive);
  addNew(subcommand(program, 'new', words), words, receive);
  addSplit(subcommand(program, 'split', words), words, receive);
  addCollect(subcommand(program, 'collect', words), words, receive);
  return program;
}

function subcommand(program: Command, name: keyof CliWords['commands'], words: CliWords): Command {
  const command = program.command(name).description(words.commands[name]);
  translateHelp(command, words);
  return command.addOption(new Option('--lang <es|en>', words.options.lang).choices(LANGUAGES).default('es'));
}

function translateHelp(command: Command, { help }: CliWords): void {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': help.usage,
    'Arguments:': help.arguments,
    'Options:': help.options,
    'Commands:': help.commands,
  };
  command.helpOption('-h, --help', help.show).configureHelp({
    styleTitle: (title) => titles[title] ?? title,
    styleOptionText: (text) => text.replace('[options]', help.anyOptions),
    styleSubcommandText: (text) => text.replace('[options]', help.anyOptions).replace('[command]', help.aCommand),
    optionDescription: ({ description, defaultValue }) =>
      defaultValue === undefined ? description : `${description} (${help.default}: ${String(defaultValue)})`,
  });
}

function addCheck(command: Command, words: CliWords, receive: Receive): void {
  const { options } = words;
  command
    .argument('<FILE...>', words.arguments.files)
    .option('--json', options.json)
    .option('--html <OUT.html>', options.html)
    .option('--force', options.force)
    .option('--sarif <OUT.sarif>', options.sarif)
    .option('--document <TEXT|DOCX>', options.document)
    .option('--rules <FILE>', options.rules)
    .option('--mapping <FILE.json>', options.mapping)
    .addOption(new Option('--fail-on <error|warning|note|never>', options.failOn).choices(THRESHOLDS).default('error'))
    .addOption(new Option('--jobs <N>', options.jobs).argParser(wholeNumber))
    .action((files: string[], { json, html, sarif, rules, force, mapping, document, lang, failOn, jobs }: Options) =>
      receive({
        command: 'check',
        request: {
          ...{ files, language: lang, failOn, json: json ?? false, force: force ?? false },
          ...given({ html: typeof html === 'string' ? html : undefined, sarif, rules, mapping, document, jobs }),
        },
      }),
    );
}

function addCopyOptions(command: Command, { options, arguments: names }: CliWords): Command {
  return command
    .argument('<FILE>', names.file)
    .option('-o, --output <OUT>', options.out)
    .option('--in-place', options.inPlace)
    .option('--force', options.force)
    .option('--mapping <FILE.json>', options.mapping);
}

function addPrepare(command: Command, words: CliWords, receive: Receive): void {
  addCopyOptions(command, words)
    .option('--findings', words.options.findings)
    .option('--milestones <TEXT|DOCX>', words.options.milestones)
    .addOption(new Option('--year <N>', words.options.year).argParser(fiscalYear))
    .action((file: string, options: Options) =>
      receive({
        command: 'prepare',
        request: {
          ...copyOf(file, options),
          findings: options.findings ?? false,
          ...given({ milestones: options.milestones, year: options.year }),
        },
      }),
    );
}

function addFix(command: Command, words: CliWords, receive: Receive): void {
  addCopyOptions(command, words)
    .option('--all', words.options.all)
    .option('--dry-run', words.options.dryRun)
    .action((file: string, options: Options) =>
      receive({
        command: 'fix',
        request: { ...copyOf(file, options), all: options.all ?? false, dryRun: options.dryRun ?? false },
      }),
    );
}

function addNew(command: Command, words: CliWords, receive: Receive): void {
  command
    .argument('<OUT>', words.arguments.out)
    .option('--into <FILE>', words.options.into)
    .option('--axes <FILE>', words.options.axes)
    .addOption(new Option('--year <N>', words.options.year).argParser(fiscalYear))
    .option('--force', words.options.force)
    .action((out: string, { lang, into, axes, year, force }: Options) =>
      receive({
        command: 'new',
        request: { out, language: lang, force: force ?? false, ...given({ into, axes, year }) },
      }),
    );
}

function addSplit(command: Command, { options, arguments: names, usage }: CliWords, receive: Receive): void {
  command
    .argument('<FILE>', names.file)
    .requiredOption('-o, --output <FOLDER>', options.folder)
    .addOption(new Option('--by <owner|sheet|axis>', options.by).choices(SPLITS).default('owner'))
    .option('--html', options.pages)
    .option('--force', options.force)
    .option('--mapping <FILE.json>', options.mapping)
    .action((file: string, { output, by = 'owner', html, force, mapping, lang }: Options) => {
      if (output === undefined) throw new InvalidArgumentError(usage.needsOut);
      const flags = { html: html === true, force: force ?? false };
      receive({
        command: 'split',
        request: { file, out: output, by, ...flags, language: lang, ...given({ mapping }) },
      });
    });
}

function addCollect(command: Command, words: CliWords, receive: Receive): void {
  const { options, arguments: names } = words;
  command
    .argument('<FILE>', names.file)
    .argument('<REVIEW...>', names.reviews)
    .option('-o, --output <OUT>', options.out)
    .option('--in-place', options.inPlace)
    .option('--force', options.force)
    .option('--dry-run', options.dryRunCollect)
    .option('--mapping <FILE.json>', options.mapping)
    .action((file: string, reviews: string[], options_: Options) =>
      receive({
        command: 'collect',
        request: { ...copyOf(file, options_), reviews, dryRun: options_.dryRun ?? false },
      }),
    );
}

function copyOf(file: string, { output, inPlace, force, mapping, lang }: Options) {
  const flags = { inPlace: inPlace ?? false, force: force ?? false };
  return { file, ...flags, language: lang, ...given({ out: output, mapping }) };
}

/** The fields that were given: an option that is not there has no field. */
function given<Fields extends object>(fields: Fields): { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> } {
  const there = Object.entries(fields).filter(([, value]) => value !== undefined);
  // Only undefined values were taken out, which the optional fields of the result say.
  return Object.fromEntries(there) as { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };
}

function fiscalYear(text: string): number {
  if (!/^(19|20)\d\d$/.test(text)) throw new InvalidArgumentError(text);
  return Number(text);
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError(text);
  return Number(text);
}

/** What is wrong with the command line, said in one sentence; commander names the culprit in quotes. */
function usageReason({ code, message }: CommanderError, { usage }: CliWords): string {
  const name = /'([^']*)'/.exec(message)?.[1] ?? '';
  switch (code) {
    case 'commander.unknownOption':
      return usage.unknownOption(name);
    case 'commander.unknownCommand':
      return usage.unknownCommand(name);
    case 'commander.missingArgument':
      return usage.missingArgument(name);
    case 'commander.optionMissingArgument':
      return usage.optionMissingArgument(name);
    case 'commander.missingMandatoryOptionValue':
      return usage.missingOption(name);
    case 'commander.excessArguments':
      return usage.excessArguments;
    case 'commander.invalidArgument':
      return usage.invalidArgument(name);
    default:
      return usage.noCommand;
  }
}
