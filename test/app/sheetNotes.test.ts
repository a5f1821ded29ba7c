import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { writeSheets } from '../../src/app/writeSheets';
import type { CellChange } from '../../src/core/workbook/changeSet';
import type { SheetSnapshot, Snapshot } from '../../src/core/workbook/snapshot';
import { FileWorkbook } from '../../src/hosts/file/index';
import { SHEET_VOCABULARIES, sheetWordsOf } from '../../src/i18n/sheetWords';
import { voiceOf } from '../../src/report/voiceOf';

const { message, ruleName } = voiceOf('es');
const WORDS = sheetWordsOf('es');
const REQUEST = {
  ...{ kinds: ['summary', 'milestones'] as const, words: WORDS, vocabularies: SHEET_VOCABULARIES, today: null },
  voice: { message, ruleTitle: ruleName },
};

function sheetOf({ sheets }: Snapshot, mark: string): SheetSnapshot {
  const sheet = sheets.find((each) => each.mark === mark);
  if (!sheet) throw new Error(`no ${mark}`);
  return sheet;
}

/** The rows whose first cell says this. */
function rowsSaying(sheet: SheetSnapshot, text: string): number[] {
  return Object.entries(sheet.cells).flatMap(([at, { v }]) =>
    /^A\d+$/.test(at) && v === text ? [Number(at.slice(1))] : [],
  );
}

describe('what people write on the sheets of figures', () => {
  test('stays below the last line and beside its line, also when lines are added above', async () => {
    const port = new FileWorkbook(new Uint8Array(readFileSync('assets/plan-2009.xlsx')));
    await writeSheets(port, REQUEST);
    const before = await port.read();
    const type = (sheet: string, cell: string, text: string): CellChange => {
      return { cell: `${sheet}!${cell}`, before: { v: null }, after: { v: text } };
    };
    const changes = ['summary', 'dashboard'].flatMap((mark) => {
      const sheet = sheetOf(before, mark);
      const [end = 0] = rowsSaying(sheet, WORDS.summary.notesBelow);
      const [axis = 0] = rowsSaying(sheet, 'GESTIÓN SOCIAL');
      return [
        type(sheet.name, `A${end + 2}`, 'Elaboró: Ana Ruiz'),
        type(sheet.name, `B${end + 3}`, 'Secretaria de Planeación'),
        type(sheet.name, `${mark === 'summary' ? 'L' : 'U'}${axis}`, 'Prioridad del Concejo'),
      ];
    });
    // An office that the plan did not have: the lines below its line move down by one.
    const owner = before.sheets[0]?.cells['S88'] ?? { v: null };
    const newOwner: CellChange = { cell: 'PLAN!S88', before: owner, after: { v: 'Oficina de Paz' } };
    await port.write({ changes: [...changes, newOwner] });
    await writeSheets(port, REQUEST);
    const after = await port.read();
    for (const mark of ['summary', 'dashboard']) {
      const sheet = sheetOf(after, mark);
      const [end = 0] = rowsSaying(sheet, WORDS.summary.notesBelow);
      const [axis = 0] = rowsSaying(sheet, 'GESTIÓN SOCIAL');
      expect(sheet.cells[`A${end + 2}`]?.v).toBe('Elaboró: Ana Ruiz');
      expect(sheet.cells[`B${end + 3}`]?.v).toBe('Secretaria de Planeación');
      expect(sheet.cells[`${mark === 'summary' ? 'L' : 'U'}${axis}`]?.v).toBe('Prioridad del Concejo');
    }
    const moved = (snapshot: Snapshot) => rowsSaying(sheetOf(snapshot, 'summary'), WORDS.summary.notesBelow)[0] ?? 0;
    expect(moved(after)).toBeGreaterThan(moved(before));
    const written = port.bytes;
    await writeSheets(port, REQUEST);
    expect(Buffer.compare(port.bytes, written)).toBe(0);
  });
});
