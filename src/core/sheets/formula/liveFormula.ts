import type { Decimal } from '../../quantity/decimal';

/** A formula over the user's own cells with the exact value that it gives now (fórmula viva). */
export interface LiveFormula {
  /** Its text with the `=`. Empty where it has parts: it is then their sum. */
  readonly formula: string;
  readonly value: Decimal;
  /** Whether it must be entered as an array formula. */
  readonly array: boolean;
  /** What does not fit into one formula: each part goes into a cell of its own, side by side. */
  readonly parts: readonly FormulaPart[];
}

/** A part of a long formula. */
export interface FormulaPart {
  readonly formula: string;
  readonly value: Decimal;
  readonly array: boolean;
}

/** Arguments that a function takes at most in Excel. */
export const ARGUMENT_LIMIT = 255;

/** Characters of a formula that a person can still follow: longer ones are written in parts. */
export const FORMULA_LIMIT = 300;
