/// <reference types="office-js" />
import type { ExcelTable } from '../../../core/workbook/snapshot';
import { formatRange, parseRange } from '../../../core/workbook/range';
import type { SheetOutline } from '../read/outline';

/**
 * The filters of a sheet that hide rows. A matrix that is written over such rows skips them or lands beside them
 * (office-js#224, #994, #468), so they are lifted before and put back after.
 */
export interface SheetFilters {
  readonly filters: readonly LiftedFilter[];
}

interface LiftedFilter {
  /** The table whose filter it is, by its id; null for the filter of the sheet. */
  readonly table: string | null;
  /** The range of the sheet's own filter. */
  readonly range: string | null;
  readonly columns: readonly FilteredColumn[];
}

interface FilteredColumn {
  /** The heading of the column, by which it is found again wherever it stands by then. */
  readonly heading: string | null;
  readonly at: number;
  readonly criteria: Excel.FilterCriteria;
}

/** A sheet whose filters are looked at, with what its tables are called over their columns. */
export interface FilteredSheet {
  readonly outline: SheetOutline;
  readonly tables: readonly ExcelTable[];
  readonly headingAt: (row: number, column: number) => string | null;
}

/** Queues the reading of the filters of a sheet. */
export function queueFilters(
  sheet: Excel.Worksheet,
  { outline, tables, headingAt }: FilteredSheet,
): () => SheetFilters {
  const fields = 'isDataFiltered,criteria';
  const ofTables = outline.tables.map(({ id }, at) => {
    const range = parseRange(tables[at]?.ref ?? '');
    return { table: id, range, autoFilter: sheet.tables.getItem(id).autoFilter.load(fields) };
  });
  const ofSheet =
    outline.filter === undefined
      ? []
      : [{ table: null, range: parseRange(outline.filter), autoFilter: sheet.autoFilter.load(fields) }];
  return () => ({
    filters: [...ofTables, ...ofSheet].flatMap(({ table, range, autoFilter }) => {
      if (!range || !autoFilter.isDataFiltered) return [];
      const columns = (autoFilter.criteria as readonly (Excel.FilterCriteria | null)[]).flatMap((criteria, at) =>
        criteria?.filterOn ? [{ at, criteria, heading: headingAt(range.top, range.left + at) }] : [],
      );
      return [{ table, range: table === null ? formatRange(range) : null, columns }];
    }),
  });
}

/** Queues that every row is shown. */
export function queueLift(sheet: Excel.Worksheet, { filters }: SheetFilters): void {
  for (const { table } of filters) filterOf(sheet, table).clearCriteria();
}

/** Queues the filters again, each over the column that now has its heading; one whose column is gone stays lifted. */
export function queuePutBack(
  sheet: Excel.Worksheet,
  { filters }: SheetFilters,
  columnNow: (table: string | null, column: FilteredColumn) => number | null = (_table, { at }) => at,
): void {
  for (const { table, range, columns } of filters) {
    const over =
      table === null ? sheet.getRange(range ?? 'A1').untrack() : sheet.tables.getItem(table).getRange().untrack();
    for (const column of columns) {
      const at = columnNow(table, column);
      if (at !== null) filterOf(sheet, table).apply(over, at, criteriaOf(column));
    }
  }
}

/** Excel gives more members than it takes back; those that hold nothing are left out. */
function criteriaOf({ criteria }: FilteredColumn): Excel.FilterCriteria {
  const given = Object.entries(criteria).filter(([, value]) => value !== null && value !== undefined && value !== '');
  // The members are those of the criteria that Excel itself gave.
  return Object.fromEntries(given) as unknown as Excel.FilterCriteria;
}

function filterOf(sheet: Excel.Worksheet, table: string | null): Excel.AutoFilter {
  return table === null ? sheet.autoFilter : sheet.tables.getItem(table).autoFilter;
}
