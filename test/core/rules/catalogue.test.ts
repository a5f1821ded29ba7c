import { describe, expect, test } from '@jest/globals';
import type { Milestone } from '../../../src/core/plan/plan';
import { RULE_NAMES } from '../../../src/core/rules/ruleNames';
import { ruleTitle } from '../../../src/i18n/finding';
import { basePlan } from './basePlan';
import { findingsOn, outcomes } from './outcome';
import type { Specimen } from './planOf';

describe('bounds', () => {
  test('a negative amount that no other check sees', () => {
    const rows = [4, 5, 6, 7].map((at) => ({
      cells: { activity: `Actividad ${at}`, total: at * 1_000_000, assigned: at === 5 ? -2_000_000 : 1_000_000 },
    }));
    expect(outcomes({ columns: ['activity', 'total', 'assigned'], rows })).toMatchObject([
      { rule: 'bounds', severity: 'error', cells: ['PLAN!C3'] },
    ]);
  });

  test('more assigned than the total, where nothing else compares them', () => {
    const rows = [4, 5, 6, 7].map((at) => ({
      cells: { activity: `Actividad ${at}`, total: 5_000_000, assigned: at === 5 ? 7_000_000 : 1_000_000 },
    }));
    expect(outcomes({ columns: ['activity', 'total', 'assigned'], rows })).toMatchObject([
      { rule: 'bounds', severity: 'error', cells: ['PLAN!C3', 'PLAN!B3'] },
    ]);
  });

  test('a column of reductions is kept so on purpose', () => {
    const rows = [4, 5, 6, 7].map((at) => ({ cells: { activity: `Reducción ${at}`, total: -at * 1_000_000 } }));
    expect(outcomes({ columns: ['activity', 'total'], rows })).toEqual([]);
  });
});

describe('a block in another unit', () => {
  const plan = (factorOf: (at: number) => number): Specimen => ({
    columns: ['activity', 'total@2024', 'total@2025'],
    headers: { 'total@2024': 'VALOR 2024', 'total@2025': 'VALOR 2025' },
    rows: [1, 2, 3, 4, 5, 6, 7, 8].map((at) => ({
      cells: {
        activity: `Actividad ${at}`,
        'total@2024': at * 2_000_000 + 137_000,
        'total@2025': (at * 2_300_000 + 419_000) / factorOf(at),
      },
    })),
  });

  test('rows in thousands under rows in pesos are said against the year before', () => {
    expect(outcomes(plan((at) => (at > 2 && at < 7 ? 1000 : 1)))).toMatchObject([
      { rule: 'scale-block', severity: 'warning', cells: ['PLAN!C4', 'PLAN!C5', 'PLAN!C6', 'PLAN!C7'] },
    ]);
  });

  test('a whole column is one observation; growth is none', () => {
    expect(outcomes(plan(() => 1000))).toHaveLength(1);
    expect(outcomes(plan((at) => 1 / (at + 1)))).toEqual([]);
  });
});

describe('blanks', () => {
  test('sources of a row without a total', () => {
    const rows = [1, 2, 3, 4, 5, 6].map((at) => ({
      cells: { activity: `Actividad ${at}`, assigned: at === 3 ? null : at * 1_000_000, 'source:SGP': at * 1_000_000 },
    }));
    expect(outcomes({ columns: ['activity', 'assigned', 'source:SGP'], rows })).toMatchObject([
      { rule: 'sources-without-total', severity: 'warning', cells: ['PLAN!B4'] },
    ]);
  });

  test('an owner missing on one row of many', () => {
    const rows = ['Salud', 'Salud', null, 'Cultura'].map((owner, at) => ({
      cells: { activity: `Actividad ${at}`, total: (at + 1) * 1_000_000, ...(owner === null ? {} : { owner }) },
    }));
    expect(outcomes({ columns: ['activity', 'total', 'owner'], rows })).toMatchObject([
      { rule: 'owner-missing', severity: 'warning', cells: ['PLAN!C4'] },
    ]);
  });

  test('an activity under no milestone', () => {
    const rows = ['Reducir la desnutrición', null, 'Ampliar la cobertura', 'Ampliar la cobertura'].map(
      (milestone, at) => ({
        cells: {
          activity: `Actividad ${at}`,
          total: (at + 1) * 1_000_000,
          ...(milestone === null ? {} : { milestone }),
        },
      }),
    );
    const columns = ['milestone', 'activity', 'total'];
    expect(outcomes({ columns, rows })).toMatchObject([
      { rule: 'milestone-unlinked', severity: 'note', cells: ['PLAN!A3'] },
    ]);
  });
});

