import { parseA1 } from '../../workbook/address';
import { parseRange } from '../../workbook/range';

/** What a formula of a row adds or multiplies: columns of its own row. `left` of a difference is what the others add to. */
export interface RowFormula {
  readonly kind: 'product' | 'sum' | 'difference';
  readonly columns: readonly number[];
  /** Columns that a sum takes away: `=D7+E7-F7`. */
  readonly subtracted?: readonly number[];
}

const REFERENCE = String.raw`\$?[A-Z]{1,3}\$?[1-9]\d{0,6}`;
const SUM_CALL = /^SUM\((.*)\)$/i;
const ROUND_CALL = /^ROUND\((.*),-?\d+\)$/i;
const PRODUCT = new RegExp(`^(${REFERENCE})\\*(${REFERENCE})$`, 'i');
const ADDED = new RegExp(`^${REFERENCE}(?:\\+${REFERENCE})+$`, 'i');
const SUBTRACTED = new RegExp(`^${REFERENCE}(?:-${REFERENCE})+$`, 'i');
const MIXED = new RegExp(`^${REFERENCE}(?:[+-]${REFERENCE})+$`, 'i');
/** More columns in one range are a mistake or no row sum. */
const WIDEST_RANGE = 60;

/** Reads `=E7*F7`, `=+K7+L7`, `=SUM(K7:N7)`, `=G7-H7`, `=ROUND(E7*F7,0)` of a row; null for anything else. */
export function rowFormula(formula: string, row: number): RowFormula | null {
  const body = withoutWrapping(formula.replace(/^=\+?/, '').replace(/\s+/g, ''));
  const sum = SUM_CALL.exec(body)?.[1];
  if (sum !== undefined) return inRow('sum', sum.split(/[,;]/), row);
  if (PRODUCT.test(body)) return inRow('product', body.split('*'), row);
  if (ADDED.test(body)) return inRow('sum', body.split('+'), row);
  if (SUBTRACTED.test(body)) return inRow('difference', body.split('-'), row);
  return MIXED.test(body) ? signedSum(body, row) : null;
}

function signedSum(body: string, row: number): RowFormula | null {
  const signed = `+${body}`.match(/[+-][^+-]+/g) ?? [];
  const all = inRow(
    'sum',
    signed.map((term) => term.slice(1)),
    row,
  );
  if (all === null) return null;
  const isMinus = (at: number): boolean => signed[at]?.startsWith('-') === true;
  return {
    kind: 'sum',
    columns: all.columns.filter((_, at) => !isMinus(at)),
    subtracted: all.columns.filter((_, at) => isMinus(at)),
  };
}

function withoutWrapping(body: string): string {
  const rounded = ROUND_CALL.exec(body)?.[1];
  if (rounded !== undefined) return withoutWrapping(rounded);
  return body.startsWith('(') && body.endsWith(')') && !body.slice(1, -1).includes('(') ? body.slice(1, -1) : body;
}

function inRow(kind: RowFormula['kind'], references: readonly string[], row: number): RowFormula | null {
  const columns = references.flatMap((reference) => columnsOf(reference, row));
  return columns.length >= 2 && !columns.includes(0) && new Set(columns).size === columns.length
    ? { kind, columns }
    : null;
}

/** The columns of a reference into this row; a 0 for a reference elsewhere. */
function columnsOf(reference: string, row: number): number[] {
  if (!reference.includes(':')) {
    const cell = parseA1(reference);
    return cell?.row === row ? [cell.column] : [0];
  }
  const range = parseRange(reference);
  if (!range || range.top !== row || range.bottom !== row || range.right - range.left > WIDEST_RANGE) return [0];
  return Array.from({ length: range.right - range.left + 1 }, (_, at) => range.left + at);
}
