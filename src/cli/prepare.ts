import { writeSheets, type SheetKind } from '../app/writeSheets';
import { gapMessage } from '../i18n/gapMessage';
import { SHEET_VOCABULARIES, sheetWordsOf } from '../i18n/sheetWords';
import { wordsOf } from '../i18n/words';
import { plainText } from '../report/plainText';
import { voiceOf } from '../report/voiceOf';
import type { Console } from './console';
import { destinationOf } from './destination';
import { EXIT, type ExitCode } from './exitCode';
import { readText, writeWhole } from './files';
import { keepTyping } from './keepTyping';
import { openWorkbook } from './openWorkbook';
import { readMapping } from './readMapping';
import { refuseWithoutPlan } from './refuseWithoutPlan';
import type { PrepareRequest } from './request';

/** `cuadre prepare`: writes the summary, the milestone sheets and, if asked, the review into a copy. */
export async function prepare(request: PrepareRequest, console: Console): Promise<ExitCode> {
  const { file, language, findings } = request;
  const voice = voiceOf(language);
  const out = await destinationOf(request);
  const options = request.mapping === undefined ? {} : { mapping: await readMapping(request.mapping) };
  const port = await openWorkbook(file);
  const kinds: readonly SheetKind[] = ['summary', 'milestones', ...(findings ? (['review'] as const) : [])];
  const { milestones } = request;
  const text = milestones === undefined ? {} : { milestoneText: await readText(milestones) };
  const { review, receipt } = await writeSheets(port, {
    ...{ kinds, options, words: sheetWordsOf(language), vocabularies: SHEET_VOCABULARIES, today: console.today },
    ...text,
    voice: { message: voice.message, ruleTitle: voice.ruleName },
  });
  if (refuseWithoutPlan(review, voice, { file, console })) return EXIT.findings;
  if (out !== file) await keepTyping(out, port.bytes);
  await writeWhole(out, port.bytes);
  const words = wordsOf(language).cli.done;
  const sheets = receipt.writtenSheets.map(plainText).join(', ');
  const gaps = (review.snapshot.gaps ?? []).map((gap) => `${plainText(gapMessage(gap, language))}\n`);
  console.out(`${words.wrote(plainText(out))} ${words.sheets(sheets)}\n${gaps.join('')}`);
  return EXIT.clean;
}
