import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { Plan } from '../../../src/core/plan/plan';
import { toNumber } from '../../../src/core/quantity/decimal';
import { readPlan } from '../../../src/core/reading/readPlan';
import { randomOf } from '../../specimens/random';
import { randomOutline, type WrittenOutline } from '../../specimens/outlines/randomOutline';

const RUNS = { seed: 20_110_215, numRuns: 150 };

describe('any outline', () => {
  test('every row that nothing stands under is an activity, every other one adds what stands under it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 - 1 }), (seed) => {
        const written = randomOutline(randomOf(seed));

        expect({ form: written.form, ...readBack(readPlan(written.snapshot), written) }).toEqual({
          form: written.form,
          leaves: written.leaves,
          parents: [...written.parents].sort(([a], [b]) => a - b),
          total: written.total,
        });
      }),
      RUNS,
    );
  });
});

/** What a plan says of the rows of an outline. */
function readBack(
  plan: Plan,
  { parents }: WrittenOutline,
): Pick<WrittenOutline, 'leaves' | 'total'> & { parents: unknown } {
  return {
    leaves: plan.activities.map(({ row }) => row),
    parents: plan.subtotals
      .filter(({ row }) => parents.has(row))
      .map(({ row, adds }) => [row, adds.map((line) => line.row)] as const)
      .sort(([a], [b]) => a - b),
    total: plan.activities.reduce((sum, { figures }) => {
      const value = figures['total']?.value;
      return sum + (value ? toNumber(value) : 0);
    }, 0),
  };
}
