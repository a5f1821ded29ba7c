import path from 'node:path';
import { applyCollected, collectAnswers, type Collected, type Returned } from '../app/collect';
import type { Review } from '../app/review';
import { validate } from '../app/validate';
import type { WorkbookPort } from '../core/workbook/port';
import { readAnswers } from '../core/sheets/review/readAnswers';
import { readAnyWorkbook } from '../hosts/file/index';
import { OFFICE_VOCABULARIES } from '../i18n/officeVocabulary';
import { sheetWordsOf } from '../i18n/sheetWords';
import { wordsOf } from '../i18n/words';
import { plainText } from '../report/plainText';
import { shownValue } from '../report/shownValue';
import type { Voice } from '../report/voice';
import { voiceOf } from '../report/voiceOf';
import type { Console } from './console';
import { EXIT, type ExitCode } from './exitCode';
import { NotAReview } from './failure';
import { readBytes } from './files';
import type { CollectRequest } from './request';
import { reviewOptions } from './reviewOptions';
import { openCopy, openWorkbook, refuseWithoutPlan } from './workbookFile';

/**
 * `cuadre collect`: takes in the reviews that came back and prints every cell before → after, what stays as it is and why,
 * and what could not be taken in. Ends with 1 when something could not.
 */
export async function collect(request: CollectRequest, console: Console): Promise<ExitCode> {
  const { file, reviews, language, dryRun } = request;
  const voice = voiceOf(language);
  const returned = await Promise.all(reviews.map(readReturned));
  const words = wordsOf(language).cli.done;
  if (dryRun) {
    const review = await reviewed(await openWorkbook(file), request);
    if (refuseWithoutPlan(review, voice, { file, console })) return EXIT.findings;
    const collected = collectAnswers(review, returned, console.today);
    console.out(`${[...collectedLines(collected, voice), words.dryRun].join('\n')}\n`);
    return exitOf(collected);
  }
  const { port, output } = await openCopy(request, reviews);
  const review = await reviewed(port, request);
  if (refuseWithoutPlan(review, voice, { file, console })) return EXIT.findings;
  const collected = collectAnswers(review, returned, console.today);
  const author = review.state.settings.author ?? '';
  const log = {
    words: sheetWordsOf(language),
    ruleTitle: voice.ruleName,
    when: console.now,
    author,
    startsSheet: true,
  };
  await applyCollected(port, review, { collected, log });
  await output.save(port.bytes);
  const remaining = (await reviewed(port, request)).findings.length;
  const lines = [
    ...collectedLines(collected, voice),
    words.wrote(plainText(output.file)),
    ...(remaining > 0 ? [words.remaining(remaining)] : []),
  ];
  console.out(`${lines.join('\n')}\n`);
  return exitOf(collected);
}

async function reviewed(port: WorkbookPort, { mapping }: CollectRequest): Promise<Review> {
  return validate(port, await reviewOptions(mapping));
}

async function readReturned(file: string): Promise<Returned> {
  const bytes = await readBytes(file);
  const answers = await readAnyWorkbook(bytes)
    .then((snapshot) => readAnswers(snapshot, OFFICE_VOCABULARIES))
    .catch(() => null);
  if (!answers) throw new NotAReview(file);
  return { from: path.basename(file, path.extname(file)), answers };
}

function exitOf({ problems }: Collected): ExitCode {
  return problems.length > 0 ? EXIT.findings : EXIT.clean;
}

function collectedLines({ changes, authors, acceptances, problems }: Collected, voice: Voice): string[] {
  const words = wordsOf(voice.language).cli.done;
  const changed = changes.map(({ cell, before, after }) => {
    const who = words.from(plainText(authors.get(cell) ?? ''));
    return `  ${plainText(cell)}: ${shownValue(before.v, voice)} → ${shownValue(after.v, voice)}  ${who}`;
  });
  const kept = acceptances.map(({ finding, acceptance: { reason, author } }) => {
    const cells = plainText(finding.cells.join(', '));
    return `  ${cells}: «${plainText(reason)}»  ${words.from(plainText(author))}`;
  });
  const refused = problems.map(({ from, answer, why }) => {
    const what = plainText(answer.cell ?? answer.finding);
    return `  ${what}: ${words.refusedAnswer[why]}  ${words.from(plainText(answer.by || from))}`;
  });
  return [
    ...changed,
    ...kept,
    words.received(changes.length, acceptances.length),
    ...(refused.length > 0 ? [words.notTaken(refused.length), ...refused] : []),
  ];
}
