/// <reference types="office-js" />
import { formatRange, type Range } from '../../../core/workbook/range';
import type { ExcelTable } from '../../../core/workbook/snapshot';
import { localAddress, type SheetOutline } from './outline';

/** What is read of a sheet beside its cells, in the same round trip. */
export interface SheetExtras {
  readonly tables: readonly ExcelTable[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

interface Queued {
  readonly sheet: SheetOutline;
  readonly tables: readonly QueuedTable[];
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]> | null;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]> | null;
}

interface QueuedTable {
  readonly name: string;
  readonly showTotals: boolean;
  readonly range: Excel.Range;
}

/** Queues the ranges of the tables and, only where a sheet hides some, its hidden rows and columns. */
export function queueExtras(context: Excel.RequestContext, sheets: readonly SheetOutline[]): () => SheetExtras[] {
  const queued = sheets.map((sheet) => queueSheet(context.workbook, sheet));
  return () => queued.map(extrasOf);
}

function queueSheet(workbook: Excel.Workbook, sheet: SheetOutline): Queued {
  const tables = sheet.tables.map(({ id, name, showTotals }) => {
    return { name, showTotals, range: workbook.tables.getItem(id).getRange().untrack().load('address') };
  });
  const used = sheet.used && workbook.worksheets.getItem(sheet.id).getRange(formatRange(sheet.used)).untrack();
  return {
    sheet,
    tables,
    rows: used && sheet.hidesRows ? used.getRowProperties({ rowHidden: true }) : null,
    columns: used && sheet.hidesColumns ? used.getColumnProperties({ columnHidden: true }) : null,
  };
}

function extrasOf({ sheet, tables, rows, columns }: Queued): SheetExtras {
  const used = sheet.used ?? NOWHERE;
  return {
    tables: tables.map(({ name, showTotals, range }) => {
      return { name, ref: localAddress(range.address), ...(showTotals ? { totals: true } : {}) };
    }),
    hiddenRows: positions(rows?.value ?? [], used.top, ({ rowHidden }) => rowHidden === true),
    hiddenColumns: positions(columns?.value ?? [], used.left, ({ columnHidden }) => columnHidden === true),
  };
}

const NOWHERE: Range = { top: 1, left: 1, bottom: 0, right: 0 };

function positions<T>(items: readonly T[], first: number, isHidden: (item: T) => boolean): number[] {
  return items.flatMap((item, at) => (isHidden(item) ? [first + at] : []));
}
