import { expect, test } from '@jest/globals';
import { numberTable } from '../../../src/core/aggregations/numberTable';
import { vectorsOf } from '../../../src/core/aggregations/numberTable';
import { searchAxis } from '../../../src/core/aggregations/searchAxis';
import { findSums } from '../../../src/core/aggregations/findSums';
import { fromNumber } from '../../../src/core/quantity/decimal';

const COLUMNS = 6;
const GROUP = 20;

/** Groups of nineteen amounts and their sum below them. */
function grouped(rows: number): number[][] {
  const table: number[][] = [];
  for (let row = 0; row < rows; row += 1) {
    const isTotal = row % GROUP === GROUP - 1;
    const group = table.slice(row - (row % GROUP));
    table.push(
      Array.from({ length: COLUMNS }, (_, column) =>
        isTotal
          ? group.reduce((sum, cells) => sum + (cells[column] ?? 0), 0)
          : ((row * 7919 + column * 104_729 + 31) * 48_271) % 999_983,
      ),
    );
  }
  return table;
}

function stepsOf(table: readonly (readonly number[])[], most: number): { sums: number; spent: number } {
  const vectors = vectorsOf(numberTable(table.map((row) => row.map((digits) => ({ digits, decimals: 0 })))), 'column');
  const budget = { spent: 0, most };
  const { sums } = searchAxis({ vectors, hints: new Float64Array(vectors.count), budget });
  return { sums: sums.length, spent: budget.spent };
}

test('twice the rows are twice the work: steps are counted, not time', () => {
  const [once, twice] = [stepsOf(grouped(2000), Infinity), stepsOf(grouped(4000), Infinity)];
  expect(once.sums).toBe(100);
  expect(twice.sums).toBe(200);
  expect(twice.spent / once.spent).toBeLessThan(2.3);
});

test('numbers that lead every walk to the end of the table stop at the steps allowed', () => {
  const flat = Array.from({ length: 3000 }, (_, row) =>
    Array.from({ length: COLUMNS }, () => (row % 2 === 0 ? 1 : -1)),
  );
  const most = 200_000;
  const { spent } = stepsOf(flat, most);
  expect(spent).toBeGreaterThan(most);
  expect(spent).toBeLessThan(10 * most);
});

test('a sum is found within the work that a small table may take, and not without any', () => {
  const cells = grouped(GROUP).map((row) => row.map((value) => fromNumber(value)));
  expect(findSums(cells)).toHaveLength(1);
  expect(findSums(cells, { most: 0 })).toEqual([]);
});
