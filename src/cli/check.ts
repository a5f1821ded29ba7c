import { formatDate } from '../i18n/date';
import type { Language } from '../i18n/language';
import { voiceOf } from '../report/voiceOf';
import { wordsOf } from '../i18n/words';
import { htmlPage } from '../report/html/htmlReport';
import { plainText } from '../report/plainText';
import type { CheckOutcome, CheckTask } from './checkFile';
import type { Console } from './console';
import { EXIT, reaches, type ExitCode, type Threshold } from './exitCode';
import { failureText } from './failureText';
import { writeWhole } from './files';
import { readMapping } from './readMapping';
import { runChecks } from './runChecks';

/** What `cuadre check` was asked for. */
export interface CheckRequest {
  readonly files: readonly string[];
  readonly json: boolean;
  readonly html?: string;
  readonly mapping?: string;
  readonly language: Language;
  readonly failOn: Threshold;
  readonly jobs?: number;
}

/** `cuadre check`: prints the report of each file in the order given; the exit code says what there was. */
export async function check(request: CheckRequest, console: Console): Promise<ExitCode> {
  const tasks = await tasksOf(request, console);
  const { cli } = wordsOf(request.language);
  const show = (done: number): void => {
    if (done < tasks.length)
      console.progress(cli.progress.file(done + 1, tasks.length, plainText(tasks[done]?.file ?? '')));
  };
  const outcomes: CheckOutcome[] = [];
  show(0);
  await runChecks(tasks, request.jobs ?? console.cores, (outcome) => {
    outcomes.push(outcome);
    print(outcome, request, console);
    show(outcomes.length);
  });
  console.progress('');
  const written = await writeHtml(request, outcomes, console);
  return written ? exitCodeOf(outcomes, request.failOn) : EXIT.failure;
}

async function tasksOf(request: CheckRequest, console: Console): Promise<CheckTask[]> {
  const { language, json, html } = request;
  const mapping = request.mapping === undefined ? null : await readMapping(request.mapping);
  const page = { colour: console.colour, width: console.width };
  const htmlDate = html === undefined ? null : formatDate(console.today, language);
  return request.files.map((file) => ({ file, language, mapping, output: json ? 'json' : 'text', htmlDate, page }));
}

function print(outcome: CheckOutcome, { files, json }: CheckRequest, console: Console): void {
  if ('failure' in outcome) console.err(outcome.failure);
  else console.out(json || files.length === 1 ? outcome.printed : `${outcome.printed}\n`);
}

async function writeHtml(request: CheckRequest, outcomes: readonly CheckOutcome[], console: Console): Promise<boolean> {
  const { html, language, files } = request;
  if (html === undefined) return true;
  const read = outcomes.flatMap((outcome, at) =>
    'html' in outcome && outcome.html !== null ? [{ file: files[at] ?? '', section: outcome.html }] : [],
  );
  if (read.length === 0) return true;
  const [names, sections] = [read.map(({ file }) => file), read.map(({ section }) => section)];
  try {
    await writeWhole(html, htmlPage(names, sections, voiceOf(language)));
    return true;
  } catch (failure) {
    console.err(failureText(failure, language, html));
    return false;
  }
}

function exitCodeOf(outcomes: readonly CheckOutcome[], failOn: Threshold): ExitCode {
  if (outcomes.some((outcome) => 'failure' in outcome)) return EXIT.failure;
  const severities = outcomes.flatMap((outcome) => ('severities' in outcome ? outcome.severities : []));
  return reaches(
    severities.map((severity) => ({ severity })),
    failOn,
  )
    ? EXIT.findings
    : EXIT.clean;
}
