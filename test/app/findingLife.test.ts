import { describe, expect, test } from '@jest/globals';
import { examine } from '../../src/app/examine';
import { receivedState, rememberedState } from '../../src/app/workbookState';
import { EMPTY_STATE, type WorkbookState } from '../../src/core/workbook/state';
import type { Desk } from '../../src/desk/desk';
import { reviewDesk } from '../../src/desk/reviewDesk';
import { stateFromXml, stateToXml } from '../../src/hosts/workbookState';
import { FileWorkbook } from '../../src/hosts/file/index';
import { MemoryPort } from './memoryPort';
import { CLEAN_ROWS, snapshotOf, withCell } from '../report/reviewOf';
import { snapshotBytes } from '../sheets/snapshotBytes';

const RIGHT = Number(CLEAN_ROWS[7]?.[4]);
const WRONG = withCell(CLEAN_ROWS, { row: 8, column: 5 }, RIGHT * 10);
const faulty = snapshotOf('PLAN', WRONG);
const clean = snapshotOf('PLAN', CLEAN_ROWS);
const withState = (state: Partial<WorkbookState>): WorkbookState => ({ ...EMPTY_STATE, ...state });

describe('the version received', () => {
  test.each<[string, WorkbookState, boolean, number]>([
    ['none is kept: nothing is new', EMPTY_STATE, false, 0],
    ['what came without findings has new ones', withState({ received: { date: '2009-11-01', findings: [] } }), true, 1],
    ['what was there is not new', withState({ received: { date: '2009-11-01', findings: ['f-x'] } }), true, 1],
    ['before it was kept, the run before counts', withState({ previousFindings: ['f-x'] }), true, 1],
  ])('%s', async (_, state, hasPrevious, fresh) => {
    const { comparison } = await examine(faulty, { state });
    expect([comparison.hasPrevious, comparison.fresh.size]).toEqual([hasPrevious, fresh]);
  });

  test('is the first run that is kept, and stays until it is taken anew', async () => {
    const first = await examine(faulty, { state: EMPTY_STATE });
    const kept = rememberedState(first, '2009-11-23');
    expect(kept.received).toEqual({ date: '2009-11-23', findings: first.findings.map(({ id }) => id) });
    const later = await examine(clean, { state: kept });
    expect(later.comparison.resolved).toEqual(first.findings.map(({ id }) => id));
    expect(rememberedState(later, '2009-12-01').received).toEqual(kept.received);
    const renewed = receivedState(later, '2009-12-01');
    expect(renewed.received).toEqual({ date: '2009-12-01', findings: [] });
    expect((await examine(clean, { state: renewed })).comparison.resolved).toEqual([]);
    expect(stateFromXml(stateToXml(renewed))).toEqual(renewed);
  });

  test('in a session it is the first look at the workbook, not the last click', async () => {
    const port = new MemoryPort(faulty);
    const desk = deskOver(port);
    const { safe } = await desk.validate();
    const { review } = await desk.apply(safe);
    expect(review.comparison.resolved).toHaveLength(1);
    expect((await desk.validate()).comparison.resolved).toHaveLength(1);
    expect((await desk.takeAsReceived()).comparison.resolved).toEqual([]);
  });
});

function deskOver(port: MemoryPort | FileWorkbook): Desk {
  return reviewDesk({ port, today: () => '2009-11-23', now: () => '2009-11-23T10:00', language: 'es' });
}

test('how grave a rule is may be set for a workbook', async () => {
  const [finding] = (await examine(faulty)).findings;
  const settings = { severities: { [finding?.rule ?? '']: 'note' as const } };
  const { findings } = await examine(faulty, { state: withState({ settings }) });
  expect(findings[0]).toMatchObject({ id: finding?.id, severity: 'note' });
});

test('rules that a caller brings come beside those that the workbook keeps', async () => {
  const kept = { text: 'total <= 1', severity: 'error' as const };
  const options = {
    state: withState({ ownRules: [kept] }),
    ownRules: [{ text: 'asignado >= total * 2', severity: 'error' as const }],
  };
  const { findings } = await examine(clean, options);
  const texts = new Set(findings.flatMap((finding) => (finding.rule === 'own-rule' ? [finding.data.formula] : [])));
  expect(texts).toEqual(new Set(['total <= 1', 'asignado >= total * 2']));
});

describe('a line of the log of changes', () => {
  async function corrected(): Promise<FileWorkbook> {
    const port = new FileWorkbook(await snapshotBytes(faulty));
    const desk = deskOver(port);
    await desk.apply((await desk.validate()).safe);
    await desk.write({ kind: 'review' });
    return port;
  }

  test('is taken back after reopening, and the log says so', async () => {
    const port = new FileWorkbook((await corrected()).bytes);
    const desk = deskOver(port);
    const [line] = await desk.changeLog();
    expect(line).toMatchObject({ cell: 'PLAN!E8', before: { v: RIGHT * 10 }, after: { v: RIGHT }, canRevert: true });
    const { review } = await desk.revert(line?.row ?? 0);
    expect(review.findings).toHaveLength(1);
    const lines = await desk.changeLog();
    expect(lines.map(({ canRevert }) => canRevert)).toEqual([true, false]);
    expect(lines[0]?.rule).toMatch(/^Se deshizo/);
  });

  test('cannot be taken back once its cell holds something else', async () => {
    const port = await corrected();
    await port.write({ changes: [{ cell: 'PLAN!E8', before: { v: RIGHT }, after: { v: RIGHT + 1 } }] });
    const desk = deskOver(port);
    const [line] = await desk.changeLog();
    expect(line?.canRevert).toBe(false);
    await expect(desk.revert(line?.row ?? 0)).rejects.toMatchObject({ code: 'changed-since-read' });
  });
});
