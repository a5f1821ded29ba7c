import { tableSums, type TableSum } from './findSums';
import { labelBits } from './labelBits';
import { numberTable, type ShownNumber } from './numberTable';
import { shownNumber } from './shownNumber';

/** A cell by its row and column, from zero. */
export type CellPlace = readonly [row: number, column: number];

/** A total and the cells that it adds (total y sumandos). */
export interface Aggregation {
  readonly total: CellPlace;
  readonly terms: readonly CellPlace[];
}

/** How a table's numbers are written: the words for the separators of thousands and decimals, "Comma Point", "None Point"… */
export interface AggregationOptions {
  readonly numbers: string;
}

type Texts = readonly (readonly string[])[];

/**
 * The sums along rows and along columns that a table of texts shows by its numbers alone (totales hallados por la
 * aritmética). A line that misses its total by one per cent at most belongs to a sum that holds in the others.
 */
export function detectAggregations(table: Texts, { numbers }: AggregationOptions): readonly Aggregation[] {
  const cells = table.map((row) => row.map((text) => shownNumber(text, numbers)));
  const columns = cells.reduce((most, row) => Math.max(most, row.length), 0);
  const turned = Array.from({ length: columns }, (_, column) => table.map((row) => row[column] ?? ''));
  const turnedCells = Array.from({ length: columns }, (_, column) => cells.map((row) => row[column] ?? null));
  const sums = tableSums(numberTable(cells), {
    rows: table.map((row, at) => bitsOf(row, cells[at] ?? [])),
    columns: turned.map((column, at) => bitsOf(column, turnedCells[at] ?? [])),
    labelledRows: table.map((row, at) => hasLabel(row, cells[at] ?? [])),
    labelledColumns: turned.map((column, at) => hasLabel(column, turnedCells[at] ?? [])),
  });
  return sums.flatMap(aggregationsOf);
}

/** What the labels before the first number of a row or column say; the one nearest to it decides. */
function bitsOf(texts: readonly string[], numbers: readonly (ShownNumber | null)[]): number {
  return (
    labelsOf(texts, numbers)
      .map(labelBits)
      .findLast((bits) => bits !== 0) ?? 0
  );
}

function hasLabel(texts: readonly string[], numbers: readonly (ShownNumber | null)[]): boolean {
  return labelsOf(texts, numbers).some((text) => WORD.test(text));
}

const WORD = /[\p{L}\p{N}]/u;

function labelsOf(texts: readonly string[], numbers: readonly (ShownNumber | null)[]): readonly string[] {
  const first = numbers.findIndex((number) => number !== null);
  return texts.slice(0, first < 0 ? texts.length : first);
}

function aggregationsOf({ axis, total, terms, lines, near }: TableSum): Aggregation[] {
  const place = (vector: number, line: number): CellPlace => (axis === 'column' ? [vector, line] : [line, vector]);
  return [...lines, ...near]
    .sort((a, b) => a - b)
    .map((line) => ({ total: place(total, line), terms: terms.map((term) => place(term, line)) }));
}
