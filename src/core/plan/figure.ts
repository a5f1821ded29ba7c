import type { Decimal } from '../quantity/decimal';
import type { CellRef } from '../workbook/address';
import type { CellValue } from '../workbook/cell';

/** How a figure was understood from its cell. */
export type FigureForm = 'blank' | 'number' | 'text-number' | 'percent' | 'mark' | 'date' | 'error' | 'unreadable';

/** A figure of the plan (cifra) with the cell behind it. */
export interface Figure {
  readonly cell: CellRef;
  /** In the cell's own unit (thousands stay thousands; 7,75 % is 0.0775); null when blank or not readable. */
  readonly value: Decimal | null;
  readonly raw: CellValue;
  readonly form: FigureForm;
  readonly formula?: string;
  readonly error?: string;
  /** The other reading of a text such as `1.500`, when the column could not decide. */
  readonly otherReading?: Decimal;
  /** How the cell's format shows numbers, where it hides decimals or scales. */
  readonly format?: string;
}
