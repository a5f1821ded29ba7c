import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { safeChoices } from '../../src/app/choices';
import { applyFixes } from '../../src/app/fixes';
import { validate } from '../../src/app/validate';
import { writeSheets } from '../../src/app/writeSheets';
import { contentAt, gridOf, type Snapshot } from '../../src/core/workbook/snapshot';
import { FileWorkbook } from '../../src/hosts/file/index';
import { SHEET_VOCABULARIES, sheetWordsOf } from '../../src/i18n/sheetWords';
import { voiceOf } from '../../src/report/voiceOf';

const { message, ruleName } = voiceOf('es');
const REQUEST = {
  ...{ kinds: ['review'] as const, words: sheetWordsOf('es'), vocabularies: SHEET_VOCABULARIES, today: null },
  voice: { message, ruleTitle: ruleName },
};
const [STATE, ID, ANSWER] = [11, 12, 13] as const;

/** The rows of Revisión del plan below its header. */
function reviewRows({
  sheets,
}: Snapshot): readonly { readonly row: number; readonly at: (column: number) => unknown }[] {
  const sheet = sheets.find(({ mark }) => mark === 'review');
  if (!sheet) throw new Error('no review');
  const grid = gridOf(sheet);
  return Array.from(grid.rows)
    .filter((row) => row > 4)
    .map((row) => ({
      row,
      at: (column) => (grid.find(row, column) < 0 ? null : contentAt(grid, grid.find(row, column)).v),
    }));
}

describe('Revisión del plan, sent to the offices and written again', () => {
  test('keeps their answers beside their observations, and what was corrected as corrected', async () => {
    const port = new FileWorkbook(new Uint8Array(readFileSync('assets/plan-2009-con-errores.xlsx')));
    await writeSheets(port, REQUEST);
    const first = reviewRows(await port.read());
    const name = 'Revisión del plan';
    await port.write({
      changes: [
        { cell: `${name}!M4`, before: { v: null }, after: { v: 'Respuesta de la oficina' } },
        ...first.map(({ row, at }) => {
          return { cell: `${name}!M${row}`, before: { v: null }, after: { v: `Sobre ${String(at(ID))}` } };
        }),
      ],
    });
    const review = await validate(port);
    const [choice] = safeChoices(review);
    if (!choice) throw new Error('nothing to correct');
    await applyFixes(port, review, { choices: [choice] });
    await writeSheets(port, REQUEST);
    const second = reviewRows(await port.read());
    const open = new Set((await validate(port)).findings.map(({ id }) => id));
    expect(open.has(choice.finding)).toBe(false);
    const ids = new Set(first.map(({ at }) => at(ID)));
    for (const { at } of second) {
      expect(at(ANSWER)).toBe(ids.has(at(ID)) ? `Sobre ${String(at(ID))}` : null);
      expect(at(STATE)).toBe(open.has(String(at(ID))) ? 'Abierta' : 'Corregida');
    }
    expect(new Set(second.map(({ at }) => at(ID)))).toEqual(new Set([...ids, ...open]));
    const written = port.bytes;
    await writeSheets(port, REQUEST);
    expect(Buffer.compare(port.bytes, written)).toBe(0);
  });
});
