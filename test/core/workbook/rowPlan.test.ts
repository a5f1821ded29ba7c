import { describe, expect, test } from '@jest/globals';
import { GridBuilder } from '../../../src/core/workbook/grid';
import { rowPlan } from '../../../src/core/workbook/rowPlan';

/** A sheet whose first column has these texts from row 1 on; a blank one leaves its row empty. */
function planOf(before: readonly string[], now: readonly string[]): ReturnType<typeof rowPlan> {
  const builder = new GridBuilder();
  before.forEach((text, at) => {
    if (text !== '') builder.add(at + 1, 1, { v: text });
  });
  const cells = now.flatMap((text, at) => (text === '' ? [] : [{ row: at + 1, column: 1, value: text }]));
  return rowPlan(builder.build(), { cells });
}

/** What the rows of the earlier sheet are once the edits are made, those put in as blanks. */
function made(before: readonly string[], now: readonly string[]): string[] {
  const rows = [...before];
  for (const { at, count } of planOf(before, now).edits) {
    if (count > 0) rows.splice(at - 1, 0, ...Array.from({ length: count }, () => ''));
    else rows.splice(at - 1, -count);
  }
  return rows;
}

describe('rows that are put in and taken out', () => {
  test.each([
    ['none where nothing changed', ['a', 'b', 'c'], ['a', 'b', 'c'], ['a', 'b', 'c']],
    ['one in the middle', ['a', 'b', 'c'], ['a', 'x', 'b', 'c'], ['a', '', 'b', 'c']],
    ['several in several places', ['a', 'b', 'c'], ['x', 'a', 'b', 'y', 'z', 'c'], ['', 'a', 'b', '', '', 'c']],
    ['none at the end, where nothing follows', ['a', 'b'], ['a', 'b', 'c'], ['a', 'b']],
    ['one that is gone', ['a', 'b', 'c'], ['a', 'c'], ['a', 'c']],
    ['none where another took the place', ['a', 'b', 'c'], ['a', 'x', 'c'], ['a', 'b', 'c']],
    ['a text that stands twice tells no row', ['a', 'a', 'c'], ['a', 'a', 'x', 'c'], ['a', 'a', '', 'c']],
    ['none where rows changed places', ['a', 'b', 'c', 'd'], ['d', 'a', 'b', 'c'], ['a', 'b', 'c', 'd']],
  ])('%s', (_what, before, now, expected) => {
    expect(made(before, now)).toEqual(expected);
  });

  test('say which row is continued by which', () => {
    expect([...planOf(['a', 'b', 'c'], ['a', 'x', 'b', 'c']).continued]).toEqual([
      [1, 1],
      [3, 2],
      [4, 3],
    ]);
  });
});
