import { unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import type { Cell, CellStyle, MergeRange } from 'hucre';

/** A cell of a sample workbook; a formula says how its result follows from other cells. */
export interface BookCell {
  value: string | number | null;
  formula?: string;
  compute?: (book: Book) => number;
  style?: CellStyle;
}

/** A sheet of a sample workbook while it is being made; cells by A1 reference. */
export interface BookSheet {
  readonly name: string;
  readonly cells: Map<string, BookCell>;
  readonly merges: string[];
  readonly widths: readonly number[];
  readonly heights: Map<number, number>;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly titleRows?: string;
}

/** A workbook while it is being made: values can be changed and everything recomputed before it is written. */
export type Book = readonly BookSheet[];

/** The number in `SHEET!A1`; text and blanks count as nothing, as in Excel's SUM. */
export function numberAt(book: Book, address: string): number {
  const value = cellAt(book, address).value;
  return typeof value === 'number' ? value : 0;
}

/** The cell of `SHEET!A1`, which must exist. */
export function cellAt(book: Book, address: string): BookCell {
  const cut = address.lastIndexOf('!');
  const cell = book.find(({ name }) => name === address.slice(0, cut))?.cells.get(address.slice(cut + 1));
  if (!cell) throw new Error(`the sample has no cell ${address}`);
  return cell;
}

/** A live `SUM` over one column's rows. */
export function sumCell(sheet: string, column: string, first: number, last: number): BookCell {
  return {
    value: 0,
    formula: `SUM(${column}${first}:${column}${last})`,
    compute: (book) => {
      let total = 0;
      for (let row = first; row <= last; row += 1) total += numberAt(book, `${sheet}!${column}${row}`);
      return total;
    },
  };
}

/** Gives every formula the result that a spreadsheet would keep; precedents stand before their dependants. */
export function recompute(book: Book): void {
  for (const sheet of book) {
    for (const cell of sheet.cells.values()) if (cell.compute) cell.value = cell.compute(book);
  }
}

/** The workbook as an .xlsx file: the same bytes whenever and wherever it is made. */
export async function bookBytes(book: Book): Promise<Uint8Array> {
  const properties = { creator: 'Cuadre', created: SAMPLE_INSTANT, modified: SAMPLE_INSTANT };
  const written = await writeXlsx({ sheets: book.map(writtenSheet), properties });
  // The writer stamps the hour into the package: it is packed again under a fixed date.
  return zipSync(unzipSync(written), { mtime: ZIP_TIME, level: 9 });
}

const SAMPLE_INSTANT = new Date(Date.UTC(2009, 0, 30, 12));
/** Zip entries carry local time: made local, it is the same in every zone. */
const ZIP_TIME = new Date(2009, 0, 30, 12);

type WrittenSheet = Parameters<typeof writeXlsx>[0]['sheets'][number];

function writtenSheet(sheet: BookSheet): WrittenSheet {
  return {
    name: sheet.name,
    cells: new Map([...sheet.cells].map(([reference, cell]) => [gridKey(reference), writtenCell(cell)])),
    columns: sheet.widths.map((width) => ({ width })),
    rowDefs: new Map([...sheet.heights].map(([row, height]) => [row - 1, { height }])),
    merges: sheet.merges.map(mergeRange),
    freezePane: sheet.frozen,
    pageSetup: {
      paperSize: 'legal',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      ...(sheet.titleRows ? { printTitlesRow: sheet.titleRows } : {}),
    },
  };
}

function writtenCell({ value, formula, style }: BookCell): Partial<Cell> {
  const content: Partial<Cell> = formula ? { formula, formulaResult: value } : { value };
  return style ? { ...content, style } : content;
}

function mergeRange(reference: string): MergeRange {
  const [first = '', last = ''] = reference.split(':');
  const start = position(first);
  const end = position(last);
  return { startRow: start.row, startCol: start.column, endRow: end.row, endCol: end.column };
}

function gridKey(reference: string): string {
  const { row, column } = position(reference);
  return `${row},${column}`;
}

/** Zero-based, as the writer counts; the sample has no column beyond Z. */
function position(reference: string): { row: number; column: number } {
  return { row: Number(reference.slice(1)) - 1, column: reference.charCodeAt(0) - 'A'.charCodeAt(0) };
}
