import type { Address } from '../workbook/address';

/**
 * How a correction would make a workbook worse (daño):
 * - `new-finding`: something is found that was not found before, or more gravely (`rule`);
 * - `broken-equality`: a check that held fails (`rule`);
 * - `undecided`: a check that was made can no longer be made (`rule`);
 * - `weights`: weights that were 100 % together are no longer;
 * - `totals-part`: two stated totals that were equal differ;
 * - `control`: a control of the workbook's own that was at zero or true no longer is, or a formula shows an error;
 * - `lost-formula`: a number would stand where a formula calculates;
 * - `reading`: the plan is read otherwise: other rows, columns, levels or amounts;
 * - `not-calculated`: a figure depends on it that nobody here can calculate.
 */
export type HarmKind =
  | 'new-finding'
  | 'broken-equality'
  | 'undecided'
  | 'weights'
  | 'totals-part'
  | 'control'
  | 'lost-formula'
  | 'reading'
  | 'not-calculated';

/** One way in which a correction makes a workbook worse, with the cells that show it. */
export interface Harm {
  readonly kind: HarmKind;
  readonly cells: readonly Address[];
  readonly rule?: string;
}

/** What became of a proposal that was tried in memory before it is called sure (contract: `trial`). */
export type TrialOutcome = 'passed' | 'failed' | 'not-run';
