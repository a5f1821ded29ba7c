import { expect, test } from '@jest/globals';
import { balancedWidths } from '../../../src/core/sheets/balancedWidths';

const TABLE = { shown: [1, 2, 3, 4, 5, 6], lastTitle: 1, secondPage: 4, elastic: 6 };

/** The columns on the first page of a sheet fitted to two, when the application fills each page as far as it reaches. */
function firstPage(widths: Readonly<Record<number, number>>): number[] {
  const rest = TABLE.shown.filter((column) => column > TABLE.lastTitle);
  const width = (columns: readonly number[]): number =>
    columns.reduce((sum, column) => sum + (widths[column] ?? 0) + 5 / 7, 0);
  const splits = rest.map((_, at) => [rest.slice(0, at), rest.slice(at)] as const);
  const least = Math.min(...splits.map(([first, second]) => Math.max(width(first), width(second))));
  return rest.filter((_, at) => width(rest.slice(0, at + 1)) <= least + 1e-9);
}

test('a sheet that is fitted to two pages breaks where it is wanted', () => {
  const columnWidths = { 1: 30, 2: 40, 3: 6, 4: 6, 5: 12, 6: 10 };
  expect(firstPage(columnWidths)).not.toEqual([2, 3]);
  const balanced = balancedWidths({ ...TABLE, columnWidths });
  expect(firstPage(balanced)).toEqual([2, 3]);
  expect({ ...balanced, 6: 10 }).toEqual(columnWidths);
});

test('a column is never made narrower, nor wider than can be read', () => {
  expect(balancedWidths({ ...TABLE, columnWidths: { 1: 30, 2: 5, 3: 5, 4: 20, 5: 20, 6: 20 } })[6]).toBe(20);
  expect(balancedWidths({ ...TABLE, columnWidths: { 1: 30, 2: 150, 3: 5, 4: 5, 5: 5, 6: 20 } })[6]).toBe(60);
});
