/**
 * Sums that numbers show by themselves (sumas que muestran las cifras), where no formula says them:
 *
 * - `findSums` – over exact numbers and blanks, row after row; what is known of labels may be told with it. For whoever
 *   reads a table whose totals are typed.
 * - `detectAggregations` – over a table of texts, by the words for its separators: the library's entry.
 */
export { detectAggregations } from './detectAggregations';
export { findSums } from './findSums';
export type * from './detectAggregations';
export type { TableHints, TableSum } from './findSums';
