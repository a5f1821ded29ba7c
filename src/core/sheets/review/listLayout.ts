import { a1 } from '../../workbook/address';
import type { SheetModel } from '../../workbook/sheetModel';

/** Where a list stands on its sheet. */
export interface ListPlace {
  /** Name of the Excel table that the list is. */
  readonly table: string;
  readonly headerRow: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

type ListLayout = Pick<
  SheetModel,
  'tables' | 'validations' | 'charts' | 'names' | 'freeze' | 'print' | 'showGridlines'
>;

/** How a sheet that is one list is laid out (hoja de lista): an Excel table, its header frozen and repeated in print. */
export function listLayout({ table, headerRow, lastRow, lastColumn }: ListPlace): ListLayout {
  const end = a1(lastRow, lastColumn);
  return {
    tables: [{ name: table, ref: `A${headerRow}:${end}`, style: 'TableStyleLight1' }],
    validations: [],
    charts: [],
    names: [],
    freeze: { rows: headerRow, columns: 0 },
    print: {
      area: `A1:${end}`,
      landscape: true,
      titleRows: { first: headerRow, last: headerRow },
      fitToWidth: true,
    },
    showGridlines: false,
  };
}
