import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { applyCollected, collectAnswers } from '../../src/app/collect';
import type { Review } from '../../src/app/review';
import { validate } from '../../src/app/validate';
import { officeSheet } from '../../src/core/sheets/review/officeSheet';
import { readAnswers, type Answer } from '../../src/core/sheets/review/readAnswers';
import { SPLITS, splitReview } from '../../src/core/sheets/review/splitReview';
import { contentOf } from '../../src/app/contentOf';
import { FileWorkbook, readWorkbook, sheetWorkbook } from '../../src/hosts/file/index';
import { LANGUAGES } from '../../src/i18n/language';
import { OFFICE_VOCABULARIES, officeVocabularyOf } from '../../src/i18n/officeVocabulary';
import { sheetWordsOf } from '../../src/i18n/sheetWords';
import { voiceOf } from '../../src/report/voiceOf';

const FAULTY = new Uint8Array(readFileSync(new URL('../../assets/plan-2009-con-errores.xlsx', import.meta.url)));
const DAY = '2026-11-29';

let port: FileWorkbook;
let review: Review;
beforeAll(async () => {
  port = new FileWorkbook(FAULTY);
  review = await validate(port);
});

/** The finding about a cell, as its office gets it. */
function asked(cell: string): Answer {
  const finding = review.findings.find(({ suspects, cells }) => (suspects[0]?.cell ?? cells[0]) === cell);
  if (!finding) throw new Error(`no finding leads to ${cell}`);
  const observed = finding.suspects[0]?.observed ?? null;
  return { finding: finding.id, cell, observed, state: 'open', reason: '', value: null, by: '' };
}

describe('the review by office, sheet and axis', () => {
  test.each(SPLITS)('by %s has every finding once, and what concerns nobody last', (by) => {
    const parts = splitReview(review.plan, review.findings, by);
    const ids = parts.flatMap(({ findings }) => findings.map(({ id }) => id));
    expect(ids.toSorted()).toEqual(review.findings.map(({ id }) => id).toSorted());
    expect(parts.slice(0, -1).every(({ name }) => name !== null)).toBe(true);
  });

  test.each(LANGUAGES)('goes out and comes back in %s with every code and cell, all open', (language) => {
    const { message, ruleName } = voiceOf(language);
    const voice = { message, ruleTitle: ruleName };
    const vocabulary = officeVocabularyOf(language);
    for (const part of splitReview(review.plan, review.findings, 'owner')) {
      const sheet = officeSheet(part, { vocabulary, voice, fiscalYear: 2009 });
      const answers = readAnswers(readWorkbook(sheetWorkbook(sheet)), OFFICE_VOCABULARIES);
      expect(answers?.map(({ finding, state, value, reason }) => [finding, state, value, reason])).toEqual(
        part.findings.map(({ id }) => [id, 'open', null, '']),
      );
    }
  });

  test('a workbook without such a sheet is no review', () => {
    expect(readAnswers(readWorkbook(FAULTY), OFFICE_VOCABULARIES)).toBeNull();
  });
});

describe('what comes back', () => {
  const TOTAL = 'PLAN!H12';

  test.each<[string, Partial<Answer>, string | null]>([
    ['a value for the cell', { state: 'corrected', value: 71_280_000 }, null],
    ['a value typed as people type it', { state: 'corrected', value: '$ 71.280.000' }, null],
    ['a value without a state', { value: 71_280_000 }, null],
    ['a value that can be read in two ways', { state: 'corrected', value: '71.280' }, 'unreadable'],
    ['a value that is none', { state: 'corrected', value: 'pendiente' }, 'unreadable'],
    ['corrected, and no value', { state: 'corrected' }, 'value-missing'],
    ['justified, and no reason', { state: 'accepted' }, 'reason-missing'],
    ['justified with a value', { state: 'accepted', reason: 'convenio', value: 1 }, 'contradictory'],
    ['a cell that held something else', { value: 71_280_000, observed: 5 }, 'changed-since'],
    ['a code of another workbook', { finding: 'f-0', cell: 'PLAN!D9', value: 3 }, 'unknown-finding'],
  ])('%s', (_, parts, why) => {
    const { changes, problems } = collectAnswers(
      review,
      [{ from: 'a', answers: [{ ...asked(TOTAL), ...parts }] }],
      DAY,
    );
    expect(problems.map((problem) => problem.why)).toEqual(why === null ? [] : [why]);
    expect(changes.map(({ cell, after }) => [cell, after.v])).toEqual(why === null ? [[TOTAL, 71_280_000]] : []);
  });

  test('what was left open says nothing; what was done in the plan already needs nothing', () => {
    const now = contentOf(review.snapshot, TOTAL).v;
    const answers = [asked(TOTAL), { ...asked(TOTAL), state: 'corrected' as const, value: now }];
    const collected = collectAnswers(review, [{ from: 'a', answers }], DAY);
    expect([collected.changes, collected.acceptances, collected.problems]).toEqual([[], [], []]);
  });

  test('a code that is none of this run is found by its cell', () => {
    const answers = [{ ...asked(TOTAL), finding: 'f-0', value: 71_280_000 }];
    expect(collectAnswers(review, [{ from: 'a', answers }], DAY).changes).toHaveLength(1);
  });

  test('two values for one cell are taken in by neither', () => {
    const answer = (value: number) => ({ from: String(value), answers: [{ ...asked(TOTAL), value }] });
    const both = collectAnswers(review, [answer(71_280_000), answer(72_000_000)], DAY);
    expect([both.changes.length, both.problems.map(({ why }) => why)]).toEqual([0, ['conflict', 'conflict']]);
    expect(collectAnswers(review, [answer(71_280_000), answer(71_280_000)], DAY).changes).toHaveLength(1);
  });

  test('values are written with whose they are, reasons stay with the workbook and open again when a value changes', async () => {
    const answers = [
      { ...asked(TOTAL), value: 71_280_000, by: 'Ana Ruiz' },
      { ...asked('PLAN!I25'), state: 'accepted' as const, reason: 'El convenio se firmó en enero' },
    ];
    const collected = collectAnswers(review, [{ from: 'Salud', answers }], DAY);
    const copy = new FileWorkbook(FAULTY);
    const log = {
      ...{ words: sheetWordsOf('es'), ruleTitle: String, when: `${DAY}T10:00`, author: '' },
      startsSheet: true,
    };
    await applyCollected(copy, review, { collected, log });
    const after = await validate(copy);
    expect(contentOf(after.snapshot, TOTAL).v).toBe(71_280_000);
    expect(after.accepted.map(({ acceptance: { reason, author, date } }) => [reason, author, date])).toEqual([
      ['El convenio se firmó en enero', 'Salud', DAY],
    ]);
    expect(after.snapshot.sheets.map(({ mark }) => mark)).toContain('changes');
    expect(contentOf(after.snapshot, 'Registro de cambios!F5').v).toBe('Ana Ruiz');
    await copy.write({
      changes: [{ cell: 'PLAN!I25', before: contentOf(after.snapshot, 'PLAN!I25'), after: { v: 47_000_000 } }],
    });
    expect((await validate(copy)).accepted).toEqual([]);
  });
});
