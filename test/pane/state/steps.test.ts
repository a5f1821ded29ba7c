import { describe, expect, test } from '@jest/globals';
import type { PlanColumn } from '../../../src/core/plan/plan';
import type { ColumnRole } from '../../../src/core/plan/roles';
import { certaintyOf, isDoubtful } from '../../../src/pane/state/confidence';
import { describeCells } from '../../../src/pane/state/describeCells';
import { movedTab } from '../../../src/pane/state/movedTab';
import { countBySeverity, doneChecks } from '../../../src/pane/state/reviewCounts';
import { finding } from '../../desk/fakeDesk';

describe('how sure the reading of a column is', () => {
  test.each([
    [1, 'sure'],
    [0.85, 'sure'],
    [0.849, 'likely'],
    [0.6, 'likely'],
    [0.599, 'doubtful'],
    [0, 'doubtful'],
  ])('%f is %s', (confidence, certainty) => {
    expect(certaintyOf(confidence)).toBe(certainty);
  });

  test.each<[ColumnRole, number, boolean]>([
    ['total', 0.5, true],
    ['total', 0.6, false],
    ['other', 0.5, false],
    ['ignore', 0.5, false],
  ])('%s at %f is to be confirmed: %p', (role, confidence, doubtful) => {
    const column: PlanColumn = {
      column: 1,
      header: 'X',
      role,
      confidence,
      reasons: [],
      alternatives: [],
      hidden: false,
    };
    expect(isDoubtful(column)).toBe(doubtful);
  });
});

describe('counts', () => {
  test('a kind of check counts once it was done', () => {
    const check = (done: number) => ({ rule: 'product', done, failed: 0, undecided: 1 });
    expect(doneChecks([check(0), check(1), check(412)])).toBe(2);
  });

  test('findings by severity', () => {
    const findings = [finding('a'), finding('b'), finding('c', { severity: 'note' })];
    expect(countBySeverity(findings)).toEqual({ error: 2, warning: 0, note: 1 });
  });
});

test.each<[string, number, number, number | null]>([
  ['ArrowRight', 0, 3, 1],
  ['ArrowRight', 2, 3, 0],
  ['ArrowLeft', 1, 3, 0],
  ['ArrowLeft', 0, 3, 2],
  ['Home', 2, 3, 0],
  ['End', 0, 3, 2],
  ['Enter', 1, 3, null],
  ['End', 0, 0, null],
])('%s on tab %i of %i leads to %p', (key, at, count, tab) => {
  expect(movedTab(key, at, count)).toBe(tab);
});

test.each<[readonly string[], string, number]>([
  [[], '', 0],
  [['A1'], 'A1', 0],
  [['A1', 'A2', 'A3'], 'A1, A2, A3', 0],
  [['A1', 'A2', 'A3', 'A4', 'A5'], 'A1, A2, A3', 2],
])('of the cells %j a sentence bears %p and leaves out %i', (cells, spoken, left) => {
  expect(describeCells(cells)).toEqual({ spoken, left });
});
