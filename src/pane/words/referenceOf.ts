import { sheetReference } from '../../core/sheets/formula/reference';
import { a1, parseAddress, type Address } from '../../core/workbook/address';

/** A cell as Excel itself writes it and takes it in its name box: `PLAN!H12`, `'Plan indicativo - Productos'!BB51`. */
export function referenceOf(cell: Address): string {
  const place = parseAddress(cell);
  return place ? `${sheetReference(place.sheet)}!${a1(place.row, place.column)}` : cell;
}
