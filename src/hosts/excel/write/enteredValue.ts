import type { CellValue } from '../../../core/workbook/cell';

/** What is put into one cell of a matrix that Excel takes as if it were typed. */
export type Entered = string | number | boolean;

/** Prefixes that formulas carry in files only; Excel's API speaks the names as they are typed. */
const FILE_PREFIXES = /_xl(?:fn|ws)\./g;

/** Texts that Excel would take for a formula, an amount, a truth value or an error. */
const LOOKS_TYPED = /^\s*['=+\-@#$€£¥%(.,]|^\s*(?:true|false|verdadero|falso)\s*$/i;

/** No number, date or time that Excel understands is longer, in whatever language its months are. */
const LONGEST_TYPED = 40;

/** A formula as Excel's API takes it, in English, with its `=`. */
export function enteredFormula(formula: string): string {
  const plain = formula.replace(FILE_PREFIXES, '');
  return plain.startsWith('=') ? plain : `=${plain}`;
}

/**
 * A value as it must be typed to stay what it is. Excel reads what its API is given as if somebody typed it, so a text
 * that could be read as something else gets the apostrophe that keeps it a text (it is not part of the value).
 */
export function enteredValue(value: CellValue): Entered {
  if (value === null) return '';
  return typeof value === 'string' && looksTyped(value) ? `'${value}` : value;
}

function looksTyped(text: string): boolean {
  return LOOKS_TYPED.test(text) || (text.length <= LONGEST_TYPED && /\d/.test(text));
}

/** What a cell may be given: a formula, an error that it showed, or a value. */
export interface Entry {
  readonly v: CellValue;
  readonly f?: string | undefined;
  readonly e?: string | undefined;
}

/** A formula when there is one, else the error or the value. */
export function entered({ v, f, e }: Entry): Entered {
  if (f !== undefined) return enteredFormula(f);
  return e ?? enteredValue(v);
}
