/** How the names of axis, front and milestone stand beside their rows. */
export type Hierarchy = 'columns' | 'merged' | 'first-row' | 'sections' | 'sheet-per-axis' | 'sheet-per-office';

/** A way of writing a plan down: each field is one trait, so that a test can turn a single one. */
export interface Layout {
  readonly hierarchy: Hierarchy;
  /** Two rows: FUENTES DE FINANCIACIÓN over the sources, CRONOGRAMA over the quarters. */
  readonly header: 'single' | 'double';
  /** Lines by front and axis and the plan's total, under or over the rows that they add. */
  readonly subtotals: 'none' | 'below' | 'above';
  /** A CUADRO RESUMEN by axis: on its own sheet, or beside the table. */
  readonly summary: 'none' | 'sheet' | 'side';
  readonly amounts: 'number' | 'text';
  /** Pesos per unit of the cells; other than 1 is said in a corner. */
  readonly unit: 1 | 1000;
  /** Whether products, differences and totals are formulas with their values. */
  readonly formulas: boolean;
  /** Whether each table is an Excel table too. */
  readonly excelTable: boolean;
  /** Empty rows above and empty columns left of everything. */
  readonly offset: { readonly rows: number; readonly columns: number };
  /** Titles, notes, footers, averages and scratch sums around the table, a list sheet and a cover. */
  readonly noise: boolean;
  readonly parts: { readonly quantities: boolean; readonly sources: boolean; readonly quarters: boolean };
  /** Whether wording and order of the columns vary; otherwise the plainest wording in the usual order. */
  readonly variants: boolean;
}

const PLAIN: Layout = {
  hierarchy: 'columns',
  header: 'single',
  subtotals: 'none',
  summary: 'none',
  amounts: 'number',
  unit: 1,
  formulas: false,
  excelTable: false,
  offset: { rows: 0, columns: 0 },
  noise: false,
  parts: { quantities: true, sources: true, quarters: true },
  variants: false,
};

/** The layouts of real plan workbooks, by name. */
export const LAYOUTS = {
  matrix: { ...PLAIN, hierarchy: 'merged', header: 'double', subtotals: 'below', summary: 'sheet', noise: true },
  sheetPerAxis: {
    ...PLAIN,
    hierarchy: 'sheet-per-axis',
    header: 'double',
    subtotals: 'below',
    summary: 'sheet',
    noise: true,
  },
  sections: { ...PLAIN, hierarchy: 'sections', subtotals: 'below', noise: true },
  amountsAsText: { ...PLAIN, amounts: 'text', subtotals: 'below', noise: true },
  firstRowOnly: { ...PLAIN, hierarchy: 'first-row', header: 'double', subtotals: 'below', summary: 'sheet' },
  sheetPerOffice: {
    ...PLAIN,
    hierarchy: 'sheet-per-office',
    summary: 'sheet',
    offset: { rows: 3, columns: 1 },
    noise: true,
  },
  inThousands: { ...PLAIN, header: 'double', unit: 1000, subtotals: 'below' },
  excelTable: { ...PLAIN, excelTable: true, offset: { rows: 4, columns: 2 }, formulas: true },
  totalsOnTop: { ...PLAIN, hierarchy: 'sections', subtotals: 'above', summary: 'none' },
  sideTables: { ...PLAIN, hierarchy: 'merged', summary: 'side', noise: true, formulas: true, subtotals: 'below' },
  thin: { ...PLAIN, parts: { quantities: false, sources: false, quarters: false } },
  withoutSubtotals: { ...PLAIN, header: 'double' },
} as const satisfies Record<string, Layout>;

export type LayoutName = keyof typeof LAYOUTS;
