import type { Direction, FormulaCell } from './formulaCell';

/**
 * What is odd about formulas that stand among others (rotura del patrón):
 * - `range-extent`: their range begins or ends elsewhere than that of their neighbours (one short, one long);
 * - `other-line`: they read the row above or the column beside the one that the others read;
 * - `anchoring`: a `$` is missing, or too many;
 * - `own-constant`: they calculate with a number that the others do not have;
 * - `own-formula`: they do something else altogether than those on both sides of them;
 * - `typed-value`: a number is typed where the others calculate;
 * - `counted-twice`: a total adds cells and the subtotal of the same cells;
 * - `skipped-cell`: a total ends before the last figures over it, or within a run of cells that calculate alike;
 * - `ratios-added`: a total adds percentages that could be calculated anew from the totals beside it.
 */
export type BreakKind =
  | 'range-extent'
  | 'other-line'
  | 'anchoring'
  | 'own-constant'
  | 'own-formula'
  | 'typed-value'
  | 'counted-twice'
  | 'skipped-cell'
  | 'ratios-added';

/** One cell that breaks the pattern of its neighbours. */
export interface BrokenCell {
  readonly row: number;
  readonly column: number;
  /** What it holds: a formula, or null where a number is typed. */
  readonly formula: string | null;
  /** The value that it shows; null for none. */
  readonly value: number | null;
  /** The formula that it would have like its neighbours; null where none is known. */
  readonly usual: string | null;
  /** What that formula gives; null when it cannot be told. */
  readonly usualValue: number | null;
}

/** Formulas that break a pattern, as one cause (rotura). */
export interface FormulaBreak {
  readonly kind: BreakKind;
  readonly sheet: string;
  readonly direction: Direction;
  readonly cells: readonly BrokenCell[];
  /** The neighbours that do it alike. */
  readonly neighbours: readonly FormulaCell[];
  /** Whether it cannot be told which of the two are the odd ones: they are nearly as many. */
  readonly tied: boolean;
  /** Whether nothing changes by it: what is read more or less is empty, or the value is the same. */
  readonly silent: boolean;
}
