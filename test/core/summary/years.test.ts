import { describe, expect, test } from '@jest/globals';

import { readPlan } from '../../../src/core/reading/readPlan';
import { toNumber } from '../../../src/core/quantity/decimal';
import { summarize } from '../../../src/core/summary/summarize';
import type { Mapping } from '../../../src/core/workbook/state';
import { sheetOf, snapshotOf, type SheetDraft } from '../../specimens/sheetDraft';

/** A sheet with a title and two activities of these amounts. */
function yearly(name: string, title: string, ...amounts: readonly number[]): SheetDraft {
  return sheetOf(name, [
    [title],
    ['EJE', 'ACTIVIDAD', 'VALOR TOTAL'],
    ...amounts.map((amount, at) => [at === 0 ? 'SOCIAL' : 'RURAL', `Obra ${at} de ${name}`, amount]),
  ]);
}

function totals(sheets: readonly SheetDraft[], mapping: Mapping | null = null): readonly [number, ...string[]] {
  const plan = readPlan(snapshotOf(...sheets), mapping);
  const summary = summarize(plan);
  const years = summary.years.map(({ fiscalYear, plan: whole, axes }) => {
    const groups = axes.map(({ name, total }) => `${name ?? ''} ${toNumber(total)}`).join(', ');
    return `${fiscalYear}: ${toNumber(whole.total)} (${groups})`;
  });
  return [toNumber(summary.plan.total), ...years];
}

const BOTH = [300, '2026: 300 (SOCIAL 100, RURAL 200)', '2025: 30 (SOCIAL 10, RURAL 20)'] as const;

describe('plans of several years in one workbook', () => {
  test.each<readonly [string, readonly SheetDraft[], readonly (number | string)[]]>([
    ['by the names of the sheets', [yearly('POAI 2025', 'Plan', 10, 20), yearly('POAI 2026', 'Plan', 100, 200)], BOTH],
    ['by their titles', [yearly('A', 'VIGENCIA 2025', 10, 20), yearly('B', 'PLAN 2026', 100, 200)], BOTH],
    ['one of them without a year', [yearly('A', 'VIGENCIA 2025', 10, 20), yearly('B', 'Plan', 100, 200)], [330]],
    ['the year of a law', [yearly('A', 'VIGENCIA 2025', 10, 20), yearly('B', 'Acuerdo 12 de 2026', 100, 200)], [330]],
    ['a plan of four years', [yearly('A', 'PLAN 2024-2027', 10, 20), yearly('B', 'PLAN 2026', 100, 200)], [330]],
    ['two years in a name', [yearly('2025-2026', 'Plan', 10, 20), yearly('2026', 'Plan', 100, 200)], [330]],
    ['one year on two sheets', [yearly('2026 A', 'Plan', 10, 20), yearly('2026 B', 'Plan', 100, 200)], [330]],
    [
      'December of one and January of the next',
      [yearly('Diciembre 2025', 'Plan', 10, 20), yearly('Enero 2026', 'Plan', 100, 200)],
      BOTH,
    ],
  ])('%s', (_, sheets, found) => {
    expect(totals(sheets)).toEqual(found);
  });

  test('a person may say the years', () => {
    const sheets = [yearly('A', 'Plan', 10, 20), yearly('B', 'Plan', 100, 200)];
    const tables = [
      { sheet: 'A', fiscalYear: 2025 },
      { sheet: 'B', fiscalYear: 2026 },
    ];
    expect(totals(sheets, { schema: 'cuadre.mapping/1', tables })).toEqual(BOTH);
  });
});
