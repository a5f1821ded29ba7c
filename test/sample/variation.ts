import { numberAt, recompute, type Book } from './book';
import { planBook, PLAN_SHEET, SUMMARY_SHEET } from './planBook';
import { rearrange } from './rearrange';

/** A sample that is not the sample: other names, words, places and amounts, all consistent. */
export interface Variation {
  /** New names of the axes by their old ones. */
  readonly axes: Readonly<Record<string, string>>;
  /** New header texts by their old ones. */
  readonly headers: Readonly<Record<string, string>>;
  /** The order of the blocks of columns after the labels (see `BLOCKS`). */
  readonly order: readonly number[];
  readonly rowsDown: number;
  readonly columnsRight: number;
  /** Rows of the plan sheet whose unit value rises by so many pesos. */
  readonly dearer: readonly { readonly row: number; readonly by: number }[];
}

/** Columns that stay side by side whatever the order: the labels first, then blocks that may change places. */
const LABELS = ['A', 'B', 'C', 'D'] as const;
export const BLOCKS = [
  ['E'],
  ['F', 'G', 'H'],
  ['I'],
  ['J'],
  ['K', 'L', 'M', 'N'],
  ['O', 'P', 'Q', 'R'],
  ['S'],
] as const;

/** Where each column of the plan sheet goes. */
export function columnsOf({ order, columnsRight }: Pick<Variation, 'order' | 'columnsRight'>): Record<string, string> {
  const sequence = [...LABELS, ...order.flatMap((block) => [...(BLOCKS[block] ?? [])])];
  return Object.fromEntries(sequence.map((column, at) => [column, String.fromCharCode(65 + at + columnsRight)]));
}

/** The sample with the variation applied, formulas and values in agreement. */
export function variedBook(variation: Variation): Book {
  const book = planBook();
  for (const change of variation.dearer) raise(book, change);
  recompute(book);
  replaceTexts(book, PLAN_SHEET, { ...variation.axes, ...variation.headers });
  replaceTexts(book, SUMMARY_SHEET, variation.axes);
  return rearrange(book, { sheet: PLAN_SHEET, columns: columnsOf(variation), rowsDown: variation.rowsDown });
}

/** Raises a unit value; the row's total, what is still to be raised and its last quarter follow. */
function raise(book: Book, { row, by }: { row: number; by: number }): void {
  const more = by * numberAt(book, `${PLAN_SHEET}!F${row}`);
  const cells = book.find(({ name }) => name === PLAN_SHEET)?.cells;
  for (const [column, added] of [
    ['G', by],
    ['H', more],
    ['J', more],
    ['R', more],
  ] as const) {
    const cell = cells?.get(`${column}${row}`);
    if (cell) cell.value = numberAt(book, `${PLAN_SHEET}!${column}${row}`) + added;
  }
}

function replaceTexts(book: Book, sheet: string, texts: Readonly<Record<string, string>>): void {
  const cells = book.find(({ name }) => name === sheet)?.cells.values() ?? [];
  for (const cell of cells) {
    if (typeof cell.value !== 'string') continue;
    const subtotal = cell.value.replace(/^SUBTOTAL /, '');
    const replaced = texts[cell.value] ?? (subtotal === cell.value ? undefined : texts[subtotal]);
    if (replaced !== undefined) cell.value = subtotal === cell.value ? replaced : `SUBTOTAL ${replaced}`;
  }
}
