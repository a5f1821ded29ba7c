import type { Book, BookCell, BookSheet } from './book';

/** Another place for the cells of one sheet: where each column goes (by letter), and how many rows lower. */
export interface Placement {
  readonly sheet: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly rowsDown: number;
}

/** The same book with one sheet's cells elsewhere; merges and the simple formulas of the sample follow. */
export function rearrange(book: Book, placement: Placement): Book {
  return book.map((sheet) => (sheet.name === placement.sheet ? moved(sheet, placement) : linked(sheet, placement)));
}

function moved(sheet: BookSheet, placement: Placement): BookSheet {
  const place = (reference: string): string => placedReference(reference, placement);
  const cells = [...sheet.cells].map(([reference, cell]): [string, BookCell] => [
    place(reference),
    withFormula(cell, (formula) => formula.replace(REFERENCE, place)),
  ]);
  const { name, widths, heights } = sheet;
  const merges = sheet.merges.map((area) => area.replace(REFERENCE, place));
  return {
    name,
    widths,
    heights,
    merges,
    cells: new Map(cells),
    frozen: { rows: sheet.frozen.rows + placement.rowsDown, columns: 0 },
  };
}

/** Another sheet, whose formulas look at the moved one. */
function linked(sheet: BookSheet, placement: Placement): BookSheet {
  const link = new RegExp(`(${placement.sheet}!)([A-Z]+\\d+)`, 'g');
  const cells = [...sheet.cells].map(([reference, cell]): [string, BookCell] => [
    reference,
    withFormula(cell, (formula) =>
      formula.replace(link, (_, name: string, target: string) => name + placedReference(target, placement)),
    ),
  ]);
  return { ...sheet, cells: new Map(cells) };
}

const REFERENCE = /[A-Z]+\d+/g;

function placedReference(reference: string, { columns, rowsDown }: Placement): string {
  const column = reference.replace(/\d+$/, '');
  return `${columns[column] ?? column}${Number(reference.slice(column.length)) + rowsDown}`;
}

/** Values are already computed and stay; the closures that computed them looked at the old places. */
function withFormula({ value, formula, style }: BookCell, change: (formula: string) => string): BookCell {
  return { value, ...(formula === undefined ? {} : { formula: change(formula) }), ...(style ? { style } : {}) };
}
