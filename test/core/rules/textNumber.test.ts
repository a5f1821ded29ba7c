import { expect, test } from '@jest/globals';

import type { Plan } from '../../../src/core/plan/plan';
import { readPlan } from '../../../src/core/reading/readPlan';
import { checkPlan } from '../../../src/core/rules/checkPlan';
import { sheetOf, snapshotOf } from '../../specimens/sheetDraft';

/** Ten works with a measured share and an amount, of which one each is a text; and the sum of the amounts as a formula. */
function plan(): Plan {
  const rows = Array.from({ length: 10 }, (_, at) => [
    'SALUD',
    `Construir la obra ${at}`,
    at === 4 ? '41,3%' : 0.1 + at / 100,
    at === 6 ? '7.000.000' : (at + 1) * 1_000_000,
  ]);
  return readPlan(snapshotOf(sheetOf('PLAN', [['EJE', 'ACTIVIDAD', 'LÍNEA BASE', 'VALOR TOTAL'], ...rows])));
}

test('An amount in text is sure; of a share that no sum takes in nothing is said', () => {
  const found = checkPlan(plan()).findings.filter(({ rule }) => rule === 'text-number');
  expect(found.flatMap(({ suspects }) => suspects.map(({ cell, confidence }) => [cell, confidence]))).toEqual([
    ['PLAN!D8', 'high'],
  ]);
});
