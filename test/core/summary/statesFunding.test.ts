import { describe, expect, test } from '@jest/globals';
import { readPlan } from '../../../src/core/reading/readPlan';
import { toNumber } from '../../../src/core/quantity/decimal';
import { knownAmount } from '../../../src/core/summary/knownAmount';
import { statesFunding } from '../../../src/core/summary/statesFunding';
import { summarize } from '../../../src/core/summary/summarize';
import type { Snapshot } from '../../../src/core/workbook/snapshot';
import { SMALL_PLANS } from '../../sheets/smallPlans';
import { sheetOf, snapshotOf } from '../../specimens/sheetDraft';

/** Two activities with 10 and 20 under each heading. */
function planOf(...headings: readonly string[]): Snapshot {
  return snapshotOf(
    sheetOf('PLAN', [
      ['ACTIVIDAD', ...headings],
      ['Talleres', ...headings.map(() => 10)],
      ['Ferias', ...headings.map(() => 20)],
    ]),
  );
}

describe('a plan that does not say what has money', () => {
  const { plan, axes } = summarize(readPlan(SMALL_PLANS.totalsAlone));

  test('has totals and shares but no gap: zero would say that nothing is to be raised', () => {
    expect(axes.map(({ name, total, gapRatio, share }) => [name, toNumber(total), gapRatio, share])).toEqual([
      ['SOCIAL', 1500, null, 0.535714],
      ['AMBIENTE', 1300, null, 0.464286],
    ]);
    expect([plan, ...axes].map(statesFunding)).toEqual([false, false, false]);
  });

  test('is told from one that says it, and from a group of nothing', () => {
    const said = summarize(readPlan(SMALL_PLANS.execution));
    expect(said.axes.map(({ gapRatio }) => gapRatio)).toEqual([0.133333, 0.692308]);
    expect(said.axes.map(statesFunding)).toEqual([true, true]);
    expect(statesFunding({ absent: [] })).toBe(true);
  });

  test.each<readonly [string, Parameters<typeof readPlan>[0], readonly (number | null)[]]>([
    ['a total alone', planOf('VALOR TOTAL'), [30, null, null]],
    ['a total and what is assigned', planOf('VALOR TOTAL', 'ASIGNADO'), [30, 30, 0]],
    ['a total and what is to be raised', planOf('VALOR TOTAL', 'POR GESTIONAR'), [30, 0, 30]],
    ['what is assigned alone', planOf('ASIGNADO'), [30, 30, null]],
    ['sources alone', planOf('SGP', 'REGALÍAS'), [60, 60, null]],
    ['a total and its sources', planOf('VALOR TOTAL', 'SGP'), [30, 30, 0]],
    ['what is to be raised alone', planOf('POR GESTIONAR'), [30, null, 30]],
    ['nothing of it', planOf('PAGADO', 'SALDO'), [null, null, null]],
  ])('%s', (_, snapshot, amounts) => {
    const { plan: whole } = summarize(readPlan(snapshot));
    const known = (['total', 'assigned', 'toRaise'] as const).map((amount) => knownAmount(whole, amount));
    expect(known.map((amount) => amount && toNumber(amount))).toEqual(amounts);
  });
});
