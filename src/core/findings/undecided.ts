import type { Address } from '../workbook/address';

/** Why a check could not be decided (por qué no se decide). */
export type UndecidedReason =
  | 'error-value'
  | 'unreadable'
  | 'mark'
  | 'blank'
  | 'formula-without-value'
  | 'other-formula'
  | 'meaning-unknown'
  | 'search-limit'
  | 'no-year'
  | 'unknown-name'
  | 'unreadable-formula';

/** A check of one cell that could not be made, and why. */
export interface Undecided {
  readonly cell: Address;
  readonly why: UndecidedReason;
}
