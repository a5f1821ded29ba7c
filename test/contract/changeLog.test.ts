/** @jest-environment ./test/excel-host/officeEnvironment.js */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { ChangeLog } from '../../src/app/changeLog';
import { safeChoices } from '../../src/app/choices';
import { applyFixes, undo } from '../../src/app/fixes';
import { validate } from '../../src/app/validate';
import { writeSheets } from '../../src/app/writeSheets';
import type { WorkbookPort } from '../../src/core/workbook/port';
import { contentAt, gridOf, type Snapshot } from '../../src/core/workbook/snapshot';
import { SHEET_VOCABULARIES, sheetWordsOf } from '../../src/i18n/sheetWords';
import { voiceOf } from '../../src/report/voiceOf';
import { excelHost, FILE_HOST, type ContractHost } from './hosts';

const WITH_ERRORS = new Uint8Array(readFileSync('assets/plan-2009-con-errores.xlsx'));

jest.setTimeout(120_000);

const hosts: ContractHost[] = [];
beforeAll(async () => {
  hosts.push(FILE_HOST, await excelHost());
});

const { message, ruleName } = voiceOf('es');
const LOG: ChangeLog = {
  words: sheetWordsOf('es'),
  ruleTitle: ruleName,
  when: '2026-01-31T17:05',
  author: 'Hacienda',
  startsSheet: false,
};

async function prepare(port: WorkbookPort): Promise<void> {
  await writeSheets(port, {
    ...{ kinds: ['summary'], words: LOG.words, vocabularies: SHEET_VOCABULARIES, today: '2026-01-31' },
    voice: { message, ruleTitle: ruleName },
  });
}

/** The lines below the header of Registro de cambios, a link as its formula; null without the sheet. */
function logged({ sheets }: Snapshot): readonly (readonly string[])[] | null {
  const sheet = sheets.find(({ mark }) => mark === 'changes');
  if (!sheet) return null;
  const grid = gridOf(sheet);
  const lines = Array.from(grid.rows).filter((row) => row > 4);
  return lines.map((row) => {
    const { start, end } = grid.rowSpan(row);
    const contents = Array.from({ length: end - start }, (_, at) => contentAt(grid, start + at));
    return contents.map(({ f, v }) => f ?? String(v ?? ''));
  });
}

describe('the log of changes, over Excel and over a file', () => {
  test('a correction and its undo add their lines, and what people wrote beside them stays', async () => {
    const logs = [];
    for (const host of hosts) {
      const { port } = host.open(WITH_ERRORS);
      await prepare(port);
      const review = await validate(port);
      const applied = await applyFixes(port, review, { choices: safeChoices(review), log: LOG });
      expect(applied.waiting).toEqual([]);
      const count = applied.changes.length;
      await port.write({
        changes: [
          { cell: 'Registro de cambios!G4', before: { v: null }, after: { v: 'Visto bueno' } },
          { cell: 'Registro de cambios!G5', before: { v: null }, after: { v: 'Alcalde' } },
        ],
      });
      await undo(port, applied, { log: { ...LOG, when: '2026-02-01T08:00' } });
      await prepare(port);
      const lines = logged(await port.read()) ?? [];
      expect(lines).toHaveLength(2 * count);
      const [first] = applied.changes;
      expect(lines[0]?.slice(0, 7)).toEqual([
        ...['2026-01-31 17:05', expect.stringContaining(`"${first?.cell ?? ''}"`)],
        ...[String(first?.before.v), String(first?.after.v)],
        ...[ruleName(first?.rule ?? ''), 'Hacienda', 'Alcalde'],
      ]);
      expect(lines[count]?.[4]).toBe(`Se deshizo: ${ruleName(applied.changes.at(-1)?.rule ?? '')}`);
      logs.push(lines);
    }
    expect(logs[1]).toEqual(logs[0]);
  });

  test('in a workbook without sheets of Cuadre the lines wait for the next that is written, or start it when asked', async () => {
    for (const host of hosts) {
      const { port } = host.open(WITH_ERRORS);
      const review = await validate(port);
      const choices = safeChoices(review);
      const applied = await applyFixes(port, review, { choices, log: LOG });
      expect(logged(await port.read())).toBeNull();
      expect(applied.waiting).toHaveLength(applied.changes.length);
      const undone = await undo(port, applied, { log: { ...LOG, waiting: applied.waiting, startsSheet: true } });
      expect(undone.waiting).toEqual([]);
      expect(logged(await port.read())).toHaveLength(2 * applied.changes.length);
    }
  });
});
