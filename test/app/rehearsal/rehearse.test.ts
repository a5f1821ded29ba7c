import { describe, expect, test } from '@jest/globals';
import type { Choice } from '../../../src/app/choice';
import { examine } from '../../../src/app/examine';
import { applyFixes, previewFixes } from '../../../src/app/fixes';
import { mostReadings, rehearse } from '../../../src/app/rehearsal/rehearse';
import { triedReview } from '../../../src/app/rehearsal/triedReview';
import type { Review } from '../../../src/app/review';
import type { Finding, Suspect } from '../../../src/core/findings/finding';
import { fromNumber } from '../../../src/core/quantity/decimal';
import type { CellContent } from '../../../src/core/workbook/cell';
import { GridBuilder } from '../../../src/core/workbook/grid';
import { packedSheet, type Snapshot } from '../../../src/core/workbook/snapshot';
import { MemoryPort } from '../memoryPort';
import { CLEAN_ROWS, snapshotOf } from '../../report/reviewOf';

/** A proposal that somebody is sure of: what stands there, and what should. */
type Proposal = readonly [cell: string, proposed: number | string];

const CLEAN = snapshotOf('PLAN', CLEAN_ROWS);
const amount = (row: number, column: number): number => Number(CLEAN_ROWS[row - 1]?.[column - 1]);

function withContents(contents: Readonly<Record<string, CellContent>>): Snapshot {
  return { ...CLEAN, sheets: CLEAN.sheets.map((sheet) => ({ ...sheet, cells: { ...sheet.cells, ...contents } })) };
}

/** A review to which somebody added sure proposals, right or wrong. */
async function reviewWith(snapshot: Snapshot, proposals: readonly (readonly Proposal[])[]): Promise<Review> {
  const review = await examine(snapshot);
  const added = proposals.map((group, at): Finding => {
    const [lead, ...also] = group.map(([cell, value]) => ({
      cell: `PLAN!${cell}`,
      observed: null,
      proposed: typeof value === 'string' ? value : fromNumber(value),
    }));
    if (!lead) throw new Error('a proposal changes a cell');
    const sure: Suspect = { ...lead, also, slip: 'wrong-digit', confidence: 'high', repairs: [], clears: [] };
    return {
      ...{ id: `f-added-${at}`, rule: 'owner-missing', severity: 'error', cells: [lead.cell], suspects: [sure] },
      ...{ difference: null, disagreements: [], key: `added ${at}`, data: { count: 1, places: [] } },
    };
  });
  return { ...review, findings: [...review.findings, ...added] };
}

const choicesOf = (proposals: readonly unknown[]): Choice[] =>
  proposals.map((_, at) => ({ finding: `f-added-${at}`, suspect: 0 }));

const ROW_8 = { E8: { v: amount(8, 5) * 10 } };

describe('what a correction may do', () => {
  test.each<[string, Readonly<Record<string, CellContent>>, readonly Proposal[], string | null]>([
    ['mend a total that is wrong', ROW_8, [['E8', amount(8, 5)]], null],
    [
      'mend a cell that formulas read',
      { ...ROW_8, I8: { v: amount(8, 5) * 10, f: '=E8' } },
      [['E8', amount(8, 5)]],
      null,
    ],
    ['change nothing that is checked', { I8: { v: 1 } }, [['I8', 2]], null],
    ['break a row that agrees', {}, [['E8', amount(8, 5) + 1000]], 'broken-equality'],
    [
      'break a row through a formula',
      { C8: { v: amount(8, 3), f: '=I8' }, I8: { v: amount(8, 3) } },
      [['I8', 99]],
      'broken-equality',
    ],
    ['put a number over a formula', { E8: { v: amount(8, 5), f: '=C8*D8' } }, [['E8', amount(8, 5)]], 'lost-formula'],
    ['put a formula over a formula', { E8: { v: amount(8, 5), f: '=C8*D8' } }, [['E8', '=D8*C8']], null],
    [
      'make a control of the workbook fail',
      { ...ROW_8, K1: { v: 0, f: '=E8-J1' }, J1: { v: amount(8, 5) * 10 } },
      [['E8', amount(8, 5)]],
      'control',
    ],
    [
      'mend a control of the workbook',
      { ...ROW_8, K1: { v: 1, f: '=E8-J1' }, J1: { v: amount(8, 5) * 10 - 1 } },
      [['E8', amount(8, 5)]],
      null,
    ],
    ['turn a row into another axis', {}, [['A8', 'OTRO EJE']], 'reading'],
    [
      'change a figure that nobody can calculate',
      { C8: { v: amount(8, 3), f: '=VLOOKUP(I8,I8:J8,1)' }, I8: { v: 1 } },
      [['I8', 2]],
      'not-calculated',
    ],
    [
      'change what something else than a figure depends on',
      { K8: { v: 7, f: '=VLOOKUP(I8,I8:J8,1)' }, I8: { v: 1 } },
      [['I8', 2]],
      null,
    ],
  ])('%s', async (_, contents, proposal, kind) => {
    const review = await reviewWith(withContents(contents), [proposal]);
    const { kept, fallen } = await rehearse(review, choicesOf([proposal]));
    expect(fallen.map(({ harm }) => harm?.kind)).toEqual(kind === null ? [] : [expect.stringMatching(kind)]);
    expect(kept).toHaveLength(kind === null ? 1 : 0);
  });
});

