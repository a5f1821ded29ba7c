import { describe, expect, test } from '@jest/globals';

import { toPlainText, type Decimal } from '../../../src/core/quantity/decimal';
import { readPlan } from '../../../src/core/reading/readPlan';
import { checkPlan } from '../../../src/core/rules/checkPlan';
import type { CellContent } from '../../../src/core/workbook/cell';
import { sheetOf, snapshotOf } from '../../specimens/sheetDraft';

type Row = readonly (CellContent | string | number | null)[];

const WORK: readonly Row[] = [
  ['Ítem', 'Descripción', 'Unidad', 'Cantidad', 'Valor unitario', 'Valor total'],
  ['1.1', 'Descapote', 'm2', 600, 4200, 2_520_000],
  ['1.2', 'Concreto', 'm3', 62, 640_000, 39_680_000],
  ['1.3', 'Malla', 'kg', 1900, 6000, 11_400_000],
  [null, 'COSTO DIRECTO', null, null, null, 53_600_000],
];

/** The cells of the foot that are named, under a direct cost of 53 600 000 whose total stands in row 5. */
function named(...foot: readonly Row[]): string[] {
  const plan = readPlan(snapshotOf(sheetOf('OBRA', [...WORK, ...foot])));
  expect(plan.activities).toHaveLength(3);
  return checkPlan(plan)
    .findings.filter(({ rule }) => rule === 'foot-line')
    .map(({ cells, suspects: [first] }) => `${cells.join()} ${JSON.stringify(proposedOf(first?.proposed))}`);
}

function proposedOf(proposed: Decimal | string | null | undefined): string | null {
  return typeof proposed === 'object' && proposed !== null ? toPlainText(proposed) : null;
}

function row(label: string, rate: number | null, amount: CellContent | number): Row {
  return [null, label, null, null, rate, amount];
}

describe('rows at the foot of a table', () => {
  const administration = row('Administración', 0.18, 9_648_000);
  const contingencies = row('Imprevistos', 0.03, 1_608_000);
  const profit = row('Utilidad', 0.05, 2_680_000);
  const tax = row('IVA sobre la utilidad', 0.19, 509_200);

  test.each<readonly [string, readonly Row[], readonly string[]]>([
    ['all agree', [administration, contingencies, profit, tax, row('COSTO TOTAL', null, 68_045_200)], []],
    ['a charge a peso off', [row('Administración', 0.18, 9_648_001)], []],
    ['a charge ten pesos off', [row('Administración', 0.18, 9_648_010)], ['OBRA!F6 "9648000"']],
    ['a charge rounded to thousands', [row('Administración', 0.1823, 9_771_000)], []],
    ['a charge that is rounded too far', [row('Administración', 0.1823, 9_700_000)], ['OBRA!F6 "9771280"']],
    ['a charge written as 18', [row('Administración', 18, 9_648_000)], []],
    ['a charge with its share in words', [row('Administración (18%)', null, 9_648_000)], []],
    ['such a charge that is wrong', [row('Administración (18%)', null, 9_468_000)], ['OBRA!F6 "9648000"']],
    ['a charge without a share', [row('Administración', null, 9_468_000)], []],
    ['a wrong charge that a formula reckons', [row('Administración', 0.18, { v: 9_000_000, f: '=F4*E6' })], []],
    ['a tax on the profit', [profit, tax], []],
    [
      'a tax on the profit that is on the cost',
      [profit, row('IVA sobre la utilidad', 0.19, 10_184_000)],
      ['OBRA!F7 "509200"'],
    ],
    ['a tax that does not say on what, on the profit', [profit, row('IVA', 0.19, 509_200)], []],
    ['a tax that does not say on what, on all', [profit, row('IVA', 0.19, 10_693_200)], []],
    ['a tax that does not say on what, on nothing', [profit, row('IVA', 0.19, 700_000)], ['OBRA!F7 null']],
    ['a tax on a profit that does not stand there', [row('IVA sobre la utilidad', 0.19, 700_000)], []],
    ['a total of the charges alone', [administration, contingencies, row('TOTAL AIU', null, 11_256_000)], []],
    [
      'a total of nothing',
      [administration, contingencies, row('COSTO TOTAL', null, 64_000_000)],
      ['OBRA!F8 "64856000"'],
    ],
    [
      'a total over a wrong charge, as it states it',
      [row('Administración', 0.18, 9_468_000), row('COSTO TOTAL', null, 63_068_000)],
      ['OBRA!F6 "9648000"'],
    ],
    [
      'a total over a wrong charge, as it should be',
      [row('Administración', 0.18, 9_468_000), row('COSTO TOTAL', null, 63_248_000)],
      ['OBRA!F6 "9648000"'],
    ],
    [
      'a total over a row that nobody knows',
      [administration, row('Descuento comercial', null, 500_000), row('COSTO TOTAL', null, 64_000_000)],
      [],
    ],
    ['an average', [row('Promedio', null, 17_866_667)], []],
    ['a wrong average', [row('Promedio', null, 18_866_667)], ['OBRA!F6 "17866666.67"']],
    ['a difference', [administration, row('Diferencia', null, 43_952_000)], []],
    ['a wrong difference', [administration, row('Diferencia', null, 43_952_900)], ['OBRA!F7 null']],
  ])('%s', (_, foot, cells) => {
    expect(named(...foot)).toEqual(cells);
  });
});
