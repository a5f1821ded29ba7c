import type { ChangeLog } from '../app/changeLog';
import { safeChoices } from '../app/choices';
import { applyFixes } from '../app/fixes';
import type { Review } from '../app/review';
import { validate } from '../app/validate';
import type { CellChange, ChangeSet } from '../core/workbook/changeSet';
import { sheetWordsOf } from '../i18n/sheetWords';
import { wordsOf } from '../i18n/words';
import { plainText } from '../report/plainText';
import { shownValue } from '../report/shownValue';
import type { Voice } from '../report/voice';
import { voiceOf } from '../report/voiceOf';
import type { Console } from './console';
import { EXIT, type ExitCode } from './exitCode';
import type { FixRequest } from './request';
import { reviewOptions } from './reviewOptions';
import { openCopy, refuseWithoutPlan } from './workbookFile';

/** `cuadre fix`: applies in a copy what needs no person, and prints every cell before → after. */
export async function fix(request: FixRequest, console: Console): Promise<ExitCode> {
  const { file, language, all } = request;
  const voice = voiceOf(language);
  const { port, output } = await openCopy(request);
  const options = await reviewOptions(request.mapping);
  const review = await validate(port, options);
  if (refuseWithoutPlan(review, voice, { file, console })) return EXIT.findings;
  const choices = safeChoices(review, all ? ['high', 'medium'] : ['high']);
  const { changes, receipt } = await applyFixes(port, review, { choices, log: logOf(review, request, console) });
  await output.save(port.bytes);
  const remaining = changes.length > 0 ? (await validate(port, options)).findings : review.findings;
  const done = { changes, remaining: remaining.length, out: plainText(output.file), sheets: receipt.writtenSheets };
  console.out(fixReport(done, voice));
  return EXIT.clean;
}

/** The copy is made to be sent: what was corrected in it is always written down in it. */
function logOf({ state }: Review, { language }: FixRequest, { now }: Console): ChangeLog {
  const { ruleName } = voiceOf(language);
  const author = state.settings.author ?? '';
  return { words: sheetWordsOf(language), ruleTitle: ruleName, when: now, author, startsSheet: true };
}

interface Fixed {
  readonly changes: ChangeSet;
  readonly sheets: readonly string[];
  readonly remaining: number;
  readonly out: string;
}

function fixReport(done: Fixed, voice: Voice): string {
  const words = wordsOf(voice.language).cli.done;
  const lines = [
    ...done.changes.map((change) => changeLine(change, voice)),
    done.changes.length > 0 ? words.fixed(done.changes.length) : words.nothingToFix,
    words.wrote(done.out),
    ...done.sheets.map((sheet) => words.logged(plainText(sheet))),
    ...(done.remaining > 0 ? [words.remaining(done.remaining)] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function changeLine({ cell, before, after, rule }: CellChange, voice: Voice): string {
  const values = `${shownValue(before.v, voice)} → ${shownValue(after.f ?? after.v, voice)}`;
  return `${plainText(cell)}: ${values}${rule === undefined ? '' : `  (${voice.ruleName(rule)})`}`;
}
