import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { writeSheets } from '../../src/app/writeSheets';
import { readPlan } from '../../src/core/reading/readPlan';
import { checkPlan } from '../../src/core/rules/checkPlan';
import { summarize } from '../../src/core/summary/summarize';
import { toNumber } from '../../src/core/quantity/decimal';
import type { SheetSnapshot, Snapshot } from '../../src/core/workbook/snapshot';
import { FileWorkbook, readWorkbook } from '../../src/hosts/file/index';
import { SHEET_VOCABULARIES, sheetWordsOf } from '../../src/i18n/sheetWords';
import { voiceOf } from '../../src/report/voiceOf';

const CASES = '../shared/cases/sheets';
const whenThere = existsSync(CASES) ? describe : describe.skip;

function bytesOf(name: string): Uint8Array {
  return new Uint8Array(readFileSync(`${CASES}/${name}.xlsx`));
}

async function prepared(name: string): Promise<Snapshot> {
  const port = new FileWorkbook(bytesOf(name));
  const { message, ruleName } = voiceOf('es');
  await writeSheets(port, {
    ...{ kinds: ['summary', 'milestones', 'law'], words: sheetWordsOf('es'), vocabularies: SHEET_VOCABULARIES },
    ...{ today: null, voice: { message, ruleTitle: ruleName } },
  });
  return port.read();
}

function marked({ sheets }: Snapshot, mark: string): SheetSnapshot {
  const sheet = sheets.find((each) => each.mark === mark);
  if (!sheet) throw new Error(`no ${mark}`);
  return sheet;
}

/** What stands to the right of the first cell of column A that says this. */
function beside({ cells }: SheetSnapshot, label: string, columns: number): unknown {
  const row = Object.entries(cells)
    .find(([at, { v }]) => /^A\d+$/.test(at) && v === label)?.[0]
    .slice(1);
  return cells[`${String.fromCharCode('A'.charCodeAt(0) + columns)}${row ?? ''}`]?.v;
}

whenThere('what sheets must not claim', () => {
  test('one of 57 milestones planned and done is not a plan that is done', async () => {
    const dashboard = marked(await prepared('one'), 'dashboard');
    expect(beside(dashboard, 'Avance', 2)).toContain('1 de 57 programados');
    expect(Number(beside(dashboard, 'Avance', 1))).toBeLessThan(0.05);
  });

  test('weights in one axis alone do not carry the plan, and are marked', async () => {
    const dashboard = marked(await prepared('weights'), 'dashboard');
    expect(beside(dashboard, 'Avance', 1)).toBeCloseTo((21 * 0.25) / 57, 6);
    expect(Object.values(dashboard.cells).map(({ v }) => v)).toContain('21 de 57 ⚠ incompleta');
  });

  test("last year's progress stays under last year's title; the new year has a set of its own", async () => {
    const snapshot = await prepared('next-year');
    const titles = snapshot.sheets.flatMap(({ mark, cells }) =>
      mark?.startsWith('milestones:') ? [[mark.includes('@2010'), cells['A1']?.v] as const] : [],
    );
    expect(titles.length).toBe(8);
    for (const [isNew, title] of titles) expect(title).toContain(isNew ? '2010' : '2009');
    expect(Number(beside(marked(snapshot, 'dashboard@2010'), 'Avance', 1))).toBeLessThanOrEqual(0);
  });

  test('two plans in one workbook are never added', () => {
    const plan = readPlan(readWorkbook(bytesOf('two-years')));
    expect(toNumber(summarize(plan).plan.total)).toBeLessThan(60_000_000_000);
  });

  test('empty blocks of the template say nothing', () => {
    const plan = readPlan(readWorkbook(bytesOf('new-half-lo')));
    expect(checkPlan(plan).findings).toEqual([]);
  });

  test('a row after the last activity is in the axis, the plan and the controls', async () => {
    const snapshot = await prepared('endrow');
    const summary = marked(snapshot, 'summary');
    const { axes, plan } = summarize(readPlan(snapshot));
    for (const { name, total } of axes) expect(beside(summary, name ?? '', 3)).toBe(toNumber(total));
    expect(beside(summary, 'Total del plan', 3)).toBe(toNumber(plan.total));
    expect(toNumber(plan.total)).toBe(44_533_893_416 + 900_000_000);
  });
});
