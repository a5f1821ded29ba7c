import type { ChangeLog } from '../app/changeLog';
import { safeChoices } from '../app/choices';
import { applyFixes, previewFixes, type FixRequest as ChosenFixes } from '../app/fixes';
import type { Review } from '../app/review';
import { validate } from '../app/validate';
import type { WorkbookPort } from '../core/workbook/port';
import { sheetWordsOf } from '../i18n/sheetWords';
import { wordsOf } from '../i18n/words';
import { plainText } from '../report/plainText';
import type { Voice } from '../report/voice';
import { voiceOf } from '../report/voiceOf';
import type { Console } from './console';
import { EXIT, type ExitCode } from './exitCode';
import { fixList } from './fixList';
import type { FixRequest } from './request';
import { reviewOptions } from './reviewOptions';
import { openCopy, openWorkbook, refuseWithoutPlan } from './workbookFile';

/**
 * `cuadre fix`: applies in a copy what needs no person and does no harm, and prints every cell before → after, with what fell
 * when it was tried. `--dry-run` prints the same and writes nothing.
 */
export async function fix(request: FixRequest, console: Console): Promise<ExitCode> {
  const voice = voiceOf(request.language);
  return request.dryRun ? show(request, voice, console) : write(request, voice, console);
}

async function show(request: FixRequest, voice: Voice, console: Console): Promise<ExitCode> {
  const port = await openWorkbook(request.file);
  const review = await reviewed(port, request);
  if (refuseWithoutPlan(review, voice, { file: request.file, console })) return EXIT.findings;
  const preview = await previewFixes(port, review, chosen(review, request));
  const { dryRun: nothingWritten } = wordsOf(voice.language).cli.done;
  console.out(`${[...fixList({ review, ...preview, dryRun: true }, voice), nothingWritten].join('\n')}\n`);
  return EXIT.clean;
}

async function write(request: FixRequest, voice: Voice, console: Console): Promise<ExitCode> {
  const { port, output } = await openCopy(request);
  const review = await reviewed(port, request);
  if (refuseWithoutPlan(review, voice, { file: request.file, console })) return EXIT.findings;
  const log = logOf(review, request, console);
  const { changes, receipt, fallen } = await applyFixes(port, review, { ...chosen(review, request), log });
  await output.save(port.bytes);
  const remaining = changes.length > 0 ? (await reviewed(port, request)).findings.length : review.findings.length;
  const words = wordsOf(voice.language).cli.done;
  const lines = [
    ...fixList({ review, changes, fallen, dryRun: false }, voice),
    words.wrote(plainText(output.file)),
    ...receipt.writtenSheets.map((sheet) => words.logged(plainText(sheet))),
    ...(remaining > 0 ? [words.remaining(remaining)] : []),
  ];
  console.out(`${lines.join('\n')}\n`);
  return EXIT.clean;
}

async function reviewed(port: WorkbookPort, { mapping }: FixRequest): Promise<Review> {
  return validate(port, await reviewOptions(mapping));
}

/** Nobody looks at each of them here: with `--all` the probable ones are tried too, but for those that fell already. */
function chosen(review: Review, { all }: FixRequest): ChosenFixes {
  const fell = new Set(
    review.findings.filter(({ suspects: [first] }) => first?.trial === 'failed').map(({ id }) => id),
  );
  const choices = safeChoices(review, all ? ['high', 'medium'] : ['high']).filter(({ finding }) => !fell.has(finding));
  return { choices, tryAll: true };
}

/** The copy is made to be sent: what was corrected in it is always written down in it. */
function logOf({ state }: Review, { language }: FixRequest, { now }: Console): ChangeLog {
  const { ruleName } = voiceOf(language);
  const author = state.settings.author ?? '';
  return { words: sheetWordsOf(language), ruleTitle: ruleName, when: now, author, startsSheet: true };
}
