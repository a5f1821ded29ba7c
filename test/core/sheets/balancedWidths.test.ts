import { expect, test } from '@jest/globals';
import { balancedWidths } from '../../../src/core/sheets/balancedWidths';

const TWO = {
  ...{ shown: [1, 2, 3, 4, 5, 6], lastTitle: 1 },
  pages: [
    { begins: 2, elastic: 2 },
    { begins: 4, elastic: 6 },
  ],
};
const THREE = {
  ...{ shown: [1, 2, 3, 4, 5, 6, 7, 8], lastTitle: 1 },
  pages: [
    { begins: 2, elastic: 3 },
    { begins: 4, elastic: 5 },
    { begins: 6, elastic: 8 },
  ],
};

/**
 * The columns on each page when the application fits a sheet to so many: the least page width with which they suffice, and
 * each page filled as far as it reaches.
 */
function pagesOf({ shown, lastTitle, pages }: typeof TWO, widths: Readonly<Record<number, number>>): number[][] {
  const rest = shown.filter((column) => column > lastTitle);
  const width = (column: number): number => (widths[column] ?? 0) + 5 / 7;
  const filled = (full: number): number[][] => {
    const found: number[][] = [[]];
    let left = full;
    for (const column of rest) {
      if (width(column) > left + 1e-9) {
        found.push([]);
        left = full;
      }
      found.at(-1)?.push(column);
      left -= width(column);
    }
    return found;
  };
  let full = Math.max(...rest.map(width));
  while (filled(full).length > pages.length) full += 0.01;
  return filled(full);
}

test('a sheet that is fitted to two pages breaks where it is wanted', () => {
  const columnWidths = { 1: 30, 2: 40, 3: 6, 4: 6, 5: 12, 6: 10 };
  expect(pagesOf(TWO, columnWidths)).not.toEqual([
    [2, 3],
    [4, 5, 6],
  ]);
  const balanced = balancedWidths({ ...TWO, columnWidths });
  expect(pagesOf(TWO, balanced)).toEqual([
    [2, 3],
    [4, 5, 6],
  ]);
  expect({ ...balanced, 6: 10 }).toEqual(columnWidths);
});

test.each([
  [{ 1: 30, 2: 40, 3: 6, 4: 6, 5: 12, 6: 10, 7: 10, 8: 10 }],
  [{ 1: 30, 2: 10, 3: 6, 4: 26, 5: 22, 6: 10, 7: 10, 8: 10 }],
  [{ 1: 30, 2: 10, 3: 6, 4: 6, 5: 12, 6: 30, 7: 30, 8: 10 }],
])('a sheet that is fitted to three breaks where it is wanted, whichever page is the widest: %j', (columnWidths) => {
  expect(pagesOf(THREE, balancedWidths({ ...THREE, columnWidths }))).toEqual([
    [2, 3],
    [4, 5],
    [6, 7, 8],
  ]);
});

test('a column is never made narrower, nor wider than can be read', () => {
  const narrow = { 1: 30, 2: 5, 3: 5, 4: 20, 5: 20, 6: 20 };
  const balanced: Readonly<Record<number, number>> = balancedWidths({ ...TWO, columnWidths: narrow });
  for (const [column, width] of Object.entries(narrow)) expect(balanced[Number(column)]).toBeGreaterThanOrEqual(width);
  const wide: Readonly<Record<number, number>> = balancedWidths({
    ...TWO,
    columnWidths: { 1: 30, 2: 150, 3: 5, 4: 5, 5: 5, 6: 20 },
  });
  expect(wide[6]).toBe(60);
});
