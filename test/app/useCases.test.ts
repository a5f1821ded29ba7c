import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { FileWorkbook } from '../../src/hosts/file/index';
import { changesFor, safeChoices } from '../../src/app/choices';
import { applyFixes, undo } from '../../src/app/fixes';
import { STAGES } from '../../src/app/stage';
import { decimal } from '../../src/core/quantity/decimal';
import type { Suspect } from '../../src/core/findings/suspect';
import type { CellInput } from '../../src/core/workbook/changeSet';
import { finding, suspect } from '../desk/fakeDesk';
import { validate } from '../../src/app/validate';
import { acceptFinding, rememberedState, reopenFinding, updateState } from '../../src/app/workbookState';
import { writeSheets } from '../../src/app/writeSheets';
import { contentOf } from '../../src/app/contentOf';
import { SHEET_VOCABULARIES, sheetWordsOf } from '../../src/i18n/sheetWords';
import { voiceOf } from '../../src/report/voiceOf';
import { CLEAN_ROWS, snapshotOf, withCell } from '../report/reviewOf';
import { MemoryPort } from './memoryPort';

const RIGHT = Number(CLEAN_ROWS[7]?.[4]);
const withError = (): MemoryPort =>
  new MemoryPort(snapshotOf('PLAN', withCell(CLEAN_ROWS, { row: 8, column: 5 }, RIGHT * 10)));
const speech = { message: voiceOf('es').message, ruleTitle: voiceOf('es').ruleName };

describe('validate', () => {
  test('says each stage in order and writes nothing', async () => {
    const port = withError();
    const stages: string[] = [];
    await validate(port, {}, { progress: ({ stage }) => stages.push(stage) });
    expect(stages).toEqual(STAGES.filter((stage) => stage !== 'writing'));
    expect(port.batches).toEqual([]);
  });

  test('a cancel ends it before the next stage', async () => {
    const cancel = new AbortController();
    const watch = {
      signal: cancel.signal,
      progress: ({ stage }: { stage: string }) => stage === 'checking' && cancel.abort(),
    };
    await expect(
      validate(withError(), {}, { ...watch, progress: (step) => void watch.progress(step) }),
    ).rejects.toMatchObject({
      code: 'cancelled',
    });
  });
});

