/** Which cells a sum joins: those of one row (suma a lo ancho), or those of one column (suma hacia abajo o hacia arriba). */
export type Axis = 'row' | 'column';

/**
 * The numbers of a table along one axis (renglones o columnas como vectores): what is searched is one vector that is the
 * sum of others, line by line. Vector after vector, a number a line; `values` in units of the table's finest decimal, NaN
 * where there is no number; `slack` is half of the last digit that a cell was rounded to, `grain` the power of ten that
 * its digits end in. Binary numbers hold the units: beyond 2^53 of them the last digits are rounded, as they are in Excel.
 */
export interface Vectors {
  readonly count: number;
  readonly width: number;
  readonly values: Float64Array;
  readonly slack: Float64Array;
  readonly grain: Float64Array;
}

/** A sum between vectors (suma entre renglones o entre columnas): each by its place along the axis. */
export interface VectorSum {
  readonly total: number;
  readonly terms: readonly number[];
}

/** The number of a vector in a line; NaN where there is none. */
export function valueAt({ values, width }: Vectors, vector: number, line: number): number {
  return values[vector * width + line] ?? NaN;
}

/** Whether a vector has a number other than zero in a line. */
export function isNonzeroAt(vectors: Vectors, vector: number, line: number): boolean {
  const value = valueAt(vectors, vector, line);
  return !Number.isNaN(value) && value !== 0;
}

/** Whether no line of a vector has a number; only the lines given, when some are. */
export function isBlank(vectors: Vectors, vector: number, lines?: readonly number[]): boolean {
  if (lines) return lines.every((line) => Number.isNaN(valueAt(vectors, vector, line)));
  const from = vector * vectors.width;
  return vectors.values.subarray(from, from + vectors.width).every((value) => Number.isNaN(value));
}
