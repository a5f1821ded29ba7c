import { describe, expect, test } from '@jest/globals';

import { readPlan } from '../../../src/core/reading/readPlan';
import { LAYOUTS } from '../../specimens/layouts/layout';
import { randomPlan } from '../../specimens/layouts/randomPlan';
import { writeLayout } from '../../specimens/layouts/writeLayout';
import { randomOf } from '../../specimens/random';
import { readRows, writtenRows } from './comparePlans';

describe.each(Object.entries(LAYOUTS))('layout %s', (_, layout) => {
  test.each(Array.from({ length: 6 }, (_seed, at) => at + 1))(
    'reads back to the same plan, to the peso (seed %i)',
    (seed) => {
      const plan = randomPlan(randomOf(seed));
      const written = writeLayout(plan, { ...layout, variants: seed > 2 }, randomOf(seed * 31));

      const read = readPlan(written.snapshot);

      expect(readRows(read)).toEqual(writtenRows(plan, written));
      expect(read.fiscalYear === null || read.fiscalYear === plan.fiscalYear).toBe(true);
      expect(new Set(read.tables.map(({ unit }) => unit))).toEqual(new Set([written.labels.unit]));
    },
  );
});
