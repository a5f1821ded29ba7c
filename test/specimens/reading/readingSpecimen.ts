import type { Snapshot } from '../../../src/core/workbook/snapshot';
import type { Mapping } from '../../../src/core/workbook/state';

/** A small workbook with one trait of real ones, and what must be read from it. What is left out is not looked at. */
export interface ReadingSpecimen {
  readonly trait: string;
  readonly snapshot: Snapshot;
  readonly mapping?: Mapping;
  readonly says: ReadingLabels;
}

/** What must be read. Places are `SHEET!row` or `SHEET!A1`; amounts in pesos unless a cell is named. */
export interface ReadingLabels {
  /** `SHEET!A5:S6` of every table, in order. */
  readonly tables?: readonly string[];
  /** Roles by `SHEET!H`. */
  readonly roles?: Readonly<Record<string, string>>;
  /** Keys of figures by `SHEET!H`: role, year and part. */
  readonly keys?: Readonly<Record<string, string>>;
  /** Columns whose role must be known from arithmetic or formulas. */
  readonly proven?: readonly string[];
  readonly units?: readonly number[];
  readonly fiscalYear?: number | null;
  readonly rows?: number;
  readonly total?: number;
  /** Rows and total of each axis, by name. */
  readonly axes?: Readonly<Record<string, readonly [rows: number, total: number]>>;
  /** Axis, front and milestone of a row. */
  readonly names?: Readonly<
    Record<string, readonly [axis: string | null, front: string | null, milestone: string | null]>
  >;
  /** The value read at a cell, in its own unit, with how it was understood. */
  readonly figures?: Readonly<Record<string, readonly [value: number | null, form: string]>>;
  readonly kinds?: Readonly<Record<string, string>>;
  /** Level and added rows of each summing line. */
  readonly lines?: Readonly<Record<string, readonly [level: string, adds: readonly number[]]>>;
  /** Level and name of each line of a summary; the plan's name is empty. */
  readonly summaries?: Readonly<Record<string, readonly [level: string, name: string]>>;
  /** `rule SHEET!A1` of every note, in order. */
  readonly notes?: readonly string[];
  readonly skipped?: Readonly<Record<string, string>>;
  /** `K=G+H` or `K=G*H` of every identity of the workbook's own. */
  readonly identities?: readonly string[];
}
