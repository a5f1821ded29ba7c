import { widenSlack } from './roundingSteps';
import type { Axis, Vectors } from './vectors';

/** A number as it is shown (cifra escrita): `digits` × 10^−`decimals`. */
export interface ShownNumber {
  readonly digits: number;
  readonly decimals: number;
}

/** A table of numbers and blanks (tabla de cifras), row after row; {@link Vectors} says what stands for a cell. */
export interface NumberTable {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
  readonly slack: Float64Array;
  readonly grain: Float64Array;
}

type Cells = readonly (readonly (ShownNumber | null)[])[];

/** The table's rows as vectors, whose sums stand in columns; or its columns, whose sums stand in rows. */
export function vectorsOf(table: NumberTable, axis: Axis): Vectors {
  const { rows, columns, values, slack, grain } = table;
  if (axis === 'column') return { count: rows, width: columns, values, slack, grain };
  const turned = (cells: Float64Array): Float64Array =>
    Float64Array.from(cells, (_, at) => cells[(at % rows) * columns + Math.floor(at / rows)] ?? NaN);
  return { count: columns, width: rows, values: turned(values), slack: turned(slack), grain: turned(grain) };
}

/** Puts numbers of any decimals into the unit of the finest. */
export function numberTable(cells: Cells): NumberTable {
  const [rows, columns] = [cells.length, widest(cells)];
  const [byRow, byColumn] = [cells.map(mostDecimals), decimalsByColumn(cells, columns)];
  const scale = Math.max(0, ...byColumn);
  const table = {
    rows,
    columns,
    values: new Float64Array(rows * columns).fill(NaN),
    slack: new Float64Array(rows * columns),
    grain: new Float64Array(rows * columns).fill(Infinity),
  };
  for (const [row, line] of cells.entries()) {
    for (const [column, cell] of line.entries()) {
      if (!cell) continue;
      const at = row * columns + column;
      table.values[at] = cell.digits * 10 ** (scale - cell.decimals);
      table.grain[at] = grainOf(cell.digits) * 10 ** (scale - cell.decimals);
      // A zero at the end that is not written: 4 in a row and a column of figures like 3.9.
      const decimals = Math.max(cell.decimals, Math.min(byRow[row] ?? 0, byColumn[column] ?? 0));
      table.slack[at] = 10 ** (scale - decimals) / 2;
    }
  }
  // Decimals that are written say what was rounded; only numbers without them may have been rounded to more.
  if (scale === 0) widenSlack(table);
  return table;
}

function widest(cells: Cells): number {
  return cells.reduce((most, row) => Math.max(most, row.length), 0);
}

function mostDecimals(cells: readonly (ShownNumber | null)[]): number {
  return cells.reduce((most, cell) => Math.max(most, cell?.decimals ?? 0), 0);
}

function decimalsByColumn(cells: Cells, columns: number): readonly number[] {
  const most = new Array<number>(columns).fill(0);
  for (const row of cells)
    for (const [column, cell] of row.entries()) most[column] = Math.max(most[column] ?? 0, cell?.decimals ?? 0);
  return most;
}

const MOST_DIGITS = 15;

/** The power of ten that a number's digits end in; of zero there is none. */
function grainOf(digits: number): number {
  if (digits === 0) return Infinity;
  let [grain, zeros] = [1, 0];
  for (; zeros < MOST_DIGITS && digits % (grain * 10) === 0; zeros += 1) grain *= 10;
  return grain;
}