describe('fixes', () => {
  test('applying and taking back restores the workbook', async () => {
    const port = withError();
    const review = await validate(port);
    const applied = await applyFixes(port, review, { choices: safeChoices(review) });
    expect(contentOf(port.snapshot, 'PLAN!E8').v).toBe(RIGHT);
    expect((await validate(port)).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    await undo(port, applied);
    expect(contentOf(port.snapshot, 'PLAN!E8').v).toBe(RIGHT * 10);
  });

  test('a cell that somebody changed meanwhile is not overwritten', async () => {
    const port = withError();
    const review = await validate(port);
    port.put('PLAN!E8', { v: 1 });
    await expect(applyFixes(port, review, { choices: safeChoices(review) })).rejects.toMatchObject({
      code: 'changed-since-read',
    });
    expect(contentOf(port.snapshot, 'PLAN!E8').v).toBe(1);
  });

  test('without a choice nothing is written', async () => {
    const port = withError();
    await applyFixes(port, await validate(port), { choices: [] });
    expect(port.batches).toEqual([]);
  });

  test('two choices for one cell: the first gets it', async () => {
    const review = await validate(withError());
    const [choice] = safeChoices(review);
    expect(choice).toBeDefined();
    const choices = choice ? [choice, choice] : [];
    expect(changesFor(review, choices).map(({ cell }) => cell)).toEqual(['PLAN!E8']);
  });

  test.each<[string, Partial<Suspect>, Partial<Suspect>, readonly string[]]>([
    ['of two findings for one cell', { cell: 'PLAN!E8' }, { cell: 'PLAN!E8' }, ['PLAN!E8']],
    ['of two findings for two cells', { cell: 'PLAN!E8' }, { cell: 'PLAN!E9' }, ['PLAN!E8', 'PLAN!E9']],
    [
      'of which the second changes the cell of the first besides, and then neither of its own',
      { cell: 'PLAN!E8' },
      { cell: 'PLAN!E9', also: [{ cell: 'PLAN!E8', observed: 1, proposed: decimal(3n) }] },
      ['PLAN!E8'],
    ],
    ['of which the first has no value', { cell: 'PLAN!E8', proposed: null }, { cell: 'PLAN!E9' }, ['PLAN!E9']],
  ])('two choices %s', async (_, first, second, cells) => {
    const review = await validate(withError());
    const findings = [
      finding('f-1', { suspects: [suspect({ proposed: decimal(1n), ...first })] }),
      finding('f-2', { suspects: [suspect({ proposed: decimal(2n), ...second })] }),
    ];
    const choices = ['f-1', 'f-2', 'f-none'].map((id) => ({ finding: id, suspect: 0 }));
    const changes = changesFor({ ...review, findings }, choices);
    expect(changes.map(({ cell }) => cell)).toEqual(cells);
    const firstValue = changes.find(({ finding: id }) => id === 'f-1')?.after;
    expect(firstValue).toEqual(cells.includes('PLAN!E8') ? { v: 1 } : undefined);
  });

  test.each<[string, Suspect['proposed'], CellInput]>([
    ['a number', decimal(12n), { v: 12 }],
    ['a text', 'Gestión social', { v: 'Gestión social' }],
    ['a formula', '=D8*C8', { v: null, f: '=D8*C8' }],
  ])('%s is put as such', async (_, proposed, after) => {
    const review = await validate(withError());
    const findings = [finding('f-1', { suspects: [suspect({ cell: 'PLAN!E8', proposed })] })];
    expect(changesFor({ ...review, findings }, [{ finding: 'f-1', suspect: 0 }])[0]?.after).toEqual(after);
    expect(changesFor({ ...review, findings }, [{ finding: 'f-1', suspect: 1 }])).toEqual([]);
  });

  test.each<[Suspect['confidence'], readonly Suspect['confidence'][] | undefined, number]>([
    ['high', undefined, 1],
    ['medium', undefined, 0],
    ['medium', ['high', 'medium'], 1],
    ['low', ['high', 'medium'], 0],
    ['tie', ['high', 'medium', 'low', 'tie'], 0],
  ])('of %s confidence, %j being wanted, %i are chosen without a person', async (confidence, wanted, count) => {
    const review = await validate(withError());
    const findings = [finding('f-1', { suspects: [suspect({ confidence })] })];
    expect(safeChoices({ ...review, findings }, wanted)).toHaveLength(count);
  });

  test('a tie and a proposal without a value are never chosen without a person', async () => {
    const review = await validate(withError());
    const findings = review.findings.map((finding) => ({
      ...finding,
      suspects: finding.suspects.map((suspect) => ({ ...suspect, confidence: 'tie' as const })),
    }));
    expect(safeChoices({ ...review, findings }, ['high', 'medium', 'tie', 'low'])).toEqual([]);
    const valueless = review.findings.map((finding) => ({
      ...finding,
      suspects: finding.suspects.map((suspect) => ({ ...suspect, proposed: null })),
    }));
    expect(safeChoices({ ...review, findings: valueless })).toEqual([]);
  });
});

describe('what is kept with the workbook', () => {
  const reason = { reason: 'Así lo aprobó el concejo', author: 'Ana', date: '2009-11-23' };

  test('a finding that is left as it is stays so until its value changes', async () => {
    const port = withError();
    const review = await validate(port);
    const finding = review.findings.find(({ severity }) => severity === 'error');
    if (!finding) throw new Error('the plan has an error');
    const accepted = await acceptFinding(port, review, { finding, ...reason });
    expect(accepted.accepted.map(({ finding: { id } }) => id)).toEqual([finding.id]);
    expect((await validate(port)).accepted).toHaveLength(1);
    const reopened = await reopenFinding(port, accepted, { finding });
    expect(reopened.accepted).toEqual([]);
    await acceptFinding(port, reopened, { finding, ...reason });
    port.put('PLAN!E8', { v: RIGHT * 100 });
    expect((await validate(port)).accepted).toEqual([]);
  });

  test('what was left as it is is remembered with what is open', async () => {
    const port = withError();
    const review = await validate(port);
    const [first] = review.findings;
    if (!first) throw new Error('the plan has an error');
    const left = await acceptFinding(port, review, { finding: first, ...reason });
    expect(left.findings.map(({ id }) => id)).not.toContain(first.id);
    expect(new Set(rememberedState(left, null).previousFindings)).toEqual(new Set(review.findings.map(({ id }) => id)));
  });

  test('a run is held against the one that was remembered', async () => {
    const port = withError();
    const review = await validate(port);
    expect(review.comparison.hasPrevious).toBe(false);
    await updateState(port, review, { change: () => rememberedState(review, null) });
    port.put('PLAN!E8', { v: RIGHT });
    port.put('PLAN!C5', { v: 999 });
    const { comparison } = await validate(port);
    expect(comparison.resolved.length).toBeGreaterThan(0);
    expect(comparison.fresh.size).toBeGreaterThan(0);
  });
});

describe('sheets', () => {
  const words = { words: sheetWordsOf('es'), vocabularies: SHEET_VOCABULARIES, voice: speech, today: null };

  test('are written in one batch, each under its mark', async () => {
    const port = withError();
    const { receipt } = await writeSheets(port, { kinds: ['summary', 'review'], ...words });
    expect(port.batches).toHaveLength(1);
    expect(port.batches[0]?.sheets?.map(({ mark }) => mark)).toEqual(['summary', 'review']);
    expect(receipt.writtenSheets).toHaveLength(2);
    expect(port.batches[0]?.state?.previousFindings.length).toBeGreaterThan(0);
  });

  test('corrections that were applied go into the log of changes', async () => {
    const port = withError();
    const values = { before: { v: 70 }, after: { v: 7 } };
    const change = { when: '2009-11-23T10:00', cell: 'PLAN!E8', rule: 'x', author: '', ...values };
    await writeSheets(port, { kinds: ['summary'], changes: [change], ...words });
    expect(port.batches[0]?.sheets?.map(({ mark }) => mark)).toEqual(['summary', 'changes']);
  });

  test('without a plan nothing is written', async () => {
    const port = new MemoryPort(snapshotOf('Hoja1', [['Acta', 'número', 4]]));
    const { receipt, review } = await writeSheets(port, { kinds: ['summary', 'milestones', 'review'], ...words });
    expect(port.batches).toEqual([]);
    expect(receipt.writtenSheets).toEqual([]);
    expect(review.findings.map(({ rule }) => rule)).toEqual(['plan-not-found']);
  });
});

describe('milestones of a document', () => {
  const request = {
    ...{ kinds: ['milestones'] as const, words: sheetWordsOf('es'), vocabularies: SHEET_VOCABULARIES },
    ...{ voice: speech, today: null },
  };

  test('stay when the sheets are written again without it, and are continued when it is given again', async () => {
    const port = new FileWorkbook(new Uint8Array(readFileSync('assets/plan-2009.xlsx')));
    const milestoneText = 'EDUCACIÓN\n· Dotar las bibliotecas de las veredas';
    const first = await writeSheets(port, { ...request, milestoneText });
    expect(first.tracking?.added.map(({ name }) => name)).toContain('Dotar las bibliotecas de las veredas');
    const written = port.bytes;
    const second = await writeSheets(port, request);
    expect(second.tracking).toMatchObject({ added: [], gone: [], renamed: [], questions: [] });
    expect(Buffer.compare(port.bytes, written)).toBe(0);
    const third = await writeSheets(port, { ...request, milestoneText });
    expect(third.tracking).toMatchObject({ added: [], gone: [], renamed: [], questions: [] });
    expect(Buffer.compare(port.bytes, written)).toBe(0);
  });
});
