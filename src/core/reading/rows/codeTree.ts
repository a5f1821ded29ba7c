import { isFigureRole } from '../../plan/roles';
import type { ColumnDraft } from '../columns/columnDraft';
import { KIND } from '../content';
import type { SheetView } from '../sheetView';

/** A row with its code, as the steps of it: `1.1.03` is `1`, `1`, `03`. */
interface CodedRow {
  readonly row: number;
  readonly code: string;
}

/** Which row each row stands under by the codes of a column (árbol de códigos): the longest other code that its own begins with. */
export interface CodeTree {
  readonly column: number;
  readonly parents: ReadonlyMap<number, number>;
}

/** A code: letters at most in front of digits, in steps parted by points or dashes. */
const CODE = /^[A-Z]{0,4}[. -]?\d+(?:[.-][A-Z0-9]+)*[.-]?$/i;
const LONGEST_CODE = 30;
const LEAST_ROWS = 3;
/** Share of a column's cells that must be codes. */
const MOSTLY_CODES = 0.6;
/** Share of the rows beneath a code that may stand out of its block before the column orders no rows. */
const MOST_OUTSIDE = 0.1;
/** Share of the longer codes that must begin with a shorter one where no sign parts their steps. */
const PREFIXED = 0.9;

/**
 * The trees that the columns of a table show by their codes, the surest column first: `1`, `1.1`, `1.1.03`, of any depth; a
 * project's eight digits over thirteen of its products; an item of the budget over those that begin with it. Whether the
 * sums agree is not asked here.
 */
export function codeTrees(view: SheetView, rows: readonly number[], columns: readonly ColumnDraft[]): CodeTree[] {
  const named = columns.filter(({ role }) => role === 'code');
  const others = columns.filter(({ role }) => role !== 'code' && !isFigureRole(role));
  const single = [...named, ...others].flatMap(({ column }): CodeTree[] => {
    const coded = codedRows(view, rows, column);
    const parents = coded && parentsOf(coded);
    return parents && parents.size > 0 ? [{ column, parents }] : [];
  });
  const steps = stepColumns(view, rows, columns).flatMap((beside): CodeTree[] => {
    const parents = treeOf(steppedRows(view, rows, beside));
    return parents ? [{ column: beside[0] ?? 0, parents }] : [];
  });
  return [...single, ...steps];
}

/** Neighbouring columns that hold one step of a code each (subtítulo, ítem, asignación), none of them on every row. */
function stepColumns(view: SheetView, rows: readonly number[], columns: readonly ColumnDraft[]): number[][] {
  const runs: number[][] = [];
  for (const { column, role } of columns) {
    if (isFigureRole(role) || !holdsSteps(view, rows, column)) continue;
    const last = runs.at(-1);
    if (last?.at(-1) === column - 1) last.push(column);
    else runs.push([column]);
  }
  return runs.filter(({ length }) => length > 1);
}

function holdsSteps(view: SheetView, rows: readonly number[], column: number): boolean {
  let steps = 0;
  for (const row of rows) {
    const text = codeAt(view, row, column);
    if (text === '') continue;
    if (!STEP.test(text)) return false;
    steps += 1;
  }
  return steps >= LEAST_STEPS;
}

const STEP = /^[A-Z]{0,2}\d{1,6}$/i;
const LEAST_STEPS = 2;

/** The code of each row from its steps: those that it leaves out before its last are the ones above; zeros alone are none. */
function steppedRows(view: SheetView, rows: readonly number[], columns: readonly number[]): CodedRow[] {
  let above: string[] = [];
  return rows.flatMap((row): CodedRow[] => {
    const own = columns.map((column) => codeAt(view, row, column));
    const depth = own.findLastIndex((step) => step !== '' && !ZEROS.test(step)) + 1;
    if (depth === 0) return [];
    above = own.slice(0, depth).map((step, at) => (step === '' ? (above[at] ?? '') : step.toUpperCase()));
    return [{ row, code: above.join('.') }];
  });
}

const ZEROS = /^0+$/;

function codeAt(view: SheetView, row: number, column: number): string {
  const position = view.grid.find(row, column);
  const isEmpty = position < 0 || view.kinds[position] === KIND.empty;
  return isEmpty ? '' : String(view.grid.value(position) ?? '').trim();
}

