import { describe, expect, test } from '@jest/globals';
import { examine } from '../../src/app/examine';
import { htmlSection } from '../../src/report/html/htmlReport';
import { jsonReport } from '../../src/report/json/jsonReport';
import { PLAIN_INK } from '../../src/report/text/ink';
import { textReport } from '../../src/report/text/textReport';
import { voiceOf } from '../../src/report/voiceOf';
import { CLEAN_ROWS, snapshotOf } from './reviewOf';
import { workbookOf, type SpecimenCell } from '../core/formulas/workbookOf';

const LETTERS = 'B C D E F G H I J K'.split(' ');
const APU: SpecimenCell[][] = [
  ...Array.from({ length: 9 }, (_, at): SpecimenCell[] => ['Insumo', ...LETTERS.map(() => at)]),
  [
    'Total',
    ...LETTERS.map(
      (letter) => [`=SUM(${letter}1:${letter}${letter === 'D' ? 8 : 9})`, letter === 'D' ? 28 : 36] as const,
    ),
  ],
];

/** A clean plan, and beside it a sheet with a total that leaves a row out. */
const reviewed = () => {
  const plan = snapshotOf('PLAN', CLEAN_ROWS);
  return examine({ ...plan, sheets: [...plan.sheets, ...workbookOf({ APU }).sheets] });
};

describe('formulas outside the plan, in the reports', () => {
  const voice = voiceOf('es');

  test('stand in a section of their own, by sheet, with the usual formula', async () => {
    const text = textReport({ file: 'plan.xlsx', review: await reviewed() }, voice, { ink: PLAIN_INK, width: 400 });
    const [before = '', after = ''] = text.split('Otras fórmulas del libro');
    expect(before).toContain('0 observaciones');
    expect(before).not.toContain('APU!D10');
    expect(after).toMatch(/ {2}APU \(1\)\n {4}Aviso: APU!D10: .*«=SUMA\(D1:D9\)»/);
  });

  test('are folded on the page', async () => {
    const page = htmlSection({ file: 'plan.xlsx', review: await reviewed() }, voice, '');
    expect(page).toMatch(/<h2>Otras fórmulas del libro<\/h2>[^]*<details>\s*<summary>APU \(1\)<\/summary>/);
    expect(page).not.toContain('<details open');
  });

  test('are marked for other programs', async () => {
    const report = jsonReport({ file: 'plan.xlsx', review: await reviewed() }, voice);
    expect(report.findings.map(({ rule, group }) => [rule, group])).toEqual([['workbook-range', 'other-formulas']]);
  });

  test('take no room where there are none', async () => {
    const review = await examine(snapshotOf('PLAN', CLEAN_ROWS));
    expect(textReport({ file: 'plan.xlsx', review }, voice, { ink: PLAIN_INK, width: 100 })).not.toContain(
      'Otras fórmulas',
    );
    expect(htmlSection({ file: 'plan.xlsx', review }, voice, '')).not.toContain('<details>');
  });
});
