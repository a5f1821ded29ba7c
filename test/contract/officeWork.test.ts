/** @jest-environment ./test/excel-host/officeEnvironment.js */
import { readFileSync } from 'node:fs';
import { expect, jest, test } from '@jest/globals';
import { writeSheets } from '../../src/app/writeSheets';
import { columnNumber, parseA1 } from '../../src/core/workbook/address';
import type { CellContent } from '../../src/core/workbook/cell';
import type { WorkbookPort } from '../../src/core/workbook/port';
import type { SheetSnapshot } from '../../src/core/workbook/snapshot';
import { SHEET_VOCABULARIES, sheetWordsOf } from '../../src/i18n/sheetWords';
import { voiceOf } from '../../src/report/voiceOf';
import { excelHost, FILE_HOST, type ContractHost } from './hosts';
import type { OfficeWork, SeenWork } from './officeWork';

const SAMPLE = new Uint8Array(readFileSync('assets/plan-2009.xlsx'));
const PLAN = 'PLAN';

/** Whole commands, several a test. */
jest.setTimeout(120_000);

async function write(port: WorkbookPort): Promise<void> {
  const { message, ruleName } = voiceOf('es');
  await writeSheets(port, {
    ...{ kinds: ['milestones'], words: sheetWordsOf('es'), vocabularies: SHEET_VOCABULARIES, today: '2026-01-31' },
    voice: { message, ruleTitle: ruleName },
  });
}

async function trackingSheet(port: WorkbookPort): Promise<SheetSnapshot> {
  const sheet = (await port.read()).sheets.find(({ mark }) => mark?.startsWith('milestones'));
  if (!sheet) throw new Error('no tracking sheet');
  return sheet;
}

/** Puts a milestone into the plan, and gives the one that was there. */
async function rename(port: WorkbookPort, cell: string, to: unknown): Promise<unknown> {
  const before = await planCell(port, cell);
  if (typeof to !== 'string') throw new Error(`no milestone for ${cell}`);
  await port.write({ changes: [{ cell: `${PLAN}!${cell}`, before, after: { v: to } }] });
  return before.v;
}

async function planCell(port: WorkbookPort, cell: string): Promise<CellContent> {
  const { sheets } = await port.read();
  return sheets.find(({ name }) => name === PLAN)?.cells[cell] ?? { v: null };
}

/** The milestone of a row, or none. */
function milestoneAt({ cells }: SheetSnapshot, row: number): unknown {
  const [column] = placeOf(cells, 'Hito');
  return cells[`${column}${row}`]?.v;
}

function placeOf(cells: SheetSnapshot['cells'], text: string): [column: string, row: number] {
  const [at = ''] = Object.entries(cells).find(([, { v }]) => v === text) ?? [];
  return [at.replace(/\d+/, ''), Number(at.replace(/[A-Z]+/, ''))];
}

/** The work with its rows told by their milestones. */
function byMilestone({ notes, coloured, hiddenRows }: SeenWork, sheet: SheetSnapshot): unknown {
  return {
    notes: notes.map(({ row, text }) => [milestoneAt(sheet, row), text]),
    coloured: coloured.map((cell) => milestoneAt(sheet, parseA1(cell)?.row ?? 0)),
    hidden: hiddenRows.map((row) => milestoneAt(sheet, row)),
  };
}

/** A milestone in the middle of the first axis, and the one before it. */
const [MIDDLE, BEFORE_IT] = ['C27', 'C25'];

/** Runs without a milestone, works on one after it as an office does, runs again with it in the plan. */
async function grown(host: ContractHost): Promise<unknown> {
  const start = host.open(SAMPLE);
  const added = await rename(start.port, MIDDLE, (await planCell(start.port, BEFORE_IT)).v);
  await write(start.port);
  const before = await trackingSheet(start.port);
  const work = workOn(before);
  const opened = start.worked(work);
  const worked = byMilestone(opened.seen(before.name), before);
  expect(worked).toEqual({
    notes: [[milestoneAt(before, work.row), work.note]],
    coloured: [milestoneAt(before, work.row)],
    hidden: [milestoneAt(before, work.row)],
  });
  const lookedLike = opened.seen(before.name).rules;
  await rename(opened.port, MIDDLE, added);
  await write(opened.port);
  const after = await trackingSheet(opened.port);
  const seen = opened.seen(before.name);
  expect(lastRow(after)).toBe(lastRow(before) + 1);
  expect(byMilestone(seen, after)).toEqual(worked);
  const longer = (range: string): string => range.replace(String(lastRow(before)), String(lastRow(after)));
  const isOffices = ([, formula]: readonly [string, string]): boolean => formula === work.rule.formula;
  const own = seen.rules.filter((rule) => !isOffices(rule));
  expect(own).toEqual(
    lookedLike.filter((rule) => !isOffices(rule)).map(([range, formula]) => [longer(range), formula]),
  );
  // Over the new row Excel itself stretches the office's rule when the table grows; the emulated one does not.
  expect([work.rule.range, longer(work.rule.range)]).toContain(seen.rules.find(isOffices)?.[0]);
  expect(seen.rules.filter(([, formula]) => formula === work.rule.formula)).toHaveLength(1);
  const [money = 0, words = 0] = work.narrowed;
  // Our figures are never hidden by ####; words may be as narrow as people want them.
  expect(seen.widths[money]).toBeGreaterThanOrEqual('2,125,238,209'.length - 1);
  expect(seen.widths[words]).toBe(4);
  return { ...seen, rules: own, widths: Object.keys(seen.widths) };
}

/** A note, a colour and a filter on the last milestone but one, and a rule over the milestones. */
function workOn(sheet: SheetSnapshot): OfficeWork {
  const [column, header] = placeOf(sheet.cells, 'Hito');
  const last = lastRow(sheet);
  return {
    ...{ sheet: sheet.name, row: last - 1, column: parseA1(`${column}1`)?.column ?? 0, note: 'Falta el acta' },
    narrowed: ['Asignado', 'Observaciones'].map((header) => columnNumber(placeOf(sheet.cells, header)[0])),
    rule: {
      range: `${column}${header + 1}:${column}${last}`,
      formula: `LEN(${column}${header + 1})+0=90`,
    },
  };
}

function lastRow({ tables }: SheetSnapshot): number {
  return Number(/\d+$/.exec(tables[0]?.ref ?? '')?.[0]);
}

test('a note, a colour, a filter and a rule of the office stay with their milestone when another is put into the plan before it', async () => {
  const [inFile, inExcel] = [await grown(FILE_HOST), await grown(await excelHost())];
  expect(inExcel).toEqual(inFile);
});