describe('repetitions', () => {
  const repeated = 'Construir y dotar el centro de vida del adulto mayor';

  test('a row that is there twice', () => {
    const rows = [repeated, 'Otra actividad del mismo frente', repeated].map((activity, at) => ({
      cells: { activity, total: at === 1 ? 7_000_000 : 25_000_000 },
    }));
    expect(outcomes({ columns: ['activity', 'total'], rows })).toMatchObject([
      { rule: 'duplicate-row', severity: 'warning', cells: ['PLAN!A2', 'PLAN!A4'] },
    ]);
  });

  test.each([
    ['codes of their own', ['BP2600011', 'BP2600012'], false],
    ['numbers that only count the rows', ['1.1', '1.2'], true],
    ['one code', ['BP2600011', 'BP2600011'], true],
  ])('two rows of one name and amount with %s', (_, codes, isRepeated) => {
    const rows = codes.map((code) => ({ cells: { code, activity: repeated, total: 25_000_000 } }));
    const found = outcomes({ columns: ['code', 'activity', 'total'], rows });
    expect(found.some(({ rule }) => rule === 'duplicate-row')).toBe(isRepeated);
  });

  test('a row that repeats with another amount is another row', () => {
    const rows = [repeated, repeated].map((activity, at) => ({ cells: { activity, total: (at + 1) * 5_000_000 } }));
    expect(outcomes({ columns: ['activity', 'total'], rows })).toEqual([]);
  });

  const milestones = (repeats: number): Milestone[] =>
    Array.from({ length: 10 }, (_, at) => ({
      ...{ key: `h${at}`, name: `Hito número ${at}`, axis: 'e', front: null },
      cells: at < repeats ? [`PLAN!A${at * 2 + 2}`, `PLAN!A${at * 2 + 40}`] : [`PLAN!A${at * 2 + 2}`],
    }));

  test('a milestone that is named twice', () => {
    const [finding, ...others] = findingsOn(basePlan({ more: { more: { milestones: milestones(1) } } }));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      rule: 'milestone-repeated',
      severity: 'warning',
      cells: ['PLAN!A2', 'PLAN!A40'],
      data: { milestone: 'Hito número 0', times: 2, listed: 11, distinct: 10 },
    });
  });

  test('milestones that come again and again are rows in another order', () => {
    expect(outcomes(basePlan({ more: { more: { milestones: milestones(6) } } }))).toEqual([]);
  });
});

describe('what is not seen', () => {
  test('hidden rows that the totals count', () => {
    expect(outcomes(basePlan({ hidden: [3, 5] }))).toMatchObject([
      { rule: 'hidden-in-total', severity: 'warning', cells: ['PLAN!E3', 'PLAN!E5'] },
    ]);
    expect(outcomes(basePlan({ hidden: [3, 5], more: { sheet: { filter: 'A1:I8' } } }))).toMatchObject([
      { rule: 'hidden-in-total', severity: 'note' },
    ]);
  });

  test('fractions of a peso behind a format', () => {
    const rows = [1.25, 2, 3].map((value, at) => ({
      cells: { activity: `Actividad ${at}`, total: { shown: '"$" #,##0', v: 1_000_000 + value } },
    }));
    expect(outcomes({ columns: ['activity', 'total'], rows })).toMatchObject([
      { rule: 'hidden-fraction', severity: 'note', cells: ['PLAN!B2'] },
    ]);
    const shown = rows.map((row) => ({ cells: { ...row.cells, total: { ...row.cells.total, shown: '#,##0.00' } } }));
    expect(outcomes({ columns: ['activity', 'total'], rows: shown })).toEqual([]);
  });
});

describe('findings as a whole', () => {
  const wrong = (): Specimen => basePlan({ rows: { 3: { total: 206_213_104 }, 5: { toRaise: null } } });

  test('keep their ids when their rows move', () => {
    const { rows, ...rest } = wrong();
    const [first, second, ...others] = rows;
    if (!first || !second) throw new Error('a specimen of two rows at least');
    const moved = { ...rest, rows: [second, first, ...others] };
    const ids = (specimen: Specimen): string[] =>
      findingsOn(specimen)
        .map(({ id }) => id)
        .sort();
    expect(ids(moved)).toEqual(ids(wrong()));
  });

  test('have different ids, the grave ones first', () => {
    const findings = findingsOn(wrong());
    expect(findings.map(({ severity }) => severity)).toEqual(['error', 'warning']);
    expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
  });
});

describe('names of rules', () => {
  test('are unique, and every one has a title in both languages', () => {
    expect(new Set(RULE_NAMES).size).toBe(RULE_NAMES.length);
    for (const name of RULE_NAMES) {
      for (const language of ['es', 'en'] as const) expect(ruleTitle(name, language)).not.toBe(name);
    }
  });
});
