import type { ReadGap } from '../core/workbook/snapshot';

/** The sentence of each thing that a host could not read of a workbook. */
export type GapWords = Readonly<Record<ReadGap['code'], (gap: ReadGap) => string>>;

const MOST_NAMED = 20;

/** The first of many cells, and a sign that there are more. */
export function shortList(cells: readonly string[]): string {
  return cells.length > MOST_NAMED ? `${cells.slice(0, MOST_NAMED).join(', ')}, …` : cells.join(', ');
}
