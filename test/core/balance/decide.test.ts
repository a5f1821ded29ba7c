import { describe, expect, test } from '@jest/globals';
import type { Cause } from '../../../src/core/balance/causes/cause';
import { confidenceOf, type Standing } from '../../../src/core/balance/decide';

const CAUSE: Cause = { assignments: [], slip: 'wrong-digit', cost: 8, lines: [] };
const SURE: Standing = {
  ...{ margin: 6, lead: 6, witnesses: 2, breaks: false },
  ...{ isRivalExplained: true, isMechanism: true, isClearedTotal: false },
  ...{ isOpenBelow: false, isFilling: false },
};

describe('the one judge of what is sure', () => {
  test.each<[string, Partial<Cause>, Partial<Standing>, string]>([
    ['two independent witnesses', {}, {}, 'high'],
    ['one witness', {}, { witnesses: 1 }, 'medium'],
    ['one witness of a typed total over rows that are cleared', {}, { witnesses: 1, isClearedTotal: true }, 'high'],
    ['none, of such a total', {}, { witnesses: 0, isClearedTotal: true }, 'medium'],
    ['what people are not known for', {}, { isMechanism: false }, 'medium'],
    ['it breaks a check', {}, { breaks: true }, 'medium'],
    ['a lead that just suffices', {}, { margin: 3.5, lead: 3.5 }, 'high'],
    ['a lead that does not', {}, { margin: 3.5, lead: 3.49 }, 'medium'],
    ['one witness needs more', {}, { witnesses: 1, isClearedTotal: true, lead: 4.99 }, 'medium'],
    ['and has it', {}, { witnesses: 1, isClearedTotal: true, lead: 5 }, 'high'],
    ['far-fetched', { cost: 24 }, {}, 'medium'],
    ['just not far-fetched', { cost: 23.9 }, {}, 'high'],
    ['a rival as good', {}, { margin: 0.99 }, 'tie'],
    ['a rival nearly as good', {}, { margin: 1, lead: 1 }, 'medium'],
    ['no slip, one witness', { slip: 'none' }, { witnesses: 1, isMechanism: false }, 'low'],
    ['no slip, one witness, a rival', { slip: 'none' }, { margin: 0.5, witnesses: 1, isMechanism: false }, 'tie'],
    [
      'no slip, one witness, a rival without one',
      { slip: 'none' },
      { margin: 0.5, witnesses: 1, isRivalExplained: false, isMechanism: false },
      'low',
    ],
    ['no slip, but what is missing', { slip: 'none' }, { witnesses: 1, isMechanism: false, isFilling: true }, 'medium'],
    ['a total over an open cell', {}, { isOpenBelow: true }, 'medium'],
    ['a total over an open cell, one witness', {}, { witnesses: 1, isOpenBelow: true, isClearedTotal: true }, 'tie'],
    ['the same with nothing beside it', {}, { margin: Infinity, witnesses: 1, isOpenBelow: true }, 'medium'],
    ['no slip, two witnesses', { slip: 'none' }, { isMechanism: false }, 'medium'],
  ])('%s', (_, cause, standing, confidence) => {
    expect(confidenceOf({ ...CAUSE, ...cause }, { ...SURE, ...standing })).toBe(confidence);
  });
});
