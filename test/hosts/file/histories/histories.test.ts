import { expect, test } from '@jest/globals';
import { writeSheets } from '../../../../src/app/writeSheets';
import { FileWorkbook } from '../../../../src/hosts/file';
import { SHEET_VOCABULARIES, sheetWordsOf } from '../../../../src/i18n/sheetWords';
import { voiceOf } from '../../../../src/report/voiceOf';
import { randomOf, type Random } from '../../../specimens/random';
import { inventory } from './inventory';
import { BOOK_ACTS, SHEET_ACTS } from './officeActs';
import { OfficeBook } from './officeBook';
import { changedPlan, planBook, planRows, smallPlan } from './smallPlan';

const QUARTERS = 4;
const HISTORIES = Number(process.env['HISTORIES'] ?? 30);
const FIRST_SEED = Number(process.env['SEED'] ?? 1);
/** Milliseconds: whole workbooks, also on a machine that does much else. */
const PATIENCE = 10_000 + HISTORIES * 5_000;

async function prepared(bytes: Uint8Array): Promise<Uint8Array> {
  const port = new FileWorkbook(bytes);
  const voice = voiceOf('es');
  await writeSheets(port, {
    ...{ kinds: ['summary', 'milestones', 'review'], words: sheetWordsOf('es'), vocabularies: SHEET_VOCABULARIES },
    ...{ today: '2009-03-31', voice: { message: voice.message, ruleTitle: voice.ruleName } },
  });
  return port.bytes;
}

/** A quarter's work of the offices, of other programs and on the plan. */
function worked(book: OfficeBook, random: Random, quarter: number): void {
  const acts = Object.keys(SHEET_ACTS);
  for (let count = 0; count < 8; count += 1) {
    const sheet = random.pick(book.tracking);
    const row = random.pick([...book.milestoneRows(sheet).values()]);
    SHEET_ACTS[random.pick(acts)]?.({ book, sheet, row, random, number: quarter * 10 + count });
  }
  for (const act of Object.values(BOOK_ACTS)) if (random.chance(0.25)) act(book, random);
}

test.each(Array.from({ length: HISTORIES }, (_, at) => FIRST_SEED + at))(
  'a year of work on a workbook loses nothing of anybody: history %d',
  async (seed) => {
    const random = randomOf(seed);
    let plan = smallPlan(random);
    let bytes = await prepared(planBook(plan));
    for (let quarter = 1; quarter <= QUARTERS; quarter += 1) {
      const book = new OfficeBook(bytes);
      worked(book, random, quarter);
      plan = changedPlan(plan, random, quarter);
      const sheet = book.sheets.find(({ name }) => name === 'PLAN');
      book.edit(sheet?.part ?? '', (xml) =>
        xml.replace(/<sheetData>.*<\/sheetData>/s, () => `<sheetData>${planRows(plan)}</sheetData>`),
      );
      const before = inventory(book);
      bytes = await prepared(book.bytes);
      const after = new Set(inventory(new OfficeBook(bytes)));
      expect(before.filter((line) => !after.has(line))).toEqual([]);
    }
    expect(Buffer.compare(await prepared(bytes), bytes)).toBe(0);
  },
  PATIENCE,
);
