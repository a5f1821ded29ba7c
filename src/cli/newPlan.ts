import { readPlan } from '../core/reading/readPlan';
import { parseLists } from '../core/sheets/template/parseLists';
import { planLists } from '../core/sheets/template/planLists';
import { templateSheets, type TemplateLists } from '../core/sheets/template/templateSheets';
import { emptyWorkbook, FileWorkbook } from '../hosts/file/index';
import { sheetWordsOf } from '../i18n/sheetWords';
import { wordsOf } from '../i18n/words';
import { plainText } from '../report/plainText';
import type { Language } from '../i18n/language';
import type { Console } from './console';
import { WrongUsage } from './failure';
import { readText } from './files';
import { EXIT, type ExitCode } from './exitCode';
import type { NewRequest } from './request';
import { openWorkbook, templateOutput } from './workbookFile';

/** The mark of the first sheet of a workbook that was made empty. */
const INSTRUCTIONS_MARK = 'instructions';

/** `cuadre new`: an empty plan workbook for this year, or the same sheets added to a copy of a workbook. */
export async function newPlan(request: NewRequest, console: Console): Promise<ExitCode> {
  const { out, into, language, force } = request;
  const output = await templateOutput(out, into, force);
  await output.save(await (into === undefined ? emptyPlan(request, console) : planInside(into, request, console)));
  console.out(`${wordsOf(language).cli.done.wrote(plainText(out))}\n`);
  return EXIT.clean;
}

async function emptyPlan({ language, year, axes }: NewRequest, console: Console): Promise<Uint8Array> {
  const [first, ...others] = templateSheets(null, sheetWordsOf(language), {
    fiscalYear: year ?? yearOf(console),
    lists: await listsOf(axes, language),
  });
  if (!first) throw new TypeError('the template has no sheet');
  const workbook = new FileWorkbook(emptyWorkbook({ name: first.name, mark: INSTRUCTIONS_MARK }));
  await workbook.write({ sheets: [{ ...first, mark: INSTRUCTIONS_MARK }, ...others] });
  return workbook.bytes;
}

async function planInside(file: string, { language, year, axes }: NewRequest, console: Console): Promise<Uint8Array> {
  const workbook = await openWorkbook(file);
  const snapshot = await workbook.read();
  const lists = (await listsOf(axes, language)) ?? planLists(readPlan(snapshot));
  const request = { fiscalYear: year ?? yearOf(console), lists };
  await workbook.write({ sheets: templateSheets(snapshot, sheetWordsOf(language), request) });
  return workbook.bytes;
}

/** The axes, sources and offices of a file; null: none was given. */
async function listsOf(file: string | undefined, language: Language): Promise<TemplateLists | null> {
  if (file === undefined) return null;
  const lists = parseLists(await readText(file));
  if (!lists) throw new WrongUsage(wordsOf(language).cli.usage.noAxes(plainText(file)));
  return lists;
}

function yearOf({ today }: Console): number {
  return Number(today.slice(0, 4));
}
