/** @jest-environment ./test/excel-host/officeEnvironment.js */
import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import { writeSheets } from '../../src/app/writeSheets';
import { toNumber } from '../../src/core/quantity/decimal';
import { sheetWith, type SheetSnapshot, type Snapshot } from '../../src/core/workbook/snapshot';
import type { WorkbookPort } from '../../src/core/workbook/port';
import { ExcelWorkbook } from '../../src/hosts/excel/excelWorkbook';
import { FileWorkbook, readWorkbook } from '../../src/hosts/file/index';
import { SHEET_VOCABULARIES, sheetWordsOf } from '../../src/i18n/sheetWords';
import { LANGUAGES, type Language } from '../../src/i18n/language';
import { voiceOf } from '../../src/report/voiceOf';
import type { ExcelHost } from '../excel-host/excelHost';
import { startExcel } from '../excel-host/officeFrame';
import { SMALL_PLAN } from '../excel-host/sampleBook';
import { partNames, partOf } from '../hosts/file/packageParts';
import { zipOf } from '../hosts/file/packageOf';

jest.setTimeout(120_000);

const SAMPLE = new Uint8Array(readFileSync('assets/plan-2009.xlsx'));
const SHARED = '../shared/cases/files';

let host: ExcelHost;
beforeAll(async () => {
  host = await startExcel(SMALL_PLAN);
});

function write(port: WorkbookPort, language: Language = 'es'): ReturnType<typeof writeSheets> {
  const { message, ruleName } = voiceOf(language);
  return writeSheets(port, {
    ...{ kinds: ['summary', 'milestones', 'review'], words: sheetWordsOf(language), vocabularies: SHEET_VOCABULARIES },
    ...{ today: null, voice: { message, ruleTitle: ruleName } },
  });
}

const written = new Map<Language, Promise<Uint8Array>>();

function prepared(language: Language = 'es'): Promise<Uint8Array> {
  const known = written.get(language) ?? preparedAnew(language);
  written.set(language, known);
  return known;
}

async function preparedAnew(language: Language): Promise<Uint8Array> {
  const port = new FileWorkbook(SAMPLE);
  await write(port, language);
  return port.bytes;
}

function editedWorkbook(bytes: Uint8Array, edit: (xml: string) => string): Uint8Array {
  const parts = Object.fromEntries(partNames(bytes).map((name) => [name, partOf(bytes, name)]));
  const before = parts['xl/workbook.xml'] ?? '';
  const after = edit(before);
  if (after === before) throw new Error('nothing was edited');
  return zipOf({ ...parts, 'xl/workbook.xml': after });
}

