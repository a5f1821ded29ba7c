import { describe, expect, test } from '@jest/globals';
import { readPlan } from '../../../src/core/reading/readPlan';
import { checkPlan } from '../../../src/core/rules/checkPlan';
import type { Finding } from '../../../src/core/findings/finding';
import { safeChoices } from '../../../src/app/choices';
import { examine } from '../../../src/app/examine';
import { workbookOf, type SpecimenCell } from '../formulas/workbookOf';
import { basePlan } from './basePlan';
import { outcomes } from './outcome';

const LETTERS = 'B C D E F G H I J K'.split(' ');

/** Totals of ten columns, one of which leaves the last row out. */
const APART: SpecimenCell[][] = [
  ...Array.from({ length: 9 }, (_, at): SpecimenCell[] => ['Insumo', ...LETTERS.map(() => at)]),
  [
    'Total',
    ...LETTERS.map(
      (letter) => [`=SUM(${letter}1:${letter}${letter === 'D' ? 8 : 9})`, letter === 'D' ? 28 : 36] as const,
    ),
  ],
];

const found = (sheets: Parameters<typeof workbookOf>[0]): readonly Finding[] =>
  checkPlan(readPlan(workbookOf(sheets))).findings;

describe('formulas outside the plan', () => {
  test('are said beside the plan that is not found, as warnings, with the formula of their neighbours', () => {
    const [notFound, odd] = found({ APU: APART });
    expect(notFound?.rule).toBe('plan-not-found');
    expect(odd).toMatchObject({
      ...{ rule: 'workbook-range', severity: 'warning', cells: ['APU!D10'] },
      data: { cells: 1, neighbours: 9, usual: '=SUM(D1:D9)', tied: false, silent: false },
      suspects: [{ cell: 'APU!D10', observed: 28, proposed: '=SUM(D1:D9)', confidence: 'medium' }],
    });
  });

  test('are never among the safe corrections', async () => {
    const review = await examine(workbookOf({ APU: APART }));
    expect(review.findings.map(({ rule }) => rule)).toContain('workbook-range');
    expect(safeChoices(review)).toEqual([]);
  });

  test('that change nothing are notes', () => {
    const blank = APART.map((row, at): SpecimenCell[] => (at === 8 ? [''] : [...row]));
    expect(found({ APU: blank })).toMatchObject([{}, { rule: 'workbook-range', severity: 'note' }]);
  });

  test('of the same sheet and pattern are one finding; where either may be right both are told', () => {
    const total = (from: number): SpecimenCell[] => [
      'Total',
      ...['B', 'C', 'D', 'E'].map(
        (letter, at) => [`=SUM(${letter}${from + Math.floor(at / 2)}:${letter}${from + 4})`, 10] as const,
      ),
    ];
    const block = Array.from({ length: 5 }, (): SpecimenCell[] => ['Insumo', 2, 2, 2, 2]);
    const findings = found({ APU: [...block, total(1), [], ...block, total(8)] });
    expect(findings).toMatchObject([
      {},
      {
        ...{ rule: 'workbook-range', cells: ['APU!D6', 'APU!E6', 'APU!D13', 'APU!E13'] },
        suspects: [
          { cell: 'APU!D6', confidence: 'tie', proposed: '=SUM(D1:D5)' },
          {
            cell: 'APU!B6',
            confidence: 'tie',
            proposed: '=SUM(B2:B5)',
            also: [{ cell: 'APU!C6' }, { cell: 'APU!B13' }, {}],
          },
        ],
      },
    ]);
  });

  test('totals side by side that leave out the same last row are one finding', () => {
    const row = (total: readonly [string, string]): SpecimenCell[] => ['', [total[0], 3], [total[1], 6]];
    const rows = [1, 2, 3, 4].map((at): SpecimenCell[] => ['Secretaría', at, 2 * at]);
    expect(found({ Resumen: [...rows, row(['=SUM(B1:B3)', '=SUM(C1:C3)'])] })).toMatchObject([
      {},
      {
        ...{ rule: 'workbook-total', severity: 'warning', cells: ['Resumen!B5', 'Resumen!C5'] },
        suspects: [{ cell: 'Resumen!B5', proposed: '=SUM(B1:B4)', also: [{ proposed: '=SUM(C1:C4)' }] }],
      },
    ]);
  });

  test('of the plan are left to its own rules', () => {
    const rules = outcomes(basePlan({ live: true, totals: { total: { f: '=SUM(E2:E6)', v: 1 } } })).map(
      ({ rule }) => rule,
    );
    expect(rules).not.toContain('workbook-range');
  });
});

describe('circular references', () => {
  test('are an error where a figure of the plan is in them, and said once', () => {
    const plan = outcomes(basePlan({ live: true, totals: { total: { f: '=SUM(E2:E8)', v: 0 } } }));
    expect(plan).toEqual([
      { rule: 'circular-reference', severity: 'error', cells: ['PLAN!E8'], lead: null, proposed: null },
    ]);
  });

  test('are a warning elsewhere', () => {
    const beside: SpecimenCell[][] = [
      [
        ['=B1', 0],
        ['=A1', 0],
      ],
    ];
    expect(found({ Notas: beside })).toMatchObject([
      {},
      { rule: 'circular-reference', severity: 'warning', cells: ['Notas!A1', 'Notas!B1'] },
    ]);
  });
});
