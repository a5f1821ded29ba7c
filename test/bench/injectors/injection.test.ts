import { describe, expect, test } from '@jest/globals';
import { randomOf } from '../../specimens/random';
import { BENCH_LAYOUTS, casesOf, cleanSpecimen } from './cases';
import { checksOf } from './checks';
import { allHold, edited } from './edited';
import { INJECTORS, injectSeveral } from './injection';
import { valueAt } from './specimen';

describe('injected errors', () => {
  test('each class finds a place, and its truth differs from what the workbook says', () => {
    const seen = new Set<string>();
    for (const { injection, injected } of casesOf(1, 4)) {
      seen.add(injection);
      expect(injected.truth.size).toBeGreaterThan(0);
      for (const [cell, right] of injected.truth) {
        expect(valueAt(injected, cell)).not.toBe(right);
      }
    }
    expect([...seen]).toEqual(Object.keys(INJECTORS));
  });

  test('clean workbooks hold every check of theirs; an injected error breaks one, and its truth mends it', () => {
    for (const { specimen, injected } of casesOf(40, 2)) {
      expect(checksOf(specimen).length).toBeGreaterThan(0);
      expect(allHold(specimen, new Map())).toBe(true);
      const spoilt = { ...specimen, snapshot: injected.snapshot };
      expect(allHold(spoilt, new Map())).toBe(false);
      expect(allHold(spoilt, injected.truth)).toBe(true);
    }
  });

  test('editing leaves the clean specimen as it was', () => {
    const specimen = cleanSpecimen('matrix', 3);
    const before = JSON.stringify(specimen.snapshot);
    const [cell = ''] = Object.values(specimen.labels.rows[0]?.cells ?? {});
    edited(specimen, new Map([[cell, 12]]));
    expect(JSON.stringify(specimen.snapshot)).toBe(before);
  });

  test('several errors stand in as many cells', () => {
    for (const layout of BENCH_LAYOUTS) {
      const specimen = cleanSpecimen(layout, 5, {
        axes: [3, 3],
        fronts: [2, 2],
        milestones: [2, 2],
        activities: [3, 3],
      });
      expect(injectSeveral(specimen, 10, randomOf(1)).truth.size).toBeGreaterThanOrEqual(10);
    }
  });
});
