/** @jest-environment ./test/excel-host/officeEnvironment.js */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import { safeChoices } from '../../src/app/choices';
import { applyFixes, undo } from '../../src/app/fixes';
import { validate } from '../../src/app/validate';
import { writeSheets, type SheetKind } from '../../src/app/writeSheets';
import type { CellChange } from '../../src/core/workbook/changeSet';
import type { WorkbookPort } from '../../src/core/workbook/port';
import type { Snapshot } from '../../src/core/workbook/snapshot';
import { SHEET_VOCABULARIES, sheetWordsOf } from '../../src/i18n/sheetWords';
import { voiceOf } from '../../src/report/voiceOf';
import { excelHost, FILE_HOST, type ContractHost } from './hosts';
import { seenSheets } from './seen';

const SAMPLE = new Uint8Array(readFileSync('assets/plan-2009.xlsx'));
const WITH_ERRORS = new Uint8Array(readFileSync('assets/plan-2009-con-errores.xlsx'));

/** Whole commands, several a test. */
jest.setTimeout(120_000);

const hosts: ContractHost[] = [];
beforeAll(async () => {
  hosts.push(FILE_HOST, await excelHost());
});

async function inEachHost<T>(scenario: (host: ContractHost) => Promise<T>): Promise<[T, T]> {
  const [first, second] = hosts;
  if (!first || !second) throw new Error('Both hosts are needed.');
  return [await scenario(first), await scenario(second)];
}

function write(port: WorkbookPort, kinds: readonly SheetKind[]): ReturnType<typeof writeSheets> {
  const { message, ruleName } = voiceOf('es');
  return writeSheets(port, {
    ...{ kinds, words: sheetWordsOf('es'), vocabularies: SHEET_VOCABULARIES, today: '2026-01-31' },
    voice: { message, ruleTitle: ruleName },
  });
}

const ALL: readonly SheetKind[] = ['summary', 'milestones', 'review'];

/** What the offices type into the first rows of a milestone sheet, by the header of the column. */
const TYPED = { Estado: 'En ejecución', Responsable: 'Hacienda', Observaciones: '=va bien, 50%' };

/** The changes that type those words into the first milestone sheet. */
function typing({ sheets }: Snapshot): CellChange[] {
  const sheet = sheets.find(({ mark }) => mark?.startsWith('milestones'));
  const headers = Object.entries(sheet?.cells ?? {}).filter(([, { v }]) => typeof v === 'string' && v in TYPED);
  return headers.flatMap(([at, { v }]) => {
    const [, column = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(at) ?? [];
    const cell = `${column}${Number(row) + 1}`;
    const before = sheet?.cells[cell] ?? { v: null };
    return [{ cell: `${sheet?.name ?? ''}!${cell}`, before, after: { v: TYPED[v as keyof typeof TYPED] } }];
  });
}

describe('the commands, over Excel and over a file', () => {
  test('Validar sees the same observations', async () => {
    const [inFile, inExcel] = await inEachHost(async (host) => {
      const { findings, checks, totals } = await validate(host.open(WITH_ERRORS).port);
      return { findings, checks, totals };
    });
    expect(inExcel).toEqual(inFile);
    expect(inFile.findings.length).toBeGreaterThan(0);
  });

  test('Aplicar and Deshacer leave the same cells', async () => {
    const [inFile, inExcel] = await inEachHost(async (host) => {
      const { port } = host.open(WITH_ERRORS);
      const review = await validate(port);
      const applied = await applyFixes(port, review, { choices: safeChoices(review) });
      const fixed = await port.read();
      await undo(port, applied);
      const undone = await port.read();
      expect(applied.changes.length).toBeGreaterThan(0);
      expect(seenSheets(undone)).toEqual(seenSheets(review.snapshot));
      return { changes: applied.changes, fixed: seenSheets(fixed) };
    });
    expect(inExcel).toEqual(inFile);
  });

  test('Recalcular, Hojas de hitos and Revisión write the same sheets; a second run keeps what was typed', async () => {
    const [inFile, inExcel] = await inEachHost(async (host) => {
      const { port } = host.open(SAMPLE);
      const first = await write(port, ALL);
      const written = await port.read();
      const changes = typing(written);
      expect(changes).toHaveLength(Object.keys(TYPED).length);
      await port.write({ changes });
      const second = await write(port, ALL);
      const renewed = await port.read();
      for (const { cell, after } of changes) {
        const [sheet = '', at = ''] = cell.split('!');
        expect(renewed.sheets.find(({ name }) => name === sheet)?.cells[at]?.v).toBe(after.v);
      }
      return {
        receipts: [first.receipt, second.receipt],
        written: seenSheets(written),
        renewed: seenSheets(renewed),
        state: renewed.state,
      };
    });
    expect(inExcel.receipts).toEqual(inFile.receipts);
    expect(inExcel.written).toEqual(inFile.written);
    expect(inExcel.renewed).toEqual(inFile.renewed);
    expect(inExcel.state).toEqual(inFile.state);
  });

  test('a run over a run that the other host wrote changes nothing', async () => {
    const [inFile, inExcel] = await inEachHost(async (host) => {
      const { port, save } = host.open(SAMPLE);
      await write(port, ALL);
      return save();
    });
    const [excelThenFile] = await inEachHost(async (host) => rerun(host, inExcel));
    const [, fileThenExcel] = await inEachHost(async (host) => rerun(host, inFile));
    expect(excelThenFile.after).toEqual(excelThenFile.before);
    expect(fileThenExcel.after).toEqual(fileThenExcel.before);
  });
});

async function rerun(host: ContractHost, bytes: Uint8Array): Promise<{ before: unknown; after: unknown }> {
  const { port } = host.open(bytes);
  const before = seenSheets(await port.read());
  await write(port, ALL);
  return { before, after: seenSheets(await port.read()) };
}
