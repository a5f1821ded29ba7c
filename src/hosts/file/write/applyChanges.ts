import { a1, parseAddress } from '../../../core/workbook/address';
import { isSameContent } from '../../../core/workbook/cell';
import type { CellChange, CellInput, ChangeSet } from '../../../core/workbook/changeSet';
import { HostFailure } from '../../../core/workbook/port';
import { contains, parseRange } from '../../../core/workbook/range';
import { contentAt, type ExcelTable } from '../../../core/workbook/snapshot';
import type { PackageDraft } from '../package/packageDraft';
import { readTables, workbookContext } from '../read/readWorkbook';
import type { SheetEntry, WorkbookParts } from '../read/workbookParts';
import { readWorksheet, type Worksheet } from '../read/worksheet';
import { splice } from '../xml/splice';
import { TagScanner } from '../xml/tagScanner';
import { pruneCalcChain } from './calcChain';
import { cellEdits } from './cellEdits';
import { readUnlockedStyles } from './unlockedStyles';

type SheetChanges = { readonly sheet: SheetEntry; readonly changes: PlacedChange[] };

interface PlacedChange extends CellChange {
  readonly row: number;
  readonly column: number;
}

/** Puts new content into the user's cells, all of it or nothing: each change first sees that its cell still holds what was read. */
export function applyChanges(draft: PackageDraft, workbook: WorkbookParts, changes: ChangeSet): void {
  const context = workbookContext(draft.source, workbook);
  const unlocked =
    workbook.styles === undefined
      ? new Set<number>()
      : readUnlockedStyles(draft.read(workbook.styles), workbook.styles);
  const lostFormulas = new Set<string>();
  for (const { sheet, changes: own } of bySheet(workbook, changes)) {
    const bytes = draft.read(sheet.part);
    const worksheet = readWorksheet(bytes, sheet.part, context);
    const targets = targetsOf(worksheet, own);
    refuseTableHeaders(readTables(draft.source, sheet, worksheet), own);
    const scanner = new TagScanner(bytes, sheet.part, context.limits.depth);
    const isLocked = (style: number): boolean => worksheet.traits.protected && !unlocked.has(style);
    draft.put(sheet.part, splice(bytes, cellEdits(scanner, { targets, sheet: sheet.name, isLocked })));
    for (const { row, column, before } of own) {
      const hasFormula = targets.get(row)?.get(column)?.f !== undefined;
      if (before.f !== undefined && !hasFormula) lostFormulas.add(`${sheet.sheetId} ${a1(row, column)}`);
    }
  }
  if (lostFormulas.size > 0) pruneCalcChain(draft, workbook, (id, reference) => lostFormulas.has(`${id} ${reference}`));
}

function bySheet({ sheets }: WorkbookParts, changes: ChangeSet): SheetChanges[] {
  const groups = new Map<string, SheetChanges>();
  for (const change of changes) {
    const place = parseAddress(change.cell);
    const sheet = place && sheets.find(({ name, kind }) => name === place.sheet && kind === 'worksheet');
    if (!place || !sheet) throw conflict(change);
    const group = groups.get(sheet.part) ?? { sheet, changes: [] };
    group.changes.push({ ...change, row: place.row, column: place.column });
    groups.set(sheet.part, group);
  }
  return [...groups.values()];
}

/** The last content of each cell, once every change was held against what the cell holds before it. */
function targetsOf({ grid }: Worksheet, changes: readonly PlacedChange[]): Map<number, Map<number, CellInput>> {
  const targets = new Map<number, Map<number, CellInput>>();
  for (const change of changes) {
    const columns = targets.get(change.row) ?? new Map<number, CellInput>();
    const position = grid.find(change.row, change.column);
    const held = columns.get(change.column) ?? (position < 0 ? { v: null } : contentAt(grid, position));
    if (!isSameContent(held, change.before)) throw conflict(change);
    columns.set(change.column, change.after);
    targets.set(change.row, columns);
  }
  return targets;
}

/** A table's part repeats its headings and formulas speak of them: Excel repairs a file in which they do not agree. */
function refuseTableHeaders(tables: readonly ExcelTable[], changes: readonly PlacedChange[]): void {
  for (const { ref } of tables) {
    const range = parseRange(ref);
    const header = range && { ...range, bottom: range.top };
    const changed = header && changes.find(({ row, column }) => contains(header, row, column));
    if (changed) throw new HostFailure('unknown', { message: `${changed.cell}: table header` });
  }
}

function conflict({ cell }: CellChange): HostFailure {
  const place = parseAddress(cell);
  return new HostFailure(
    'changed-since-read',
    place ? { sheet: place.sheet, cell: a1(place.row, place.column) } : { cell },
  );
}
