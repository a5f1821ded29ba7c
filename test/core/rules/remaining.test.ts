import { describe, expect, test } from '@jest/globals';
import { readPlan } from '../../../src/core/reading/readPlan';
import { checkPlan } from '../../../src/core/rules/checkPlan';
import { snapshotOf } from '../../report/reviewOf';
import { outcomes } from './outcome';
import type { Specimen, SpecimenRow } from './planOf';

const AMOUNTS = [12_345_678, 23_456_789, 8_765_432, 45_678_912, 31_234_567, 17_654_321];

/** Two axes of three rows each with their totals, and the plan's total, to which something may be added. */
function axes(extra: number): Specimen {
  const row = (at: number): SpecimenRow => ({
    cells: { axis: at < 3 ? 'A' : 'B', activity: `Actividad ${at}`, total: AMOUNTS[at] ?? 0 },
  });
  const sum = (from: number, to: number): number => AMOUNTS.slice(from, to).reduce((all, each) => all + each, 0);
  const line = (label: string, total: number, subtotal: SpecimenRow['subtotal']): SpecimenRow => ({
    cells: { axis: label, total },
    ...(subtotal ? { subtotal } : {}),
  });
  return {
    columns: ['axis', 'activity', 'total'],
    rows: [
      ...[row(0), row(1), row(2), line('TOTAL A', sum(0, 3), { level: 'axis', group: 'a', adds: [2, 3, 4] })],
      ...[row(3), row(4), row(5), line('TOTAL B', sum(3, 6), { level: 'axis', group: 'b', adds: [6, 7, 8] })],
      line('TOTAL', sum(0, 6) + extra, { level: 'plan', group: null, adds: [5, 9], of: 'subtotal' }),
    ],
  };
}

describe('a total that counts a subtotal twice', () => {
  const first = AMOUNTS.slice(0, 3).reduce((all, each) => all + each, 0);
  test('is said as that', () => {
    expect(outcomes(axes(first))).toMatchObject([{ rule: 'double-count', severity: 'error' }]);
  });

  test('one that is right says nothing; another difference is no double count', () => {
    expect(outcomes(axes(0))).toEqual([]);
    expect(outcomes(axes(first + 13)).map(({ rule }) => rule)).not.toContain('double-count');
  });
});

describe('a number that can be read in two ways', () => {
  const found = (...texts: readonly (string | number)[]): string[] => {
    const rows = texts.map((text, at) => [`Actividad número ${at}`, 'Unidad', text] as const);
    const plan = readPlan(snapshotOf('PLAN', [['ACTIVIDAD', 'UNIDAD DE MEDIDA', 'VALOR TOTAL'], ...rows]));
    return checkPlan(plan).findings.flatMap(({ rule, suspects }) =>
      (rule === 'text-number' ? suspects : []).map(({ confidence }) => `${rule} ${confidence}`),
    );
  };

  test('is said once, as the text that it is, and not as ambiguous-number beside it; no value is offered as sure', () => {
    expect(found('1.500', 2750.5, 3125.75, 4250)).not.toContain('text-number high');
  });
});
