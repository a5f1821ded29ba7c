import type { Address } from '../../../src/core/workbook/address';

/** What a written workbook holds, and where: what reading must find, said by whoever wrote it. */
export interface PlanLabels {
  readonly unit: number;
  readonly tables: readonly LabelledTable[];
  readonly rows: readonly LabelledRow[];
  readonly totals: readonly LabelledTotal[];
}

export interface LabelledTable {
  readonly sheet: string;
  /** A1 range of the header rows, from the first column of the table to the last. */
  readonly header: string;
  /** Roles by column letters. */
  readonly columns: Readonly<Record<string, string>>;
}

/** A row of the plan and the cell of each of its figures. */
export interface LabelledRow {
  /** Its index in `placedActivities(plan)`. */
  readonly index: number;
  readonly table: number;
  readonly sheet: string;
  readonly row: number;
  readonly cells: Readonly<Record<string, Address>>;
}

/** A line that states a sum: subtotal, total, or line of a summary. */
export interface LabelledTotal {
  readonly kind: 'subtotal' | 'summary';
  readonly level: 'front' | 'axis' | 'plan';
  /** The axis's or front's name; empty for the plan. */
  readonly name: string;
  readonly sheet: string;
  readonly row: number;
  readonly cells: Readonly<Record<string, Address>>;
  /** Indexes of the rows whose amounts it states. */
  readonly adds: readonly number[];
}
