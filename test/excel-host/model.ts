import type { Range } from '../../src/core/workbook/range';

/** A defined name. */
export interface EmulatedName {
  name: string;
  formula: string;
  visible: boolean;
}

/** A table of a sheet. */
export interface EmulatedTable {
  readonly id: string;
  name: string;
  style: string;
  range: Range;
  showTotals: boolean;
  /** The criteria of its filter by column, from 0; empty when it filters nothing. */
  criteria: Map<number, EmulatedCriteria>;
  /** Formulas of calculated columns by the column's number in the sheet. */
  calculated: Map<number, string>;
}

/** A criterion of a filter (`Excel.FilterCriteria`), of which the emulated host understands lists of values. */
export interface EmulatedCriteria {
  readonly filterOn: string;
  readonly values?: readonly string[];
}

/** A conditional format of a range. */
export interface EmulatedFormat {
  readonly id: string;
  readonly range: Range;
  readonly type: string;
  formula: string;
  bold?: boolean;
  colour?: string;
  fill?: string;
}

/** What a range accepts. */
export interface EmulatedValidation {
  readonly range: Range;
  rule?: unknown;
  prompt?: unknown;
  errorAlert?: unknown;
}

/** A series of a chart; ranges with their sheet. */
export interface EmulatedSeries {
  name: string;
  values: string;
  categories: string;
  colour: string;
}

/** A chart of a sheet. */
export interface EmulatedChart {
  readonly id: string;
  name: string;
  readonly type: string;
  title: string;
  legend: string;
  axisFormat: string;
  anchor: string;
  readonly series: EmulatedSeries[];
}

/** How a sheet prints. */
export interface PageSetup {
  orientation?: string;
  area?: string;
  titleRows?: string;
  titleColumns?: string;
  zoom?: unknown;
  /** Which page of several comes second. */
  order?: string;
}

/** A custom XML part. */
export interface EmulatedPart {
  readonly id: string;
  xml: string;
}
