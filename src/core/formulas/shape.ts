import type { Decimal } from '../quantity/decimal';
import type { Area } from './area';

/** What an addend of SUBTOTAL or AGGREGATE leaves out of its area. */
export interface Skips {
  /** Cells that are themselves SUBTOTAL or AGGREGATE. */
  readonly subtotals: boolean;
  /** Rows that somebody hid. */
  readonly hidden: boolean;
  /** Rows that a filter hides. */
  readonly filtered: boolean;
  /** Cells that show an error. */
  readonly errors: boolean;
}

/** One addend of a formula that only adds and subtracts. */
export interface Addend {
  readonly area: Area;
  readonly coefficient: Decimal;
  /** For SUBTOTAL and AGGREGATE alone. */
  readonly skips?: Skips;
}

/** Σ coefficient × area + constant: what a formula made of sums and differences computes. */
export interface LinearShape {
  readonly addends: readonly Addend[];
  readonly constant: Decimal;
}

/**
 * Why a formula is no linear combination: it cannot be parsed (`unparsed`); it calls a function that is none of the adding
 * ones (`function`), decides by a condition (`condition`), multiplies or divides cells (`product`, `division`), works on
 * texts (`text`); it refers to another workbook (`external`), or to a name, a table or an error that stands for no area
 * (`unresolved`); it uses an area of several cells where one is wanted (`area-as-value`).
 */
export type NotLinear =
  'unparsed' | 'function' | 'condition' | 'product' | 'division' | 'text' | 'external' | 'unresolved' | 'area-as-value';

/** What a formula is made of (estructura de la fórmula), as far as the checks need it. */
export interface FormulaShape {
  /** When it only adds and subtracts cells, areas and constants, perhaps rounded. */
  readonly linear: LinearShape | null;
  /** Why it is not linear; null when it is. */
  readonly why: NotLinear | null;
  /** When it multiplies single cells, perhaps rounded. */
  readonly factors: readonly Area[] | null;
  /** Every rectangle that it refers to inside the workbook, in order. */
  readonly areas: readonly Area[];
  /** Whether it has references that stand for no area: unknown names, names that calculate, references that are computed. */
  readonly opaque: boolean;
  /** Whether the result is rounded (ROUND, INT, TRUNC …). */
  readonly rounded: boolean;
  /** Paths or numbers of other workbooks that it refers to. */
  readonly external: readonly string[];
  /** Names of the functions that it calls, in capital letters. */
  readonly functions: ReadonlySet<string>;
}