describe('several at once', () => {
  const wrong: readonly Proposal[][] = [
    [['E8', amount(8, 5)]],
    [['E10', amount(10, 5) + 1]],
    [['E9', amount(9, 5)]],
    [['E11', amount(11, 5) + 1]],
  ];
  const snapshot = withContents({ E8: { v: amount(8, 5) * 10 }, E9: { v: amount(9, 5) * 10 } });

  test('what is harmless stays, what is not falls, each for its own reason', async () => {
    const review = await reviewWith(snapshot, wrong);
    const { kept, fallen, readings } = await rehearse(review, choicesOf(wrong));
    expect(kept.map(({ finding }) => finding)).toEqual(['f-added-0', 'f-added-2']);
    expect(fallen.map(({ choice, trial }) => [choice.finding, trial])).toEqual([
      ['f-added-1', 'failed'],
      ['f-added-3', 'failed'],
    ]);
    expect(readings).toBeLessThanOrEqual(7);
  });

  test.each([
    [1, [0, 0, 4]],
    [2, [2, 0, 2]],
    [24, [2, 2, 0]],
  ])('with %i readings no more is claimed than was tried', async (readings, [passed, failed, left]) => {
    const review = await reviewWith(snapshot, wrong);
    const { kept, fallen } = await rehearse(review, choicesOf(wrong), { readings });
    const counted = (trial: string): number => fallen.filter((each) => each.trial === trial).length;
    expect([kept.length, counted('failed'), counted('not-run')]).toEqual([passed, failed, left]);
  });

  test('a cancel ends it', async () => {
    const cancelled = AbortSignal.abort();
    const review = await reviewWith(snapshot, wrong);
    await expect(rehearse(review, choicesOf(wrong), { watch: { signal: cancelled } })).rejects.toMatchObject({
      code: 'cancelled',
    });
  });

  test('the review calls sure only what passed, and says why the others fell', async () => {
    const review = await triedReview(await reviewWith(snapshot, wrong));
    const added = review.findings.filter(({ id }) => id.startsWith('f-added'));
    expect(added.map(({ suspects: [first] }) => [first?.confidence, first?.trial, first?.harm !== undefined])).toEqual([
      ['high', 'passed', false],
      ['medium', 'failed', true],
      ['high', 'passed', false],
      ['medium', 'failed', true],
    ]);
    expect(review.tried?.map(({ finding }) => finding).sort()).toEqual(
      review.findings
        .filter(({ suspects: [first] }) => first?.confidence === 'high')
        .map(({ id }) => id)
        .sort(),
    );
  });
});

describe('applying', () => {
  const proposals: readonly Proposal[][] = [[['E10', amount(10, 5) + 1]]];

  test('a sure one that does harm is not written, and said', async () => {
    const port = new MemoryPort(CLEAN);
    const review = await reviewWith(CLEAN, proposals);
    const { changes, fallen } = await applyFixes(port, review, { choices: choicesOf(proposals) });
    expect([changes, fallen.map(({ trial }) => trial), port.batches]).toEqual([[], ['failed'], []]);
  });

  test.each([
    [false, 1],
    [true, 0],
  ])('a probable one is the person’s own, unless all are tried (%s)', async (tryAll, changed) => {
    const review = await reviewWith(CLEAN, proposals);
    const probable = review.findings.map((finding) => ({
      ...finding,
      suspects: finding.suspects.map((suspect) => ({ ...suspect, confidence: 'medium' as const })),
    }));
    const request = { choices: choicesOf(proposals), tryAll };
    const preview = await previewFixes(new MemoryPort(CLEAN), { ...review, findings: probable }, request);
    expect(preview.changes).toHaveLength(changed);
  });
});

describe('how often a workbook is read again', () => {
  const ofCells = (count: number): Snapshot => {
    const builder = new GridBuilder();
    for (let row = 1; row <= count; row += 1) builder.add(row, 1, { v: 1 });
    const [sheet] = CLEAN.sheets;
    if (!sheet) throw new Error('the plan has a sheet');
    return { ...CLEAN, sheets: [packedSheet(sheet, builder.build())] };
  };

  test.each([
    [10_000, 24],
    [10_001, 23],
    [120_000, 2],
    [120_001, 1],
    [240_001, 1],
  ])('%i cells: %i times', (cells, readings) => {
    expect(mostReadings(ofCells(cells))).toBe(readings);
  });
});
