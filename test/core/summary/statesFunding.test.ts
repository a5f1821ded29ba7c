import { describe, expect, test } from '@jest/globals';
import { readPlan } from '../../../src/core/reading/readPlan';
import { toNumber } from '../../../src/core/quantity/decimal';
import { statesFunding } from '../../../src/core/summary/statesFunding';
import { summarize } from '../../../src/core/summary/summarize';
import { SMALL_PLANS } from '../../sheets/smallPlans';

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
    expect(statesFunding({ total: { units: 0n, scale: 0 }, undecided: [], gapRatio: null })).toBe(true);
  });
});
