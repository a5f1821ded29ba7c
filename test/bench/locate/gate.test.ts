import { describe, expect, test } from '@jest/globals';
import { checkPlan, readPlan } from '../../../src/library';
import { randomOf } from '../../specimens/random';
import { casesOf, cleanSpecimen } from '../injectors/cases';
import { injectSeveral } from '../injectors/injection';
import { findingsOf } from './findingsOf';
import { countRepairs, score } from './score';

/** Seeds of the gate: neither those that margins are calibrated on, nor those of the printed figures. */
const GATE = 500_000;

describe('locating errors, the gate of the benchmark', () => {
  const all = [...casesOf(GATE, 2)].map(({ injection, specimen, injected }) => ({
    injection,
    ...score(specimen, injected, findingsOf(injected.snapshot)),
  }));

  test('every class of error is seen, and what is preselected is right', () => {
    for (const { injection, detected, wrongHigh } of all)
      expect({ injection, detected, wrongHigh }).toEqual({ injection, detected: true, wrongHigh: false });
  });

  test('the cell that is wrong is named first and repaired exactly, but for ties', () => {
    const undecided = all.filter(({ first, exact, tie }) => !(first && exact) && !tie);
    expect(undecided.length).toBeLessThanOrEqual(0.03 * all.length);
    expect(all.filter(({ firstThree }) => firstThree).length).toBeGreaterThanOrEqual(0.99 * all.length);
  });

  test.each(['matrix', 'sections', 'sheetPerAxis', 'totalsOnTop', 'scheduleNotAdded'] as const)(
    'ten errors at once in %s',
    (layout) => {
      const size = { axes: [3, 4], fronts: [2, 3], milestones: [2, 3], activities: [3, 5] } as const;
      const specimen = cleanSpecimen(layout, GATE, size);
      const injected = injectSeveral(specimen, 10, randomOf(GATE));
      const repairs = countRepairs(specimen, injected, findingsOf(injected.snapshot));
      const { right, wanted, proposed, inherent, wrongHigh } = repairs;
      expect(right).toBeGreaterThanOrEqual(0.9 * (wanted - inherent));
      expect(right).toBeGreaterThanOrEqual(0.9 * (proposed - inherent));
      expect(wrongHigh).toBe(0);
    },
  );
});

describe('the time it takes', () => {
  test('does not grow faster than the rows', () => {
    const few = costOfRow(10);
    const many = costOfRow(40);
    expect(many / few).toBeLessThan(3);
  });
});

/** Processor microseconds a row, the least of three runs: others may be using the machine. */
function costOfRow(milestones: number): number {
  const size = { axes: [4, 4], fronts: [3, 3], milestones: [milestones, milestones], activities: [5, 5] } as const;
  const specimen = cleanSpecimen('matrix', GATE, size);
  const plan = readPlan(injectSeveral(specimen, 5, randomOf(GATE)).snapshot);
  const costs = [1, 2, 3].map(() => {
    const before = process.cpuUsage();
    checkPlan(plan);
    const { user, system } = process.cpuUsage(before);
    return user + system;
  });
  return Math.min(...costs) / specimen.labels.rows.length;
}
