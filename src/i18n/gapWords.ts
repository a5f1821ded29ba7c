import type { ReadGap } from '../core/workbook/snapshot';

/** The sentence of each thing that a host could not read of a workbook. */
export type GapWords = Readonly<Record<ReadGap['code'], (gap: ReadGap) => string>>;
