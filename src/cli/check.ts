import type { OwnRule } from '../core/workbook/state';
import { formatDate } from '../i18n/date';
import { voiceOf } from '../report/voiceOf';
import { wordsOf } from '../i18n/words';
import { htmlPage } from '../report/html/htmlReport';
import { sarifText } from '../report/sarif/sarifReport';
import { plainText } from '../report/plainText';
import type { CheckOutcome, CheckTask } from './checkFile';
import type { Console } from './console';
import { EXIT, reaches, type ExitCode, type Threshold } from './exitCode';
import { STANDARD_OUTPUT, WrongUsage } from './failure';
import { readText } from './files';
import { htmlOutput, sarifOutput } from './reportOutput';
import type { CheckRequest } from './request';
import { reviewOptions } from './reviewOptions';
import { runChecks } from './runChecks';

/** `cuadre check`: prints the report of each file in the order given; the exit code says what there was. */
export async function check(request: CheckRequest, version: string, console: Console): Promise<ExitCode> {
  const writeHtml = await htmlWriter(request, console);
  const writeSarif = await sarifWriter(request, console);
  const tasks = await tasksOf(request, version, console);
  const { cli } = wordsOf(request.language);
  const show = (done: number): void => {
    if (done < tasks.length)
      console.progress(cli.progress.file(done + 1, tasks.length, plainText(tasks[done]?.file ?? '')));
  };
  const outcomes: CheckOutcome[] = [];
  show(0);
  const signal = tasks.length > 1 ? console.cancellation?.() : undefined;
  const options = { jobs: request.jobs ?? console.cores, ...(signal ? { signal } : {}) };
  await runChecks(tasks, options, (outcome) => {
    outcomes.push(outcome);
    print(outcome, request, console);
    show(outcomes.length);
  });
  console.progress('');
  if (signal?.aborted) {
    console.err(`cuadre: ${cli.cancelled(outcomes.length, tasks.length)}`);
    return EXIT.failure;
  }
  await writeHtml(outcomes);
  await writeSarif(outcomes);
  return exitCodeOf(outcomes, request.failOn);
}

async function tasksOf(request: CheckRequest, version: string, console: Console): Promise<CheckTask[]> {
  const { language, json, html, sarif, document = null } = request;
  if (document !== null && request.files.length > 1) throw new WrongUsage(wordsOf(language).cli.usage.oneFile);
  const { mapping = null } = await reviewOptions(request.mapping);
  const ownRules = request.rules === undefined ? [] : await readRules(request.rules);
  const page = { colour: console.colour, width: console.width };
  const htmlDate = html === undefined ? null : formatDate(console.today, language);
  return request.files.map((file) => ({
    ...{ file, language, mapping, document, ownRules, htmlDate, page },
    sarif: sarif === undefined ? null : version,
    output: json ? 'json' : 'text',
  }));
}

function print(outcome: CheckOutcome, { files, json, html, sarif }: CheckRequest, console: Console): void {
  const { printed } = outcome;
  if ('failure' in outcome) console.err(outcome.failure);
  if (printed === '' || [html, sarif].includes(STANDARD_OUTPUT)) return;
  console.out(json || files.length === 1 ? printed : `${printed}\n`);
}

/** Writes the page over what was read, when one was asked for; where it may not go, nothing is checked. */
async function htmlWriter(
  request: CheckRequest,
  console: Console,
): Promise<(outcomes: readonly CheckOutcome[]) => Promise<void>> {
  const { html, language, files } = request;
  if (html === undefined) return () => Promise.resolve();
  const write = await htmlOutput({ ...request, html }, (page) => console.out(page));
  return async (outcomes) => {
    const read = outcomes.flatMap((outcome, at) =>
      'html' in outcome && outcome.html !== null ? [{ file: files[at] ?? '', section: outcome.html }] : [],
    );
    if (read.length === 0) return;
    const [names, sections] = [read.map(({ file }) => file), read.map(({ section }) => section)];
    await write(htmlPage(names, sections, voiceOf(language)));
  };
}

/** Writes the runs over all files, those too that could not be read; where it may not go, nothing is checked. */
async function sarifWriter(
  request: CheckRequest,
  console: Console,
): Promise<(outcomes: readonly CheckOutcome[]) => Promise<void>> {
  const { sarif } = request;
  if (sarif === undefined) return () => Promise.resolve();
  const write = await sarifOutput({ ...request, sarif }, (text) => console.out(text));
  return (outcomes) => write(sarifText(outcomes.flatMap(({ sarif: run }) => run ?? [])));
}

/** Rules of the user's own, one a line; what begins with # is a remark. */
async function readRules(file: string): Promise<OwnRule[]> {
  const lines = (await readText(file)).split(/\r?\n/).map((line) => line.trim());
  return lines.filter((line) => line !== '' && !line.startsWith('#')).map((text) => ({ text, severity: 'error' }));
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
