import { writeSheets, type SheetKind } from '../app/writeSheets';
import { gapMessage } from '../i18n/gapMessage';
import { SHEET_VOCABULARIES, sheetWordsOf } from '../i18n/sheetWords';
import { wordsOf } from '../i18n/words';
import { plainText } from '../report/plainText';
import { voiceOf } from '../report/voiceOf';
import type { ReviewOptions } from '../app/review';
import type { Console } from './console';
import { EXIT, type ExitCode } from './exitCode';
import { readNarrative } from './narrativeFile';
import type { PrepareRequest } from './request';
import { reviewOptions } from './reviewOptions';
import { openCopy, refuseWithoutPlan } from './workbookFile';

/** `cuadre prepare`: writes the summary, the milestone sheets and, if asked, the review into a copy. */
export async function prepare(request: PrepareRequest, console: Console): Promise<ExitCode> {
  const { file, language, findings, milestones, year } = request;
  const voice = voiceOf(language);
  const { port, output } = await openCopy(request, [milestones]);
  const options = ofYear(await reviewOptions(request.mapping), year);
  const kinds: readonly SheetKind[] = ['summary', 'milestones', 'law', ...(findings ? (['review'] as const) : [])];
  const text = milestones === undefined ? {} : { milestoneText: await readNarrative(milestones) };
  const { review, receipt, untracked } = await writeSheets(port, {
    ...{ kinds, options, words: sheetWordsOf(language), vocabularies: SHEET_VOCABULARIES, today: console.today },
    ...text,
    ...(year === undefined ? {} : { year }),
    voice: { message: voice.message, ruleTitle: voice.ruleName },
  });
  if (refuseWithoutPlan(review, voice, { file, console })) return EXIT.findings;
  await output.save(port.bytes);
  const words = wordsOf(language).cli.done;
  const sheets = receipt.writtenSheets.map(plainText).join(', ');
  const gaps = (review.snapshot.gaps ?? []).map((gap) => `${plainText(gapMessage(gap, language))}\n`);
  const reason = untracked ? `${words.untracked(untracked)}\n` : '';
  console.out(`${words.wrote(plainText(output.file))} ${words.sheets(sheets)}\n${reason}${gaps.join('')}`);
  return EXIT.clean;
}

/** The options with the year that was asked for, as if a person had confirmed it. */
function ofYear(options: ReviewOptions, year: number | undefined): ReviewOptions {
  if (year === undefined) return options;
  return { ...options, mapping: { schema: 'cuadre.mapping/1', ...options.mapping, fiscalYear: year } };
}
