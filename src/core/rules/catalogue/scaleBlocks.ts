import type { Observation } from '../../findings/observation';
import type { Figure } from '../../plan/figure';
import { parseRole } from '../../plan/parseRole';
import { isZero } from '../../quantity/compare';
import { toNumber } from '../../quantity/decimal';
import { a1, formatAddress } from '../../workbook/address';
import type { PlanIndex } from '../planIndex';
import { planRule } from '../planRule';
import { tableColumns, type RowFigure, type TableColumn } from '../tableColumns';

/** Rows that follow each other before they are a block, and rows that two years must share. */
const FEWEST = 3;
const FEWEST_SHARED = 6;
/** A thousand, and how far from it a ratio may lie: the square root of ten each way (Al-Hamad et al. 2008). */
const THOUSAND = 3;
const WIDTH = 0.5;
/** Rows that are not in a block must be of one scale with the other year, by less than a factor of ten. */
const SAME_SCALE = 1;

interface ScaleBlock {
  /** From the first cell of the block to the last. */
  readonly range: string;
  readonly rows: number;
  readonly header: string;
  /** The other year's column, and how many times larger or smaller the block is. */
  readonly against: string;
  readonly factor: number;
  readonly isSmaller: boolean;
}

/**
 * A block of rows, or a whole column, that is a thousand times what the other year's column of the same figure says
 * (bloque en otra unidad). Each row agrees with itself, so that no sum inside it shows the error.
 */
export const scaleBlockRule = planRule<'scale-block', ScaleBlock>({
  name: 'scale-block',
  phase: 'after-sums',
  severity: 'warning',
  run({ index, suspected }) {
    const columns = tableColumns(index);
    const pairs = columns.flatMap((column) => {
      const earlier = columns.find((other) => isEarlier(other, column));
      const shared = earlier ? sharedRows(column, earlier) : [];
      return earlier && shared.length >= FEWEST_SHARED ? [{ column, earlier, shared }] : [];
    });
    return {
      done: pairs.reduce((sum, { shared }) => sum + shared.length, 0),
      findings: pairs
        .flatMap((pair) => blocksOf(pair, index))
        .filter(({ cells }) => !cells.some((cell) => suspected.has(cell))),
    };
  },
});

/** The same figure of the year before, in the same table. */
function isEarlier(other: TableColumn, column: TableColumn): boolean {
  const [one, two] = [parseRole(other.key), parseRole(column.key)];
  if (other.table !== column.table || !one || !two || one.role !== two.role) return false;
  return two.year !== null && one.year === two.year - 1;
}

interface Compared extends RowFigure {
  /** Decimal logarithm of the value over the earlier one. */
  readonly ratio: number;
}

function sharedRows(column: TableColumn, earlier: TableColumn): Compared[] {
  const before = new Map(earlier.cells.map(({ activity, figure }) => [activity, figure]));
  return column.cells.flatMap((cell): Compared[] => {
    const ratio = ratioOf(cell.figure, before.get(cell.activity));
    return ratio === null ? [] : [{ ...cell, ratio }];
  });
}

interface Pair {
  readonly column: TableColumn;
  readonly earlier: TableColumn;
  readonly shared: readonly Compared[];
}

function blocksOf({ column, earlier, shared }: Pair, index: PlanIndex): Observation<ScaleBlock>[] {
  return [1, -1].flatMap((direction) =>
    runsOf(shared, direction)
      .filter((run) => run.length === shared.length || isOfOneScale(shared.filter((each) => !run.includes(each))))
      .map((run) => blockFinding({ column, earlier, run, direction }, index)),
  );
}

function ratioOf({ value }: Figure, earlier: Figure | undefined): number | null {
  if (!value || !earlier?.value || isZero(value) || isZero(earlier.value)) return null;
  return Math.log10(Math.abs(toNumber(value) / toNumber(earlier.value)));
}

/** Rows that follow each other, all about a thousand times larger (1) or smaller (−1). */
function runsOf(rows: readonly Compared[], direction: number): Compared[][] {
  const runs: Compared[][] = [];
  let run: Compared[] = [];
  for (const row of rows) {
    if (Math.abs(row.ratio - direction * THOUSAND) <= WIDTH) run.push(row);
    else {
      runs.push(run);
      run = [];
    }
  }
  return [...runs, run].filter(({ length }) => length >= FEWEST);
}

function isOfOneScale(rows: readonly Compared[]): boolean {
  const sizes = rows.map(({ ratio }) => Math.abs(ratio)).sort((a, b) => a - b);
  return (sizes[Math.floor(sizes.length / 2)] ?? Infinity) < SAME_SCALE;
}

interface Block {
  readonly column: TableColumn;
  readonly earlier: TableColumn;
  readonly run: readonly Compared[];
  readonly direction: number;
}

function blockFinding({ column, earlier, run, direction }: Block, index: PlanIndex): Observation<ScaleBlock> {
  const places = run.map(({ figure }) => figure.cell);
  const [first, last] = [places[0], places.at(-1)];
  const range = first && last ? `${formatAddress(first)}:${a1(last.row, last.column)}` : '';
  const [lead] = run;
  return {
    cells: places.map(formatAddress),
    data: {
      range,
      rows: run.length,
      header: column.header,
      against: earlier.header,
      factor: 10 ** THOUSAND,
      isSmaller: direction < 0,
    },
    key: `${column.key}:${lead ? index.keyOf(lead.activity) : ''}`,
  };
}
