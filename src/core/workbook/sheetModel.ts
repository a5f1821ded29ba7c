import type { CellValue } from './cell';

/**
 * What Cuadre wrote on a sheet, kept in the workbook as a hidden name of that sheet: `summary`, `milestones:<axis key>`,
 * `dashboard`, `review`, `changes`, `plan`. The mark is the sheet's identity; its name may be changed by anybody.
 */
export type SheetMark = string;

/** Colours are RRGGBB without `#`. */
export type Colour = string;

/** How a cell looks. What is left out is Excel's own default. */
export interface CellStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly colour?: Colour;
  readonly fill?: Colour;
  readonly numberFormat?: string;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly indent?: number;
  readonly wrap?: boolean;
  /** A thin line on the named sides. */
  readonly border?: { readonly sides: readonly ('top' | 'bottom' | 'left' | 'right')[]; readonly colour: Colour };
  readonly underline?: boolean;
}

/** One cell of a sheet to write; row and column count from 1. */
export interface ModelCell {
  readonly row: number;
  readonly column: number;
  /** The value, or the value that the formula is computed to give. */
  readonly value: CellValue;
  readonly formula?: string;
  /** Whether the formula must be entered as an array formula. */
  readonly array?: boolean;
  /** A key of the model's `styles`. */
  readonly style?: string;
  /** A note (comentario) for whoever rests on the cell. */
  readonly note?: string;
  /** Where it stood on the earlier sheet, when it is people's: a host leaves it as it is there. */
  readonly kept?: { readonly row: number; readonly column: number };
}

/** A table (tabla de Excel) over cells of the model. Its header texts are the cells of its first row. */
export interface ModelTable {
  readonly name: string;
  readonly ref: string;
  readonly style: string;
  readonly totalsRow?: boolean;
  /** Formula of a whole column by its header, as Excel fills it into new rows. */
  readonly columnFormulas?: Readonly<Record<string, string>>;
}

/** A list, number or date that a range accepts. */
export interface ModelValidation {
  readonly range: string;
  readonly rule:
    | { readonly kind: 'list'; readonly values: readonly string[] }
    | { readonly kind: 'list-range'; readonly formula: string }
    | { readonly kind: 'decimal'; readonly min: number; readonly max: number }
    | { readonly kind: 'date' };
  readonly prompt?: { readonly title: string; readonly text: string };
  readonly error?: { readonly title: string; readonly text: string };
  /** Whether another value is only warned of. */
  readonly soft?: boolean;
}

/** A look that follows the value: the formula is relative to the range's first cell and has no `=`. */
export interface ModelConditionalFormat {
  readonly range: string;
  readonly formula: string;
  readonly style: Pick<CellStyle, 'bold' | 'colour' | 'fill'>;
}

/** A chart over ranges of the workbook; references carry their sheet. */
export interface ModelChart {
  readonly kind: 'stacked-bar' | 'stacked-bar-100' | 'clustered-bar' | 'column' | 'line';
  readonly title: string;
  readonly categories: string;
  readonly series: readonly { readonly name: string; readonly values: string; readonly colour: Colour }[];
  /** The area that it covers, in A1 form. */
  readonly anchor: string;
  readonly alternativeText: string;
  readonly axisFormat?: string;
}

/** How the sheet prints. */
export interface ModelPrint {
  readonly area: string;
  readonly landscape: boolean;
  readonly titleRows?: { readonly first: number; readonly last: number };
  /** Columns repeated at the left of every page. */
  readonly titleColumns?: { readonly first: number; readonly last: number };
  readonly fitToWidth: boolean;
  /** How many pages side by side a sheet that is fitted takes; one when it is left out. */
  readonly pagesWide?: number;
}

/** A sheet to write (hoja), described once as data and written by each host. */
export interface SheetModel {
  readonly mark: SheetMark;
  /** The name to write it under, already free in the workbook and cut to 31 characters. */
  readonly name: string;
  readonly cells: readonly ModelCell[];
  readonly styles: Readonly<Record<string, CellStyle>>;
  /** Widths in characters by column number, from 1. */
  readonly columnWidths: Readonly<Record<number, number>>;
  readonly rowHeights?: Readonly<Record<number, number>>;
  readonly hiddenColumns?: readonly number[];
  readonly tables: readonly ModelTable[];
  readonly validations: readonly ModelValidation[];
  readonly conditionalFormats: readonly ModelConditionalFormat[];
  readonly charts: readonly ModelChart[];
  readonly names: readonly { readonly name: string; readonly ref: string }[];
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly print?: ModelPrint;
  readonly tabColour?: Colour;
  readonly showGridlines: boolean;
  /** The rows of the earlier sheet by the rows that continue them, where their texts need not tell. */
  readonly continues?: Readonly<Record<number, number>>;
}
