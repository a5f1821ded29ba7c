import { believedMarks, withBelievedMarks, type BelievedMarks } from '../../../core/sheets/believedMarks';
import { MARK_NAME, parseMark } from '../../../core/workbook/mark';
import { HostFailure } from '../../../core/workbook/port';
import {
  packedSheet,
  type DefinedName,
  type ExcelTable,
  type ReadGap,
  type SheetSnapshot,
  type Snapshot,
} from '../../../core/workbook/snapshot';
import { GridBuilder } from '../../../core/workbook/grid';
import { DEFAULT_LIMITS, type ReadLimits } from '../limits';
import { fileKind } from '../package/fileKind';
import { readRelationships } from '../package/relationships';
import { ZipPackage } from '../package/zipPackage';
import type { WorkbookContext } from './cellReader';
import { readNumberFormats } from './numberFormats';
import { readSharedStrings } from './sharedStrings';
import { readStatePart, type StatePart } from './statePart';
import { readTablePart } from './tablePart';
import { readWorkbookParts, type SheetEntry, type WorkbookParts } from './workbookParts';
import { readWorksheet, type Worksheet } from './worksheet';

/**
 * Reads an .xlsx or .xlsm into a snapshot (libro), in one go and without touching anything else; in the page it runs inside a
 * worker. A file that cannot be read is a `HostFailure` with its reason.
 */
export function readWorkbook(bytes: Uint8Array, limits: Partial<ReadLimits> = {}): Snapshot {
  const pack = openPackage(bytes, limits);
  const workbook = readWorkbookParts(pack);
  const state = readStatePart(pack, workbook.relationships);
  const context = workbookContext(pack, workbook);
  const claims = workbook.sheets.map((_, at) => claimOf(workbook, at));
  const damaged: ReadGap[] = [];
  const read = workbook.sheets.map((sheet) => readSheet(pack, sheet, { context, damaged }));
  const own = withBelievedMarks(read, claims);
  const gaps = [...gapsOf(pack, workbook, state), ...damaged, ...withoutValue(context), ...own.gaps];
  return {
    sheets: own.sheets,
    names: workbook.names.filter((name) => !isMark(name)).map((name) => definedName(name, workbook)),
    date1904: workbook.date1904,
    ...(state?.state ? { state: state.state } : {}),
    ...(gaps.length > 0 ? { gaps } : {}),
  };
}

/** The package of a file, or the reason why it is none that can be read. */
export function openPackage(bytes: Uint8Array, limits: Partial<ReadLimits> = {}): ZipPackage {
  const bounds = { ...DEFAULT_LIMITS, ...limits };
  if (bytes.length > bounds.fileBytes) {
    throw new HostFailure('over-limit', { limit: 'fileBytes', found: bytes.length, allowed: bounds.fileBytes });
  }
  const kind = fileKind(bytes);
  if (kind === 'encrypted') throw new HostFailure('encrypted');
  if (kind === 'xls') throw new HostFailure('unsupported-format', { format: 'xls' });
  if (kind === 'other') throw new HostFailure('not-a-workbook');
  return new ZipPackage(bytes, bounds);
}

interface SheetReading {
  readonly context: WorkbookContext;
  /** Takes what could not be read. */
  readonly damaged: ReadGap[];
}

function readSheet(pack: ZipPackage, sheet: SheetEntry, { context, damaged }: SheetReading): SheetSnapshot {
  const { name, visibility } = sheet;
  const content = sheet.kind === 'worksheet' ? readWorksheet(pack.read(sheet.part), sheet.part, context) : EMPTY_SHEET;
  if (content.damaged.length > 0) damaged.push({ code: 'damaged-cells', sheet: name, cells: content.damaged });
  return packedSheet({ name, visibility, ...content.traits, tables: readTables(pack, sheet, content) }, content.grid);
}

/** Which sheets are Cuadre's, by their place in the list; a sheet is read only where its content must be looked at. */
export function marksOf(pack: ZipPackage, workbook: WorkbookParts, context: WorkbookContext): BelievedMarks['marks'] {
  const sheets = workbook.sheets.map((sheet, at) => {
    return {
      name: sheet.name,
      ...claimOf(workbook, at),
      read: () => readSheet(pack, sheet, { context: { ...context }, damaged: [] }),
    };
  });
  return believedMarks(sheets).marks;
}

/** The mark that stands on a sheet; Excel gives sheets rising numbers as they are made. */
function claimOf({ sheets, names }: WorkbookParts, at: number): { claim: string | null; age: number } {
  const name = names.find((each) => isMark(each) && each.sheetIndex === at);
  const claim = name && sheets[at]?.kind === 'worksheet' ? parseMark(name.ref) : null;
  return { claim, age: sheets[at]?.sheetId ?? 0 };
}

/** What the cells of all sheets refer to. */
export function workbookContext(pack: ZipPackage, { styles, sharedStrings, date1904 }: WorkbookParts): WorkbookContext {
  return {
    sharedStrings:
      sharedStrings === undefined ? [] : readSharedStrings(pack.read(sharedStrings), sharedStrings, pack.limits),
    formats: styles === undefined ? [] : readNumberFormats(pack.read(styles), styles),
    date1904,
    limits: pack.limits,
    cellsLeft: pack.limits.cells,
    formulasWithoutValue: 0,
  };
}

const EMPTY_SHEET: Worksheet = {
  grid: new GridBuilder().build(),
  traits: { merges: [], hiddenRows: [], hiddenColumns: [], protected: false },
  tableIds: [],
  damaged: [],
};

/** The tables that a worksheet says it has; one that is not there is a broken package. */
export function readTables(pack: ZipPackage, sheet: SheetEntry, { tableIds }: Worksheet): ExcelTable[] {
  if (tableIds.length === 0) return [];
  const relationships = readRelationships(pack, sheet.part);
  return tableIds.flatMap((tableId) => {
    const part = relationships.find(({ id, kind }) => id === tableId && kind === 'table')?.target;
    if (part === undefined) throw new HostFailure('broken-package', { part: sheet.part, sheet: sheet.name });
    const table = readTablePart(pack.read(part), part);
    return table ? [table] : [];
  });
}

/** Whether a defined name is the hidden one that marks a sheet of Cuadre's. */
export function isMark({ name, sheetIndex }: { name: string; sheetIndex?: number }): boolean {
  return name.toLowerCase() === MARK_NAME && sheetIndex !== undefined;
}

function definedName(
  { name, ref, hidden, sheetIndex }: WorkbookParts['names'][number],
  { sheets }: WorkbookParts,
): DefinedName {
  const sheet = sheetIndex === undefined ? undefined : sheets[sheetIndex]?.name;
  return { name, ref, ...(sheet === undefined ? {} : { sheet }), ...(hidden ? { hidden } : {}) };
}

function withoutValue({ formulasWithoutValue: count }: WorkbookContext): ReadGap[] {
  return count > 0 ? [{ code: 'formulas-without-value', count }] : [];
}

/** What was seen and could not be read, so that nobody takes it for empty. */
function gapsOf(pack: ZipPackage, { sheets }: WorkbookParts, state: StatePart | undefined): ReadGap[] {
  const isSigned = readRelationships(pack, '').some(({ type }) => type.endsWith('/digital-signature/origin'));
  const skipped = sheets.filter(({ kind }) => kind !== 'worksheet');
  return [
    ...skipped.map(({ name }): ReadGap => ({ code: 'sheet-without-cells', sheet: name })),
    ...(state?.state === null ? [{ code: 'damaged-state' } as const] : []),
    ...(isSigned ? [{ code: 'signed' } as const] : []),
  ];
}
