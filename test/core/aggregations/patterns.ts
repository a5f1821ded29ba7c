import type { Aggregation } from '../../../src/core/aggregations/detectAggregations';

/** A table as people see it: a line a row, cells between bars. */
export function tableOf(text: string): string[][] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
}

/** Sums by their shape: `row 4 = 1 2 3 (1 2)` is row 4 the sum of rows 1 to 3, in columns 1 and 2. */
export function patternsOf(sums: readonly Aggregation[]): string[] {
  const lines = new Map<string, number[]>();
  for (const { total, terms } of sums) {
    const isAcross = terms.every(([row]) => row === total[0]);
    const [vector, line] = isAcross ? ([1, 0] as const) : ([0, 1] as const);
    const key = `${isAcross ? 'column' : 'row'} ${total[vector]} = ${terms.map((term) => term[vector]).join(' ')}`;
    lines.set(key, [...(lines.get(key) ?? []), total[line]]);
  }
  return [...lines].map(([key, held]) => `${key} (${held.join(' ')})`).sort();
}