/** Every mark one place to the left, as programs leave names of sheets that put a sheet before the others. */
function slipped(bytes: Uint8Array): Uint8Array {
  return editedWorkbook(bytes, (xml) =>
    xml.replace(
      /(name="_cuadre" localSheetId=")(\d+)/g,
      (_, before: string, at: string) => `${before}${Number(at) - 1}`,
    ),
  );
}

/** The same in Excel, which opens what the file says. */
function slippedSnapshot(bytes: Uint8Array): Snapshot {
  const snapshot = readWorkbook(bytes);
  const { sheets } = snapshot;
  return { ...snapshot, sheets: sheets.map((sheet, at) => remarked(sheet, sheets[at + 1]?.mark)) };
}

function remarked(sheet: SheetSnapshot, mark: string | undefined): SheetSnapshot {
  if (mark !== undefined) return sheetWith(sheet, { mark });
  const bare: { -readonly [Trait in keyof SheetSnapshot]: SheetSnapshot[Trait] } = { ...sheet };
  delete bare.mark;
  return bare;
}

function openBoth(bytes: Uint8Array, snapshot: Snapshot): readonly (() => WorkbookPort)[] {
  const inExcel = (): WorkbookPort => {
    host.open(snapshot);
    return new ExcelWorkbook();
  };
  return [() => new FileWorkbook(bytes), inExcel];
}

const marksIn = ({ sheets }: Snapshot): Record<string, string | undefined> =>
  Object.fromEntries(sheets.map(({ name, mark }) => [name, mark]));

describe('marks are believed only where the content is ours, in both hosts', () => {
  test.each(LANGUAGES)('every sheet that is written (%s) is known again by its content', async (language) => {
    const bytes = await prepared(language);
    const { sheets, gaps = [] } = readWorkbook(bytes);
    const own = sheets.filter(({ mark }) => mark !== undefined);
    expect(own.map(({ mark }) => mark?.split(':')[0])).toEqual(
      expect.arrayContaining(['summary', 'dashboard', 'milestones', 'review']),
    );
    expect(gaps).toEqual([]);
    expect(marksIn(readWorkbook(slipped(bytes)))).toEqual(marksIn({ names: [], date1904: false, sheets }));
  });

  test('marks that slipped are found again; the sheet of the plan on which one came to stand is read, said and left', async () => {
    const bytes = await prepared();
    const before = readWorkbook(bytes);
    const own = before.sheets.findIndex(({ mark }) => mark !== undefined);
    const victim = before.sheets[own - 1];
    for (const open of openBoth(slipped(bytes), slippedSnapshot(bytes))) {
      const port = open();
      const read = await port.read();
      expect(marksIn(read)).toEqual(marksIn(before));
      expect(read.gaps).toContainEqual({ code: 'mark-not-believed', sheet: victim?.name });
      await write(port);
      const after = await port.read();
      expect(marksIn(after)).toEqual(marksIn(before));
      expect(after.sheets[own - 1]?.cells).toEqual(victim?.cells);
    }
  });

  test('of two sheets with one mark the copy is the user’s, wherever it stands', async () => {
    const bytes = await prepared();
    const { sheets } = readWorkbook(bytes);
    const original = sheets.find(({ mark }) => mark?.startsWith('milestones:'));
    if (!original) throw new Error('no milestones');
    const copy = sheetWith(original, {
      name: `${original.name} (2)`,
      tables: [{ name: 'HitosCuadre99', ref: original.tables[0]?.ref ?? '' }],
    });
    for (const at of [0, sheets.length]) {
      host.open({ ...readWorkbook(bytes), sheets: sheets.toSpliced(at, 0, copy) });
      const port = new ExcelWorkbook();
      const read = await port.read();
      expect(marksIn(read)).toEqual({ ...marksIn({ names: [], date1904: false, sheets }), [copy.name]: undefined });
      expect(read.gaps).toContainEqual({ code: 'copied-sheet', sheet: copy.name });
      await write(port);
      expect((await port.read()).sheets.find(({ name }) => name === copy.name)?.cells).toEqual(original.cells);
    }
  });

  test('an empty sheet with a mark is ours to fill; one of a kind that Cuadre does not write is not', async () => {
    const bytes = await prepared();
    const snapshot = readWorkbook(bytes);
    const [plan] = snapshot.sheets;
    if (!plan) throw new Error('no plan');
    const empty: SheetSnapshot = { ...plan, name: 'Vacía', cells: {}, tables: [], mark: 'changes' };
    host.open({ ...snapshot, names: [], sheets: [remarked(plan, 'unheard-of'), empty] });
    const read = await new ExcelWorkbook().read();
    expect(marksIn(read)).toEqual({ [plan.name]: undefined, Vacía: 'changes' });
  });
});

(existsSync(SHARED) ? describe : describe.skip)('workbooks that others edited', () => {
  test.each([
    ['01-shifted-marks.xlsx', { code: 'mark-not-believed', sheet: 'Eje 3' }],
    ['04-copied-hitos-before.xlsx', { code: 'copied-sheet', sheet: 'Hitos Gestión Social (2)' }],
  ])('%s', async (file, gap) => {
    const port = new FileWorkbook(new Uint8Array(readFileSync(`${SHARED}/${file}`)));
    const before = await port.read();
    expect(before.gaps).toContainEqual(gap);
    const { review } = await write(port);
    expect(review.totals.plan.rows).toBe(18);
    expect(toNumber(review.totals.plan.total)).toBe(155_451_000);
    const after = await port.read();
    const user = (snapshot: Snapshot): Snapshot['sheets'] => snapshot.sheets.filter(({ name }) => name === gap.sheet);
    expect(user(after).map(({ cells }) => cells)).toEqual(user(before).map(({ cells }) => cells));
    expect(after.sheets.map(({ name }) => name)).toEqual([
      ...new Set([...before.sheets.map(({ name }) => name), 'Revisión del plan']),
    ]);
  });
});
