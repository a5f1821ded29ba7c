/// <reference types="office-js" />
import { HostFailure, type HostFailureCode, type WriteBatch } from '../../../core/workbook/port';
import { formatRange, type Range } from '../../../core/workbook/range';
import { parseAddress } from '../../../core/workbook/address';
import { gridOf, type SheetSnapshot } from '../../../core/workbook/snapshot';
import { queueTargets, type CheckedCell } from './changeTargets';
import { queueFormats, type ReadFormat } from './conditionalFormats';
import type { ExcelRun, ExcelTurn } from '../excelSession';
import { toHostFailure } from '../hostError';
import type { ReadWorkbook } from '../read/readWorkbook';
import { RequestBudget } from './requestBudget';
import { queueSheetChecks } from './sheetCheck';
import { extentOf } from './cellWork';
import { queueFilters, type SheetFilters } from './sheetFilters';
import type { ExistingSheet, SheetTarget } from './sheetTarget';

/** How a sheet looked before it is renewed. */
export interface SheetLooks {
  /** Its conditional formats; null where Excel could not tell them (office-js#6835), so that they are left as they are. */
  readonly formats: readonly ReadFormat[] | null;
  /** The widths in points of its columns; a hidden one has none. */
  readonly columnWidths: ReadonlyMap<number, number>;
  /** The number formats of all that is about to be written over. */
  readonly numberFormats: { readonly range: Range; readonly formats: unknown[][] } | null;
}

/** What is known before the first cell is written. */
export interface LookedAhead {
  readonly cells: readonly CheckedCell[];
  /** By the sheet's id. */
  readonly looks: ReadonlyMap<string, SheetLooks>;
  /** The filters to lift, by the sheet's id. */
  readonly filters: ReadonlyMap<string, SheetFilters>;
}

interface Wanted {
  readonly batch: WriteBatch;
  readonly targets: readonly SheetTarget[];
  readonly read: ReadWorkbook;
}

/** What is asked for beside what must be known: it may fail, and is then done without. */
interface Extent {
  readonly formats: boolean;
  readonly filters: boolean;
}

/**
 * Looks at all that is about to be written: the cells to change, the sheets to renew, how these look and what filters them.
 * One round trip. One bad conditional format fails the reading of all (office-js#6835, #6827), and filters may fail where
 * they are not offered: then it is asked again without.
 */
export async function lookAhead(turn: ExcelTurn, wanted: Wanted): Promise<LookedAhead> {
  if ((wanted.batch.changes ?? []).length === 0 && !wanted.targets.some(({ existing }) => existing)) return NOTHING;
  const extents = [
    { formats: true, filters: true },
    { formats: false, filters: true },
    { formats: false, filters: false },
  ];
  let failure = new HostFailure('unknown');
  for (const extent of extents) {
    try {
      return await turn.plain((run) => look(run, wanted, extent));
    } catch (error) {
      failure = toHostFailure(error);
      if (!MAY_COME_OF_LOOKS.has(failure.code) || failure.detail['sheet'] !== undefined) break;
    }
  }
  throw failure;
}

const NOTHING: LookedAhead = { cells: [], looks: new Map(), filters: new Map() };

const MAY_COME_OF_LOOKS: ReadonlySet<HostFailureCode> = new Set([
  'host-error',
  'unknown',
  'unsupported-host',
  'payload-too-large',
  'changed-since-read',
  'access-denied',
]);

async function look(run: ExcelRun, wanted: Wanted, extent: Extent): Promise<LookedAhead> {
  const { batch, targets, read } = wanted;
  const budget = new RequestBudget(run.sync);
  const takeCells = await queueTargets(run.context, batch.changes ?? [], budget);
  const checkSheets = queueSheetChecks(run.context, targets);
  const takeLooks = targets.flatMap((target) => {
    const { existing } = target;
    return existing ? [{ id: existing.outline.id, take: queueLooks(run, { target, existing, extent }) }] : [];
  });
  const takeFilters = filteredSheets(wanted).map((at) => queueSheetFilters(run, read, { at, extent }));
  await run.sync();
  checkSheets();
  // What was changed meanwhile is told before what is in the way.
  const cells = takeCells();
  return {
    cells,
    looks: new Map(takeLooks.map(({ id, take }) => [id, take()])),
    filters: new Map(takeFilters.map((take) => take()).filter(([, { filters }]) => filters.length > 0)),
  };
}

function queueLooks(
  { context }: ExcelRun,
  { target, existing, extent }: { target: SheetTarget; existing: ExistingSheet; extent: Extent },
): () => SheetLooks {
  const sheet = context.workbook.worksheets.getItem(existing.outline.id);
  const { used } = existing.outline;
  const columns = used && sheet.getRange(formatRange(used)).untrack().getColumnProperties(COLUMN_FIELDS);
  const range = extentOf(target);
  const numbers = range && sheet.getRange(formatRange(range)).untrack().load('numberFormat');
  const takeFormats = extent.formats ? queueFormats(sheet) : () => null;
  return () => ({
    formats: takeFormats(),
    columnWidths: new Map(
      (columns?.value ?? []).flatMap(({ columnHidden, format }, at): [number, number][] =>
        columnHidden || !format?.columnWidth ? [] : [[(used?.left ?? 1) + at, format.columnWidth]],
      ),
    ),
    numberFormats: range && numbers ? recordOf(range, numbers.numberFormat as unknown[][] | null) : null,
  });
}

const COLUMN_FIELDS = { columnHidden: true, format: { columnWidth: true } } as const;

/** A format that Excel does not tell is taken for the general one. */
function recordOf(range: Range, formats: unknown[][] | null): SheetLooks['numberFormats'] {
  return formats && { range, formats: formats.map((row) => row.map((format) => format ?? 'General')) };
}

/** Where in the workbook the sheets stand of which some rows may be hidden by a filter, among those that are written to. */
function filteredSheets({ batch, targets, read }: Wanted): number[] {
  const renewed = targets.flatMap(({ existing }) => (existing ? [existing.outline.name] : []));
  const changed = (batch.changes ?? []).flatMap(({ cell }) => parseAddress(cell)?.sheet ?? []);
  const names = new Set([...renewed, ...changed]);
  return read.snapshot.sheets.flatMap((sheet, at) => (names.has(sheet.name) && mayBeFiltered(sheet) ? [at] : []));
}

function mayBeFiltered({ hiddenRows, filter, tables }: SheetSnapshot): boolean {
  return hiddenRows.length > 0 && (filter !== undefined || tables.length > 0);
}

function queueSheetFilters(
  { context }: ExcelRun,
  { snapshot, outline }: ReadWorkbook,
  { at, extent }: { readonly at: number; readonly extent: Extent },
): () => readonly [id: string, filters: SheetFilters] {
  const [read, sheetOutline] = [snapshot.sheets[at], outline.sheets[at]];
  if (!read || !sheetOutline) return () => ['', { filters: [] }];
  if (!extent.filters) {
    return () => {
      throw new HostFailure('filtered-sheet', { sheet: read.name });
    };
  }
  const grid = gridOf(read);
  const headingAt = (row: number, column: number): string | null => {
    const value = grid.find(row, column) < 0 ? null : grid.value(grid.find(row, column));
    return value === null ? null : String(value);
  };
  const sheet = context.workbook.worksheets.getItem(sheetOutline.id);
  const take = queueFilters(sheet, { outline: sheetOutline, tables: read.tables, headingAt });
  return () => [sheetOutline.id, take()];
}
