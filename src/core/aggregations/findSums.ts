import type { Decimal } from '../quantity/decimal';
import { toNumber } from '../quantity/decimal';
import { lineHolds, lineIsNear, lineSum } from './lineSum';
import { numberTable, vectorsOf, type NumberTable } from './numberTable';
import { searchAxis } from './searchAxis';
import { isBlank, valueAt, type Axis, type Vectors, type VectorSum } from './vectors';
import { wholeRange } from './wholeRange';

/** A sum that a table's numbers show (suma hallada): in each of `lines` the cell of `total` is the sum of those of `terms`. */
export interface TableSum {
  /** `column`: total and terms are rows, a line is a column; `row`: they are columns, a line is a row. */
  readonly axis: Axis;
  readonly total: number;
  /** Ascending; a range includes its blank cells. */
  readonly terms: readonly number[];
  /** Lines in which it holds, zeros included, and in which it misses by one per cent at most. */
  readonly lines: readonly number[];
  readonly near: readonly number[];
  /** Bits of evidence above what it takes to meet it by chance. */
  readonly score: number;
}

/** What is known of a table besides its numbers, by row and by column; nothing is needed. */
export interface TableHints {
  /** Bits that a label lends to being a total; less than nothing where it says average or percentage. */
  readonly rows?: readonly number[];
  readonly columns?: readonly number[];
  /** Whether a row or column bears a label before its first number. */
  readonly labelledRows?: readonly boolean[];
  readonly labelledColumns?: readonly boolean[];
  /** The steps that may be taken for each axis, one a cell looked at. */
  readonly most?: number;
}

/** The steps a cell of the table may cost, on average; and what a small table may take in any case. */
const STEPS_PER_CELL = 3000;
const LEAST_STEPS = 3e7;

/** Which axes are searched: sums of rows, of columns, or both. */
const AXES: readonly Axis[] = ['column', 'row'];

/**
 * The sums that exact numbers show by themselves (sumas que muestran las cifras), rows above or below and columns beside
 * their terms. Blanks are null. Its work is bounded by the number of cells.
 */
export function findSums(cells: readonly (readonly (Decimal | null)[])[], hints: TableHints = {}): readonly TableSum[] {
  const shown = cells.map((row) =>
    row.map((cell) => cell && { digits: toNumber({ ...cell, scale: 0 }), decimals: cell.scale }),
  );
  return tableSums(numberTable(shown), hints);
}

/** The sums of a table of numbers as they are shown. */
export function tableSums(table: NumberTable, hints: TableHints = {}): readonly TableSum[] {
  return AXES.flatMap((axis) => axisSums(table, axis, hints));
}

function axisSums(table: NumberTable, axis: Axis, hints: TableHints): readonly TableSum[] {
  const vectors = vectorsOf(table, axis);
  const bits = (axis === 'column' ? hints.rows : hints.columns) ?? [];
  const across = (axis === 'column' ? hints.columns : hints.rows) ?? [];
  const labels = axis === 'column' ? hints.labelledRows : hints.labelledColumns;
  const most = hints.most ?? Math.max(LEAST_STEPS, STEPS_PER_CELL * table.values.length);
  const { sums, additive } = searchAxis({
    vectors,
    hints: Float64Array.from({ length: vectors.count }, (_, vector) => bits[vector] ?? 0),
    budget: { spent: 0, most },
  });
  const totals = new Set(sums.map(({ total }) => total));
  const signs = {
    labelled: (vector: number) => labels?.[vector] ?? false,
    isBare: (vector: number) => labels?.[vector] === false,
    // A row without any figure is a heading or a line that was drawn; a column without any is still one of the table.
    mayEnd: (vector: number) => (labels?.[vector] ?? false) && (axis === 'row' || !isBlank(vectors, vector)),
    isTotal: (vector: number) => totals.has(vector),
  };
  return sums.map((sum) => ({
    axis,
    total: sum.total,
    terms: wholeRange(vectors, sum, signs),
    ...linesOf(vectors, sum, { additive, bits: across }),
    score: sum.score,
  }));
}

/** A line in which fewer of the sums hold is one of percentages, years or codes. */
const LEAST_ADDITIVE = 0.5;

interface LineSigns {
  readonly additive: Float64Array;
  /** What the label of each line says of its adding up. */
  readonly bits: readonly number[];
}

function linesOf(vectors: Vectors, sum: VectorSum, { additive, bits }: LineSigns): Pick<TableSum, 'lines' | 'near'> {
  const [lines, near]: [number[], number[]] = [[], []];
  for (const [line, share] of additive.entries()) {
    const here = lineSum(vectors, sum, line);
    if (!here && valueAt(vectors, sum.total, line) === 0) lines.push(line);
    const isZero = here?.nonzero === 0 && (bits[line] ?? 0) < 0;
    if (!here || isZero || share < LEAST_ADDITIVE) continue;
    if (lineHolds(here)) lines.push(line);
    else if (lineIsNear(here)) near.push(line);
  }
  return { lines, near };
}
