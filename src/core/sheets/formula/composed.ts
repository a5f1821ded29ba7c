import { sum } from '../../quantity/arithmetic';
import type { Decimal } from '../../quantity/decimal';
import { ARGUMENT_LIMIT, FORMULA_LIMIT, type FormulaPart, type LiveFormula } from './liveFormula';

/** One part of a sum: a range, or an expression that gives a number. */
export type Term = {
  /** What it gives now, in pesos, with its sign. */
  readonly value: Decimal;
  /** Pesos per unit of the cells. */
  readonly unit: number;
  readonly sign: 1 | -1;
} & (
  | { readonly kind: 'sum' | 'sum-without-errors'; readonly reference: string }
  | { readonly kind: 'expression'; readonly text: string; readonly array: boolean }
);

type RangeTerm = Extract<Term, { readonly reference: string }>;

interface Addend {
  readonly value: Decimal;
  readonly text: string;
  readonly sign: 1 | -1;
  readonly unit: number;
  readonly array: boolean;
}

/** Puts terms together; what does not fit into one formula that can be read goes into parts, side by side. */
export function composed(terms: readonly Term[], value: Decimal): LiveFormula {
  const addends = [...rangeAddends(terms, 'sum'), ...rangeAddends(terms, 'sum-without-errors'), ...expressions(terms)];
  const parts = chunked(addends).map(part);
  const [only, ...more] = parts;
  if (!only) return { formula: '=0', value, array: false, parts: [] };
  if (more.length === 0) return { ...only, value, parts: [] };
  return { formula: '', value, array: false, parts };
}

function part(addends: readonly Addend[]): FormulaPart {
  return {
    formula: `=${addends.map(signedText).join('').replace(/^\+/, '')}`,
    value: sum(addends.map(({ value }) => value)),
    array: addends.some(({ array }) => array),
  };
}

function rangeAddends(terms: readonly Term[], kind: 'sum' | 'sum-without-errors'): Addend[] {
  const groups = new Map<string, { unit: number; sign: 1 | -1; ranges: RangeTerm[] }>();
  for (const term of terms) {
    if (term.kind !== kind) continue;
    const key = `${term.sign}${term.unit}`;
    const group = groups.get(key) ?? { unit: term.unit, sign: term.sign, ranges: [] };
    groups.set(key, group);
    group.ranges.push(term);
  }
  // AGGREGATE(9, 6, …) is the sum that passes over error values; its first two arguments count towards the limit.
  const [open, limit] = kind === 'sum' ? ['SUM(', ARGUMENT_LIMIT] : ['AGGREGATE(9,6,', ARGUMENT_LIMIT - 2];
  return [...groups.values()].flatMap(({ unit, sign, ranges }) =>
    argumentLists(ranges, limit).map((list) => ({
      text: `${open}${list.map(({ reference }) => reference).join(',')})`,
      value: sum(list.map(({ value }) => value)),
      unit,
      sign,
      array: false,
    })),
  );
}

function expressions(terms: readonly Term[]): Addend[] {
  return terms.flatMap((term) => (term.kind === 'expression' ? [term] : []));
}

/** Room for the function around a list, its unit and its sign. */
const LIST_LIMIT = FORMULA_LIMIT - 40;

/** Lists of ranges, each short enough for one function of one formula. */
function argumentLists(ranges: readonly RangeTerm[], limit: number): RangeTerm[][] {
  const lists: RangeTerm[][] = [];
  let length = 0;
  for (const range of ranges) {
    const open = lists.at(-1);
    if (open && open.length < limit && length + range.reference.length < LIST_LIMIT) open.push(range);
    else {
      lists.push([range]);
      length = 0;
    }
    length += range.reference.length + 1;
  }
  return lists;
}

function signedText({ text, sign, unit }: Addend): string {
  return `${sign === 1 ? '+' : '-'}${unit === 1 ? text : `${unit}*${text}`}`;
}

function chunked(addends: readonly Addend[]): Addend[][] {
  const chunks: Addend[][] = [];
  let length = 0;
  for (const addend of addends) {
    const open = chunks.at(-1);
    const size = signedText(addend).length;
    if (open && length + size < FORMULA_LIMIT) open.push(addend);
    else {
      chunks.push([addend]);
      length = 0;
    }
    length += size;
  }
  return chunks;
}