/** The rows with a code in a column; null where the column does not hold codes, or too few. */
function codedRows(view: SheetView, rows: readonly number[], column: number): CodedRow[] | null {
  const coded: CodedRow[] = [];
  let filled = 0;
  for (const row of rows) {
    const position = view.grid.find(row, column);
    if (position < 0 || view.kinds[position] === KIND.empty) continue;
    filled += 1;
    const text = String(view.grid.value(position) ?? '').trim();
    if (text.length <= LONGEST_CODE && CODE.test(text)) coded.push({ row, code: stepped(text) });
  }
  return coded.length >= LEAST_ROWS && coded.length >= filled * MOSTLY_CODES ? coded : null;
}

/** A code in one spelling: `1-1-03.` is `1.1.03`. */
function stepped(code: string): string {
  return code.toUpperCase().replaceAll(/[-\s]/g, '.').replace(/\.+$/, '');
}

function parentsOf(coded: readonly CodedRow[]): ReadonlyMap<number, number> | null {
  return treeOf(coded) ?? treeOf(withoutFilling(coded));
}

/** Codes of one length that zeros fill up: `1000` over `1100` over `1131` are 1, 11 and 1131. */
function withoutFilling(coded: readonly CodedRow[]): readonly CodedRow[] {
  const [first] = coded;
  const filled = coded.every(({ code }) => /^\d+$/.test(code) && code.length === first?.code.length);
  return filled ? coded.map(({ row, code }) => ({ row, code: code.replace(/(?<=\d)0+$/, '') })) : [];
}

function treeOf(coded: readonly CodedRow[]): ReadonlyMap<number, number> | null {
  const rowOf = new Map<string, number>();
  for (const { row, code } of coded) if (!rowOf.has(code)) rowOf.set(code, row);
  const bare = prefixLengths(coded, rowOf);
  const parents = new Map<number, number>();
  for (const { row, code } of coded) {
    const parent = parentCode(code, rowOf, bare);
    const above = parent === null ? undefined : rowOf.get(parent);
    if (above !== undefined && above !== row) parents.set(row, above);
  }
  return parents.size > 0 && isInBlocks(coded, parents) ? parents : null;
}

/** The longest other code that a code begins with, at the end of a step or of one of the given lengths. */
function parentCode(code: string, rowOf: ReadonlyMap<string, number>, bare: ReadonlySet<number>): string | null {
  for (let length = code.length - 1; length > 0; length -= 1) {
    const atStep = code[length] === '.';
    if (!atStep && !bare.has(length)) continue;
    const prefix = code.slice(0, length).replace(/\.$/, '');
    if (rowOf.has(prefix)) return prefix;
  }
  return null;
}

/**
 * The lengths of codes without steps that head longer ones: nearly every longer code must begin with one of them, so that
 * numbers that only happen to begin alike order nothing.
 */
function prefixLengths(coded: readonly CodedRow[], rowOf: ReadonlyMap<string, number>): ReadonlySet<number> {
  const plain = coded.filter(({ code }) => !code.includes('.'));
  const lengths = [...new Set(plain.map(({ code }) => code.length))].sort((a, b) => a - b);
  const heading = lengths.slice(0, -1).filter((length) => {
    const longer = plain.filter(({ code }) => code.length > length);
    const prefixed = longer.filter(({ code }) => rowOf.has(code.slice(0, length)));
    return prefixed.length >= longer.length * PREFIXED;
  });
  return new Set(heading);
}

/** Whether the rows under a code stand in one block, right after it or right before it. */
function isInBlocks(coded: readonly CodedRow[], parents: ReadonlyMap<number, number>): boolean {
  const place = new Map(coded.map(({ row }, at) => [row, at]));
  const size = new Map<number, { first: number; last: number; rows: number }>();
  for (const { row } of coded) {
    for (let above = parents.get(row), steps = 0; above !== undefined && steps < LONGEST_CODE; steps += 1) {
      const at = place.get(row) ?? 0;
      const block = size.get(above) ?? { first: at, last: at, rows: 0 };
      size.set(above, { first: Math.min(block.first, at), last: Math.max(block.last, at), rows: block.rows + 1 });
      above = parents.get(above);
    }
  }
  let outside = 0;
  let beneath = 0;
  for (const [row, { first, last, rows }] of size) {
    const at = place.get(row) ?? 0;
    beneath += rows;
    outside += last - first + 1 - rows;
    if (at !== first - 1 && at !== last + 1) outside += rows;
  }
  return outside <= beneath * MOST_OUTSIDE;
}
